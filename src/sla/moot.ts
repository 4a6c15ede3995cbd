import { patternsOf } from "./event-match";
import type { SlaTarget } from "./sla-policy";

/** What passes between a waiting customer and whoever handles the case. */
const WAITING =
  " received reopened acknowledged responded pickedUp transferred customerMessaged customerContacted infoRequested notified held retrieved planned obstacleMet obstacleReported escalated approved tierChanged ";

/** What else belongs to handling an open case; the rest (write-up, review, archive, …) may come after. */
const HANDLING = " solved executed handedBack verified statusChanged ";

const isAmong = (names: string, types: readonly string[]): boolean =>
  types.every((type) => names.includes(` ${type} `));

/** What a snapshot without a moment leaves undecided of a target. */
export type Moot = "bySolving" | "byClosing" | undefined;

/**
 * Whether a target is settled once a case is known to be solved, or to be closed, nobody knows when.
 *
 * Somebody must have answered a customer whose case is solved, and nobody works on one that is closed;
 * whether it was in time cannot be said. What may come after the end is not settled by it.
 */
export function mootOf({ start, meet }: Pick<SlaTarget, "start" | "meet">): Moot {
  const starts = patternsOf(start).map(({ type }) => type);
  const meets = patternsOf(meet).map(({ type }) => type);
  // A revisit comes after the end, but not where an answer would have done as well.
  const types = [...starts, ...meets.filter((type) => type !== "revisited" || !meets.includes("responded"))];
  if (isAmong(WAITING, types)) return "bySolving";
  return !starts.includes("solved") && isAmong(WAITING + HANDLING, types) ? "byClosing" : undefined;
}
