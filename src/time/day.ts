/** A local day as text, `yyyy-MM-dd`. */
export type LocalDay = string;

/** A local day as a count of days since 1970-01-01; what the arithmetic uses. */
export type DayNumber = number;

export const DAY_MS = 86_400_000;

/** The number of a day of the Gregorian calendar; months count from 1, days may run over. */
export function dayNumber(year: number, month: number, day: number): DayNumber {
  return new Date(0).setUTCFullYear(year, month - 1, day) / DAY_MS;
}

/** The number of the day that `yyyy-MM-dd` names; `undefined` for anything else, 2024-02-30 included. */
export function dayNumberOf(text: LocalDay | undefined): DayNumber | undefined {
  const day = Date.parse(`${text}T00:00Z`) / DAY_MS;
  return Number.isInteger(day) && dayText(day) === text ? day : undefined;
}

/** A day as `yyyy-MM-dd`. */
export function dayText(day: DayNumber): LocalDay {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/** The year in which a day lies. */
export function yearOf(day: DayNumber): number {
  return new Date(day * DAY_MS).getUTCFullYear();
}

/** 1 for Monday … 7 for Sunday. */
export function dayOfWeekIso(day: DayNumber): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}
