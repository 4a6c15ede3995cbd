import type { EpochMs, Issue } from "../base";
import type { CaseEvent } from "../cases/service-case";
import { type Status, TABLE } from "./table";

/** What can be wrong with a history; the path names the event. */
export type StatusFault =
  | "invalid_instant"
  | "out_of_order"
  | "unknown_status"
  /** A move that the table does not hold. */
  | "not_allowed"
  /** Closed without verification, and not cancelled. */
  | "not_verified"
  /** A change to the status that already was. */
  | "no_change"
  /** The snapshot says that the case has moved, and the history does not say when. */
  | "moves_unknown"
  /** The snapshot says another status than the history. */
  | "snapshot_differs";

/** One change of status. */
export interface StatusMove {
  readonly at: EpochMs;
  readonly from: Status;
  readonly to: Status;
}

/** What a history says of the statuses, up to a moment. */
export interface StatusMoves {
  /** When the case began: received, or else the first thing that happened. */
  readonly beganAt: EpochMs | undefined;
  readonly moves: readonly StatusMove[];
  readonly faults: readonly Issue<StatusFault>[];
}

interface Placed {
  readonly event: CaseEvent;
  readonly at: EpochMs;
  readonly index: number;
}

/**
 * The changes of status in a history, up to `asOf`, in order of time.
 *
 * `closed`, `cancelled` and `reopened` move a case as `statusChanged` does; where both are told of one
 * move, it is one move. What does not follow the table is taken as told, and listed as a fault.
 */
export function statusMoves(history: readonly CaseEvent[], asOf: EpochMs): StatusMoves {
  const faults: Issue<StatusFault>[] = [];
  const report = (code: StatusFault, index: number, params: Issue["params"] = {}): void => {
    const severity = code === "no_change" ? "warning" : "error";
    faults.push({ code, severity, path: ["history", index], params });
  };
  const placed = inOrder(history, asOf, report);
  const cancelledAt = new Set(placed.filter(({ event }) => event.type === "cancelled").map(({ at }) => at));
  const moves: StatusMove[] = [];
  let current: Status = "pending";
  let movedAt = Number.NEGATIVE_INFINITY;
  for (const { event, at, index } of placed) {
    const to = statusAfter(event);
    if (to === undefined) continue;
    if (!Object.hasOwn(TABLE, to)) {
      report("unknown_status", index);
      continue;
    }
    if (to === current) {
      if (event.type === "statusChanged" && moves.length > 0 && at !== movedAt) report("no_change", index);
      continue;
    }
    if (!isAllowed(current, event, to)) report("not_allowed", index, { from: current, to });
    else if (to === "closed" && current !== "verify" && !cancelledAt.has(at))
      report("not_verified", index, { from: current, to });
    moves.push({ at, from: current, to });
    current = to;
    movedAt = at;
  }
  const received = placed.find(({ event }) => event.type === "received");
  return { beganAt: (received ?? placed[0])?.at, moves, faults };
}

/** The events up to a moment, oldest first; events of one moment stay as told. */
function inOrder(
  history: readonly CaseEvent[],
  asOf: EpochMs,
  report: (code: StatusFault, index: number) => void,
): readonly Placed[] {
  const placed: Placed[] = [];
  let latest = Number.NEGATIVE_INFINITY;
  for (const [index, event] of history.entries()) {
    const at = event.at.getTime();
    if (!Number.isFinite(at)) report("invalid_instant", index);
    else if (at <= asOf) {
      if (at < latest) report("out_of_order", index);
      latest = Math.max(latest, at);
      placed.push({ event, at, index });
    }
  }
  return placed.sort((a, b) => a.at - b.at);
}

/** The status in which an event leaves a case; `undefined` where it moves nothing. */
function statusAfter(event: CaseEvent): Status | undefined {
  switch (event.type) {
    case "statusChanged":
      return event.to;
    case "closed":
    case "cancelled":
      return "closed";
    case "reopened":
      return "processing";
    default:
      return undefined;
  }
}

function isAllowed(from: Status, event: CaseEvent, to: Status): boolean {
  if (event.type === "reopened") return from === "closed";
  if (event.type === "cancelled") return Object.hasOwn(TABLE[from], "cancel");
  return (Object.values(TABLE[from]) as readonly Status[]).includes(to);
}
