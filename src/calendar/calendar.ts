import type { LocalDay } from "../time/day";

/** The days of the week, Monday first. */
export type Weekday = "mon" | "tue" | "wed" | "thu" | "fri" | "sat" | "sun";

export const WEEKDAYS: readonly Weekday[] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

/** Open from the first local time until the second, `HH:mm`; `24:00` ends the day. */
export type OpenHours = readonly [open: string, close: string];

/** The hours of each weekday; a day that is absent is closed. */
export type WeeklyHours = { readonly [D in Weekday]?: readonly OpenHours[] };

/** The first and the last local day of a stretch, both in it. */
export interface DayRange {
  readonly from: LocalDay;
  readonly to: LocalDay;
}

/** New weekly hours from a local day on; what lies before keeps the old ones. */
export interface HoursChange {
  readonly from: LocalDay;
  readonly hours: WeeklyHours;
}

/** Opening hours by the week, with days that have hours of their own. */
export interface WeeklyCalendar {
  readonly timeZone: string;
  readonly hours: WeeklyHours;
  /** Later hours, oldest first. */
  readonly changes?: readonly HoursChange[];
  /** Days with hours of their own; an empty list is a day closed. */
  readonly dates?: Readonly<Record<LocalDay, readonly OpenHours[]>>;
  /** The days for which `dates` is known to be complete; absent: all of them. */
  readonly covers?: DayRange;
}

/** Several calendars as one. `timeZone` says what a local day of it is. */
export interface CombinedCalendar {
  readonly timeZone: string;
  /** Open where any is, where all are, or where the first is and none of the others. */
  readonly combine: "union" | "intersection" | "minus";
  readonly of: readonly Calendar[];
}

/** When a service is open: frozen plain data, made by `defineCalendar`, `workCalendar` or a combination. */
export type Calendar = WeeklyCalendar | CombinedCalendar;

/** Hours as they may come from JSON, checked by `defineCalendar`. */
export type HoursConfig = readonly (readonly string[])[];
export type WeeklyHoursConfig = { readonly [D in Weekday]?: HoursConfig };

/** What `defineCalendar` takes; every {@link Calendar} is one. */
export type CalendarConfig =
  | {
      readonly timeZone: string;
      readonly hours: WeeklyHoursConfig;
      readonly changes?: readonly { readonly from: LocalDay; readonly hours: WeeklyHoursConfig }[];
      readonly dates?: Readonly<Record<LocalDay, HoursConfig>>;
      readonly covers?: DayRange;
    }
  | {
      readonly timeZone: string;
      readonly combine: CombinedCalendar["combine"];
      readonly of: readonly CalendarConfig[];
    };
