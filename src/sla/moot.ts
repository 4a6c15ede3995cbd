import { patternsOf } from "./event-match";
import type { SlaTarget } from "./sla-policy";

/** What may come after the end of a case, or says nothing of it; the caller's own events too. */
const APART =
  /^(?:rated|surveyed|hungUp|writtenUp|closed|cancelled|revisited|archived|reviewed|abandoned|merged|paused|resumed|x-.*)$/;

/** What belongs to handling an open case; the rest passes between a waiting customer and whoever handles it. */
const HANDLING = /^(?:solved|executed|handedBack|verified|statusChanged)$/;

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
  if (types.some((type) => APART.test(type))) return undefined;
  if (!types.some((type) => HANDLING.test(type))) return "bySolving";
  return starts.includes("solved") ? undefined : "byClosing";
}
