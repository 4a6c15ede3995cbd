import { type Label, label } from "../base";

/** A unit in which durations are drawn. */
export interface DurationUnit {
  readonly ms: number;
  readonly name: Label;
}

const UNITS: readonly [upToMs: number, unit: DurationUnit][] = [
  [180_000, { ms: 1000, name: label("秒", "seconds") }],
  [180 * 60_000, { ms: 60_000, name: label("分钟", "minutes") }],
  [72 * 3_600_000, { ms: 3_600_000, name: label("小时", "hours") }],
  [Number.POSITIVE_INFINITY, { ms: 86_400_000, name: label("天", "days") }],
];

/** The unit in which a longest duration still reads well: 3 minutes in seconds, 3 hours in minutes, 3 days in hours. */
export function unitFor(longestMs: number): DurationUnit {
  return (UNITS.find(([upTo]) => longestMs <= upTo) ?? (UNITS[3] as (typeof UNITS)[number]))[1];
}
