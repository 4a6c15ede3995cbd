import { type EpochMs, epochMsOf, KefuError } from "../base";
import { DAY_MS } from "../time/day";
import { isInRange } from "./moment-parts";
import type { ZoneClock } from "./zone-clock";

/**
 * A moment of a record as a sheet can show it and a reader will take it back: to the second.
 *
 * @throws KefuError `invalid_instant` for an Invalid Date · `out_of_range` outside the years 1970–9998
 */
export function writtenMoment(moment: Date, clock: ZoneClock): EpochMs {
  const second = Math.floor(epochMsOf(moment) / 1000) * 1000;
  // Only at the edges the zone decides.
  if (isInRange(second / DAY_MS - 1) && isInRange(second / DAY_MS + 1)) return second;
  if (isInRange(clock.dayOf(second))) return second;
  throw new KefuError("out_of_range", "A sheet holds moments of the years 1970 to 9998");
}
