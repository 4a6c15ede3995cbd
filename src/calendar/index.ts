export {
  type InKind,
  type InstantLike,
  type Issue,
  type IssueParams,
  KefuError,
  type KefuErrorCode,
  type Severity,
} from "../base";
export type { LocalDay } from "../time/day";
export { ALWAYS_OPEN } from "./always-open";
export type {
  Calendar,
  CalendarConfig,
  CombinedCalendar,
  DayRange,
  HoursChange,
  HoursConfig,
  OpenHours,
  Weekday,
  WeeklyCalendar,
  WeeklyHours,
  WeeklyHoursConfig,
} from "./calendar";
export { intersectCalendars, subtractCalendars, uniteCalendars } from "./combine";
export { isCovered } from "./covers";
export { type DayKind, dayKind } from "./day-kind";
export { type CalendarFault, defineCalendar } from "./define-calendar";
export type { DayLike } from "./local-day";
export { type OpenSegment, openSegments } from "./open-segments";
export {
  addOpenTime,
  isOpen,
  nextOpening,
  openTimeBetween,
  previousClosing,
  subtractOpenTime,
} from "./open-time";
export { type DayList, type WorkCalendarOptions, workCalendar } from "./work-calendar";
export { addWorkingDays, closeOfBusiness, isWorkingDay, workingDaysBetween } from "./working-days";
