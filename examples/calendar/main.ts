/**
 * Deadlines in China, with the holidays and make-up days of chinese-days.
 *
 *     npx tsx --tsconfig examples/tsconfig.json examples/calendar/main.ts
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { addOpenTime, addWorkingDays, dayKind, isCovered, isWorkingDay, workCalendar } from "kefu/calendar";

const HOUR = 3_600_000;
const file = createRequire(import.meta.url).resolve("chinese-days/dist/chinese-days.json");

/** `holidays` and `workdays` are objects keyed by day: they drop in as they are. */
const office = workCalendar({
  ...(JSON.parse(readFileSync(file, "utf8")) as {
    holidays: Record<string, string>;
    workdays: Record<string, string>;
  }),
  hours: Object.fromEntries(
    ["mon", "tue", "wed", "thu", "fri"].map((day) => [
      day,
      [
        ["09:00", "12:00"],
        ["13:00", "18:00"],
      ],
    ]),
  ),
});

const shown = new Intl.DateTimeFormat("zh-CN", {
  timeZone: office.timeZone,
  dateStyle: "full",
  timeStyle: "short",
});
const show = (at: Date | undefined) => (at === undefined ? "—" : shown.format(at));

const received = new Date("2024-09-30T17:30+08:00");
console.log("收到            ", show(received));
console.log("两个工作小时内  ", show(addOpenTime(office, received, 2 * HOUR)));
console.log("三个工作日内    ", show(addWorkingDays(office, received, 3)));

for (const day of ["2024-09-29", "2024-10-01", "2024-10-12", "2024-10-13", "2030-10-01"])
  console.log(day, dayKind(office, day), isWorkingDay(office, day) ?? "nobody knows yet");

const late = new Date("2026-12-30T10:00+08:00");
const due = addWorkingDays(office, late, 5);
if (due !== undefined && !isCovered(office, late, due))
  console.log(
    "Five working days from",
    show(late),
    "end",
    show(due),
    "unless the notice for 2027 says otherwise.",
  );
