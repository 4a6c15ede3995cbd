const MINUTE_MS = 60_000;

/** The day from which SheetJS counts serial numbers. */
const SERIAL_EPOCH = Date.UTC(1899, 11, 30);

/**
 * What the sheet showed in a `Date` cell, in milliseconds of the sheet's own wall clock, to the second.
 *
 * `utc`: the library put it into the UTC fields (exceljs). `local`: into the fields of the host's zone
 * (SheetJS with `cellDates`); only there the host is asked, because the library has asked it before.
 */
export function wallOfDate(date: Date, dateCells: "utc" | "local"): number {
  const at = Math.round(date.getTime() / 1000) * 1000;
  if (dateCells === "utc") return at;
  const wall = at - date.getTimezoneOffset() * MINUTE_MS;
  const whole = wall + lostSeconds() * 1000;
  return whole % MINUTE_MS === 0 ? whole : wall;
}

/**
 * Seconds by which SheetJS misses the minute: it takes the host's offset of 1899 for whole minutes, and
 * Shanghai's was 8:05:43.
 */
function lostSeconds(): number {
  const epoch = new Date(SERIAL_EPOCH);
  const seconds = epoch.getSeconds();
  return seconds > 0 && epoch.getTimezoneOffset() > 0 ? seconds - 60 : seconds;
}
