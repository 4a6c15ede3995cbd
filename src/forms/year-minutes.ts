/** A year of minutes: no wait or term on a record is longer, and what is was meant for another column. */
export const YEAR_MINUTES = 525_600;
