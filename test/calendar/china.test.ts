import { describe, expect, it } from "vitest";
import { addOpenTime, openTimeBetween, subtractOpenTime, workCalendar } from "../../src/calendar";

const HOUR = 3_600_000;
const days = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, i) => `2024-10-${String(from + i).padStart(2, "0")}`);
const office = workCalendar({
  holidays: days(1, 7),
  workdays: [
    "2024-02-04",
    "2024-02-18",
    "2024-04-07",
    "2024-04-28",
    "2024-05-11",
    "2024-09-14",
    "2024-09-29",
    "2024-10-12",
  ],
});
const shanghai = (local: string) => new Date(`${local}:00+08:00`);

describe("Two hours of open time around the National Day of 2024", () => {
  it.each([
    ["run over the weekend into the make-up Sunday", "2024-09-27T17:30", "2024-09-29T10:30"],
    ["run from Friday evening into the make-up Saturday", "2024-10-11T17:00", "2024-10-12T10:00"],
    ["run over the whole holiday", "2024-09-30T17:30", "2024-10-08T10:30"],
    ["end at closing time, not at the next opening", "2024-10-08T16:00", "2024-10-08T18:00"],
  ])("%s", (_, from, due) => {
    expect(addOpenTime(office, shanghai(from), 2 * HOUR)).toEqual(shanghai(due));
    expect(subtractOpenTime(office, shanghai(due), 2 * HOUR)).toEqual(shanghai(from));
    expect(openTimeBetween(office, shanghai(from), shanghai(due))).toBe(2 * HOUR);
    expect(openTimeBetween(office, shanghai(due), shanghai(from))).toBe(-2 * HOUR);
  });
});
