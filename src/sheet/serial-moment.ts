import { DAY_MS } from "../time/day";
import { clear, isInRange, type MomentFault, type MomentParts, setDay } from "./moment-parts";

/** Days from 1899-12-30 (or 1904-01-01) to 1970-01-01. */
const EXCEL_EPOCH = 25_569;
const MAC_EPOCH = 24_107;

/** An Excel serial: whole days before the point, the time of day behind it; below 1 a time alone, without a fraction a day. */
export function setSerial(s: MomentParts, serial: number): MomentFault | undefined {
  clear(s);
  if (serial >= 19_700_101 && Number.isInteger(serial))
    return setDay(s, Math.floor(serial / 10_000), Math.floor(serial / 100) % 100, serial % 100);
  if (!(serial >= 0)) return "unreadable_date";
  // Serials are binary fractions of a day: to the nearest millisecond, and from there to the second.
  const totalMs = Math.round((serial * DAY_MS) / 1000) * 1000;
  const day = Math.floor(totalMs / DAY_MS);
  s.timeMs = totalMs - day * DAY_MS;
  s.seconds = s.timeMs % 60_000 !== 0;
  if (serial < 1 && day === 0) return undefined;
  if (s.timeMs === 0) s.timeMs = Number.NaN;
  s.day = day - (s.from1904 ? MAC_EPOCH : EXCEL_EPOCH);
  return isInRange(s.day) ? undefined : "date_out_of_range";
}
