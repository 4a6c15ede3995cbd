/** How many of some digits are the day, where the rest are the hour; a fault where none or two would do. */
export function dayWidth(digits: string, lastDay: number): number | "ambiguous_date" | "unreadable_date" {
  const { length } = digits;
  if (length < 2 || length > 4) return "unreadable_date";
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
