import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { DAY_MS } from "../../src/time/day";
import { offsetAt } from "../../src/time/zone";

/** Zones with something odd about them: half hours, midnight gaps, a skipped day, Ramadan, one week of summer. */
const ODD = [
  "Asia/Shanghai",
  "Asia/Kathmandu",
  "America/New_York",
  "America/Sao_Paulo",
  "Australia/Lord_Howe",
  "Asia/Tehran",
  "Pacific/Apia",
  "Africa/Casablanca",
  "America/Boa_Vista",
  "America/Argentina/Tucuman",
  "Africa/Cairo",
  "Asia/Gaza",
  "Africa/Monrovia",
  "Europe/Dublin",
  "America/St_Johns",
  "Antarctica/Troll",
  "Pacific/Kwajalein",
  "Asia/Pyongyang",
  "America/Caracas",
  "America/Havana",
];
const zones = process.env["KEFU_LONG"] ? Intl.supportedValuesOf("timeZone") : ODD;
const LAST = Date.UTC(2110, 0, 1);

const offsetOf = (at: number, zone: string) =>
  Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).offsetNanoseconds / 1e6;

describe("The offset of a zone", () => {
  it.each(zones)("%s: every change from 1970 to 2110 is where Temporal has it", (zone) => {
    const faults: string[] = [];
    for (let at = 0, before = offsetOf(0, zone); at < LAST; at += 3 * DAY_MS) {
      const offset = offsetOf(at, zone);
      if (offset !== offsetAt(at, zone)) faults.push(new Date(at).toISOString());
      if (offset !== before) {
        let low = at - 3 * DAY_MS;
        let high = at;
        while (high - low > 1000) {
          const middle = low + Math.floor((high - low) / 2000) * 1000;
          if (offsetOf(middle, zone) === before) low = middle;
          else high = middle;
        }
        if (offsetAt(high - 1, zone) !== before || offsetAt(high, zone) !== offset)
          faults.push(`change at ${new Date(high).toISOString()}`);
      }
      before = offset;
    }
    expect(faults.slice(0, 5)).toEqual([]);
  });
});
