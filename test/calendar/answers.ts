import { createHash } from "node:crypto";
import {
  addOpenTime,
  addWorkingDays,
  dayKind,
  defineCalendar,
  isOpen,
  nextOpening,
  openSegments,
  openTimeBetween,
  previousClosing,
  subtractOpenTime,
  workCalendar,
} from "../../src/calendar";
import { dayNumberOf, dayText } from "../../src/time/day";
import { instantAt, startOfDay } from "../../src/time/local";

// Prints one digest of some 76,000 answers: a process in any host zone must print the same.
const HOUR = 3_600_000;
const ZONES = ["Asia/Shanghai", "America/New_York", "Europe/London", "Pacific/Apia", "America/Sao_Paulo"];
/** Moments around the changes of the hosts' own clocks and of the calendars' zones. */
const AROUND = [
  "2024-03-10T07:00Z",
  "2024-11-03T06:00Z",
  "2024-03-31T01:00Z",
  "2024-10-27T01:00Z",
  "2011-12-30T10:00Z",
  "2018-11-04T03:00Z",
  "1991-09-14T16:00Z",
];

const answers: unknown[] = [];
for (const timeZone of ZONES) {
  const calendar = workCalendar({
    timeZone,
    holidays: ["2024-03-29"],
    workdays: ["2024-03-30", "2011-12-31"],
    hours: {
      mon: [
        ["09:00", "12:00"],
        ["13:00", "18:00"],
      ],
      fri: [["18:00", "24:00"]],
      sun: [["00:30", "03:15"]],
    },
  });
  const all = defineCalendar({ timeZone, hours: { sun: [["00:00", "24:00"]], mon: [["00:00", "24:00"]] } });
  for (const text of AROUND)
    for (let step = -60; step <= 60; step++) {
      const at = Date.parse(text) + step * 1_800_000;
      for (const one of [calendar, all])
        answers.push(
          isOpen(one, at),
          nextOpening(one, at),
          previousClosing(one, at),
          addOpenTime(one, new Date(at), 5 * HOUR + step),
          subtractOpenTime(one, at, 5 * HOUR + step),
          openTimeBetween(one, at, at + 70 * HOUR),
          addWorkingDays(one, at, 3),
          dayKind(one, at),
        );
      answers.push(instantAt(at, timeZone), startOfDay(Math.floor(at / 86_400_000), timeZone));
    }
  answers.push([...openSegments(calendar, Date.parse("2023-12-31T00:00Z"), Date.parse("2025-01-02T00:00Z"))]);
}
answers.push(dayText(19_783), dayNumberOf("2024-02-29"), dayNumberOf("2023-02-29"));

process.stdout.write(
  `${createHash("sha256").update(JSON.stringify(answers)).digest("hex")} ${answers.length}`,
);
