import type { EpochMs } from "../base";
import type { CaseEvent, Outcome } from "../cases/service-case";
import type { Stretch } from "./case-facts";
import { isClosing, isReopening } from "./event-kinds";

/** The rounds of a case: when it was solved, closed, reopened and paused. */
export interface Rounds {
  readonly solvedAt: readonly EpochMs[];
  readonly closedAt: readonly EpochMs[];
  readonly reopenedAt: readonly EpochMs[];
  /** From received or reopened to solved. */
  readonly cycles: readonly Stretch[];
  /** Overlaps joined, oldest first. */
  readonly pauses: readonly Stretch[];
  /** When the latest round that somebody worked on ended: solved, else closed. */
  readonly handledAt: EpochMs | undefined;
  readonly isSolved: boolean;
  /** How it came to rest, if it is; `abandoned` where the customer gave up, and nobody has closed it since. */
  readonly closedAs: "closed" | "cancelled" | "abandoned" | undefined;
}

/** Replays solving, closing, reopening and pausing. Solving twice in a row is solving once. */
export function roundsOf(
  history: readonly CaseEvent[],
  receivedAt: EpochMs | undefined,
  asOf: EpochMs,
): Rounds {
  const solvedAt: EpochMs[] = [];
  const closedAt: EpochMs[] = [];
  const reopenedAt: EpochMs[] = [];
  const cycles: Stretch[] = [];
  const pauses: Stretch[] = [];
  const held = new Map<string, EpochMs>();
  let cycleFrom = receivedAt;
  let handledAt: EpochMs | undefined;
  let isSolved = false;
  let closedAs: Rounds["closedAs"];
  /** Reopened, although nobody wrote down when it had ended. */
  const isBack = ({ type }: CaseEvent) =>
    type === "reopened" && solvedAt.length + closedAt.length + reopenedAt.length === 0;
  const endPauses = (at: EpochMs) => {
    for (const from of held.values()) pauses.push({ from, to: at });
    held.clear();
  };
  for (const event of history) {
    const at = event.at.getTime();
    if (event.type === "solved" && !isSolved) {
      isSolved = true;
      handledAt = at;
      solvedAt.push(at);
      if (cycleFrom !== undefined && at >= cycleFrom) cycles.push({ from: cycleFrom, to: at });
      cycleFrom = undefined;
      endPauses(at);
    } else if (
      isClosing(event) &&
      (closedAs === undefined || (closedAs === "abandoned" && event.type !== "abandoned"))
    ) {
      closedAs = event.type === "cancelled" || event.type === "abandoned" ? event.type : "closed";
      if (!isSolved && closedAs !== "abandoned") handledAt = at;
      closedAt.push(at);
      endPauses(at);
    } else if (isReopening(event) && (isSolved || closedAs !== undefined || isBack(event))) {
      isSolved = false;
      closedAs = undefined;
      reopenedAt.push(at);
      cycleFrom ??= at;
    } else if (event.type === "paused") {
      const reason = event.reason ?? "";
      if (!held.has(reason)) held.set(reason, at);
    } else if (event.type === "resumed") {
      const from = held.get(event.reason ?? "");
      if (from !== undefined) pauses.push({ from, to: at });
      held.delete(event.reason ?? "");
    }
  }
  endPauses(asOf);
  return {
    solvedAt,
    closedAt,
    reopenedAt,
    cycles,
    pauses: joined(pauses),
    handledAt,
    isSolved,
    closedAs,
  };
}

/** What became of a case, where its history says. */
export const outcomeIn = ({ closedAs, isSolved }: Rounds): Outcome | undefined =>
  closedAs === "cancelled" ? "cancelled" : isSolved ? "solved" : undefined;

/** Stretches in order, those that overlap or touch made one. */
function joined(stretches: Stretch[]): Stretch[] {
  const result: Stretch[] = [];
  for (const stretch of stretches.sort((a, b) => a.from - b.from)) {
    const last = result[result.length - 1];
    if (last === undefined || stretch.from > last.to) result.push(stretch);
    else if (stretch.to > last.to) result[result.length - 1] = { from: last.from, to: stretch.to };
  }
  return result;
}
