import { wallOf } from "./wall-clock";

const QUARTER = 900_000;
const KNOWN = new Map<string, Map<number, boolean>>();

/** Open time of a desk that works from Monday to Friday, 09:00–18:00: every quarter of an hour asked by the clock on the wall. */
export function openHoursIn(timeZone: string): (from: Date, to: Date) => number {
  const known = KNOWN.get(timeZone) ?? new Map<number, boolean>();
  KNOWN.set(timeZone, known);
  const isOpen = (quarter: number): boolean => {
    const is = known.get(quarter) ?? asked(quarter * QUARTER, timeZone);
    known.set(quarter, is);
    return is;
  };
  return (from, to) => {
    let sum = 0;
    for (let quarter = Math.floor(+from / QUARTER); quarter * QUARTER < +to; quarter++)
      if (isOpen(quarter)) sum += Math.min(+to, (quarter + 1) * QUARTER) - Math.max(+from, quarter * QUARTER);
    return sum;
  };
}
function asked(at: number, timeZone: string): boolean {
  const { weekday, hour } = wallOf(at, timeZone);
  return weekday < 5 && hour >= 9 && hour < 18;
}
