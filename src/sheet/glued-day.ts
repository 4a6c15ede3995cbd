/**
 * How many of some digits are the day, where the rest are the hour; a fault where none or two would do.
 *
 * Two digits that are a day may be that day with its hour lost: `20:23` is not simply the 2nd at 0:23.
 */
export function dayWidth(digits: string, lastDay: number): number | "ambiguous_date" | "unreadable_date" {
  const { length } = digits;
  if (length < 2 || length > 4) return "unreadable_date";
  if (length === 2 && Number(digits) >= 1 && Number(digits) <= lastDay) return "ambiguous_date";
  let found = 0;
  let split = 0;
  for (let width = Math.max(1, length - 2); width <= Math.min(2, length - 1); width++) {
    const day = Number(digits.slice(0, width));
    const hour = Number(digits.slice(width));
    if (day >= 1 && day <= lastDay && hour <= 23) {
      found++;
      split = width;
    }
  }
  if (found > 1) return "ambiguous_date";
  return found === 0 ? "unreadable_date" : split;
}
