import { describe, expect, it } from "vitest";
import {
  addOpenTime,
  defineCalendar,
  type HoursConfig,
  openTimeBetween,
  subtractOpenTime,
} from "../../src/calendar";

const MINUTE = 60_000;
const DAY = 86_400_000;
const clock = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;

/** Open for half of every step, all day and every day. */
function halfOpen(step: number) {
  const hours: HoursConfig = Array.from({ length: 1440 / step }, (_, i) => [
    clock(i * step),
    clock(i * step + step / 2),
  ]);
  const days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"].map((day) => [day, hours]);
  return defineCalendar({ timeZone: "UTC", hours: Object.fromEntries(days) });
}

describe("More stretches than are kept at a time", () => {
  it.each([
    ["every other half hour for ninety years", 60, 90 * 365],
    ["every other minute for three years", 2, 3 * 365],
  ])("%s: the answers are the same, again and again", (_, step, days) => {
    const calendar = halfOpen(step);
    const from = Date.UTC(1975, 0, 1);
    for (let round = 0; round < 2; round++) {
      expect(openTimeBetween(calendar, from, from + days * DAY)).toBe((days * DAY) / 2);
      expect(addOpenTime(calendar, from, (days * DAY) / 2)).toBe(from + days * DAY - (step / 2) * MINUTE);
      expect(subtractOpenTime(calendar, from + days * DAY, (days * DAY) / 2)).toBe(from);
      expect(openTimeBetween(calendar, from, from + 3 * step * MINUTE)).toBe(1.5 * step * MINUTE);
    }
  });

  it("a thousand calendars asked in turn answer as they did at first", () => {
    const calendars = Array.from({ length: 1000 }, (_, i) =>
      defineCalendar({ timeZone: "Asia/Shanghai", hours: { mon: [["09:00", clock(600 + (i % 600))]] } }),
    );
    const ask = () =>
      calendars.map((calendar) =>
        openTimeBetween(calendar, Date.UTC(2020, 0, 6, 1), Date.UTC(2022, 0, 3, 1)),
      );
    const first = ask();
    expect(ask()).toEqual(first);
    expect(first[59]).toBe(104 * 119 * MINUTE);
  });
});
