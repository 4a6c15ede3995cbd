import { expectTypeOf, test } from "vitest";
import {
  addOpenTime,
  addWorkingDays,
  type Calendar,
  type CalendarConfig,
  closeOfBusiness,
  defineCalendar,
  isWorkingDay,
  nextOpening,
  type OpenSegment,
  openSegments,
  openTimeBetween,
  workCalendar,
} from "../../src/calendar";

const office = workCalendar({});

test("moments are answered in kind", () => {
  expectTypeOf(addOpenTime(office, 0, 1)).toEqualTypeOf<number | undefined>();
  expectTypeOf(addOpenTime(office, new Date(0), 1)).toEqualTypeOf<Date | undefined>();
  expectTypeOf(nextOpening(office, { epochMilliseconds: 0 })).toEqualTypeOf<Date | undefined>();
  expectTypeOf(addWorkingDays(office, new Date(0), 1)).toEqualTypeOf<Date | undefined>();
  expectTypeOf(closeOfBusiness(office, "2024-05-20")).toEqualTypeOf<Date | undefined>();
  expectTypeOf(closeOfBusiness(office, 0)).toEqualTypeOf<number | undefined>();
  expectTypeOf(openTimeBetween(office, 0, new Date(0))).toBeNumber();
  expectTypeOf(isWorkingDay(office, "2024-05-20")).toEqualTypeOf<boolean | undefined>();
  expectTypeOf(openSegments(office, 0, 1)).toEqualTypeOf<Iterable<OpenSegment>>();
});

test("every calendar is a configuration, and so is what a JSON file holds", () => {
  expectTypeOf<Calendar>().toExtend<CalendarConfig>();
  const hours = { mon: [["09:00", "18:00"]] };
  expectTypeOf(defineCalendar({ timeZone: "Asia/Shanghai", hours })).toEqualTypeOf<Calendar>();
});

test("what cannot be a configuration does not compile", () => {
  // @ts-expect-error a weekday has three letters
  defineCalendar({ timeZone: "UTC", hours: { monday: [["09:00", "18:00"]] } });
  // @ts-expect-error holidays are an option of workCalendar
  defineCalendar({ timeZone: "UTC", hours: {}, holidays: ["2024-10-01"] });
  // @ts-expect-error a moment is no text
  addOpenTime(office, "2024-05-20T09:00", 1);
  // @ts-expect-error a budget is milliseconds
  addOpenTime(office, 0, { hours: 2 });
  // @ts-expect-error a calendar does not change
  office.timeZone = "UTC";
});
