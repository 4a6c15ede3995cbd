import type { Finding, FindingCode } from "./finding";
import { found, isoOf } from "./found";
import { STARTS } from "./matter";
import { declares, firstDeclared, instantIn, labelOf, partsIn, type Reading } from "./reading";

/** What cannot come before what; `start` is the moment with which the matter began. */
const ORDER: readonly (readonly [earlier: string, later: string])[] = [
  ["occurredAt", "start"],
  ["start", "answeredAt"],
  ["start", "respondedAt"],
  ["answeredAt", "transferredAt"],
  ["transferredAt", "pickedUpAt"],
  ["start", "executionStartedAt"],
  ["executionStartedAt", "executionEndedAt"],
  ["executionEndedAt", "completedAt"],
  ["respondedAt", "completedAt"],
  ["start", "completedAt"],
  ["start", "reviewedAt"],
  ["start", "responseDueAt"],
  ["start", "escalatedAt"],
  ["start", "nextFollowUpAt"],
  ["start", "promisedAt"],
  ["start", "expectedBy"],
  ["start", "planDueAt"],
];

/** Moments of what has happened; the others are plans. */
const HAPPENED = [
  ...STARTS,
  "occurredAt",
  "answeredAt",
  "respondedAt",
  "transferredAt",
  "pickedUpAt",
  "executionStartedAt",
  "executionEndedAt",
  "completedAt",
  "escalatedAt",
  "reviewedAt",
  "revisitedAt",
] as const;

const MINUTE_MS = 60_000;

/** Moments that stand in an order in which they cannot have happened. */
export function* disorderedTimes(reading: Reading): Generator<Finding<FindingCode>> {
  const start = firstDeclared(reading, STARTS);
  const nameOf = (name: string) => (name === "start" ? start : name);
  const seen = new Set<string>();
  for (const pair of ORDER) {
    const [earlier, later] = pair.map(nameOf);
    if (earlier === undefined || later === undefined || seen.has(later)) continue;
    const from = declares(reading, earlier) ? instantIn(reading, earlier) : undefined;
    const to = declares(reading, later) ? instantIn(reading, later) : undefined;
    if (from === undefined || to === undefined) continue;
    const unit = isToTheMinute(reading, earlier) || isToTheMinute(reading, later) ? MINUTE_MS : 1;
    if (Math.floor(to / unit) >= Math.floor(from / unit)) continue;
    seen.add(later);
    const { label, labelEn } = labelOf(reading, earlier);
    yield found("times_out_of_order", "error", [later], {
      ...labelOf(reading, later),
      earlier: label,
      earlierEn: labelEn,
      earlierAt: isoOf(from),
      at: isoOf(to),
    });
  }
}

function isToTheMinute({ fields }: Reading, name: string): boolean {
  const field = fields[name];
  return field?.kind === "instant" && field.precision === "minute";
}

/** Moments at which something is said to have happened that has not come yet. */
export function* futureTimes(reading: Reading): Generator<Finding<FindingCode>> {
  for (const name of HAPPENED) {
    const at = declares(reading, name) ? instantIn(reading, name) : undefined;
    if (at !== undefined && at > reading.asOf)
      yield found("time_in_future", "error", [name], { ...labelOf(reading, name), at: isoOf(at) });
  }
  if (!declares(reading, "contacts")) return;
  for (const { part, index } of partsIn(reading, "contacts")) {
    const at = part["at"] instanceof Date ? part["at"].getTime() : Number.NaN;
    if (at > reading.asOf)
      yield found("time_in_future", "error", ["contacts", index, "at"], {
        ...labelOf(reading, "contacts"),
        at: isoOf(at),
      });
  }
}
