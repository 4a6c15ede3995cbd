import { epochMsOf, type InstantLike, type Issue } from "../base";
import type { ServiceCase } from "../cases/service-case";
import { type StatusFault, type StatusMove, statusMoves } from "./status-moves";
import type { Status } from "./table";

/** A stretch of time in one status, half-open; never empty. */
export interface StatusSegment {
  readonly status: Status;
  readonly start: Date;
  readonly end: Date;
  /** 1 for the first round; every return to processing begins the next. */
  readonly cycle: number;
}

/** Where a case stood, and since when. */
export interface StatusHistory {
  /** The status at `asOf`; `undefined` before the case began. */
  readonly status: Status | undefined;
  /** Since when; absent where nobody has written it down. */
  readonly since?: Date;
  readonly cycle: number;
  /** Oldest first, without gaps, up to `asOf`; empty where the moves are not known. */
  readonly segments: readonly StatusSegment[];
  /** Where the history does not follow the table. */
  readonly faults: readonly Issue<StatusFault>[];
}

/**
 * The statuses of a case up to a moment, as its history tells them.
 *
 * A case begins as `pending` when it is received. Events after `asOf` do not exist yet. Where the history is
 * silent and the snapshot says that the case has moved, the status is the snapshot's and the segments
 * stay empty: no moment is invented.
 *
 * @throws KefuError `invalid_instant`
 *
 * @example
 * ```ts
 * const at = (time: string) => new Date(`2024-05-20T${time}+08:00`);
 * const history: CaseEvent[] = [
 *   { type: "received", at: at("14:15") },
 *   { type: "statusChanged", to: "processing", at: at("14:17") },
 *   { type: "statusChanged", to: "closed", at: at("15:00") },
 * ];
 * const { status, segments, faults } = statusHistory({ history }, { asOf: at("18:00") });
 * status; // => "closed"
 * segments.map((each) => each.status); // => ["pending", "processing", "closed"]
 * faults; // => [{ code: "not_verified", severity: "error", path: ["history", 2], params: { from: "processing", to: "closed" } }]
 * ```
 */
export function statusHistory(
  { history, status: snapshot }: Pick<ServiceCase, "history" | "status">,
  { asOf }: { readonly asOf: InstantLike },
): StatusHistory {
  const asOfMs = epochMsOf(asOf);
  const { beganAt, moves, faults } = statusMoves(history, asOfMs);
  const last = moves.at(-1);
  if (last === undefined && snapshot !== undefined && snapshot !== "pending")
    return { status: snapshot, cycle: 1, segments: [], faults: [...faults, snapshotFault("moves_unknown")] };
  if (beganAt === undefined) return { status: snapshot, cycle: 1, segments: [], faults };
  const segments = segmentsOf(beganAt, moves, asOfMs);
  const status = last?.to ?? "pending";
  const isWhole = history.every(({ at }) => !(at.getTime() > asOfMs));
  const differs = isWhole && last !== undefined && snapshot !== undefined && snapshot !== status;
  return {
    status,
    since: new Date(last?.at ?? beganAt),
    cycle: 1 + moves.filter(isReturn).length,
    segments,
    faults: differs ? [...faults, snapshotFault("snapshot_differs")] : faults,
  };
}

const snapshotFault = (code: StatusFault): Issue<StatusFault> => ({
  code,
  severity: "warning",
  path: ["status"],
  params: {},
});

/** Rejected or reopened: the case is handled anew. */
const isReturn = ({ from, to }: StatusMove): boolean =>
  to === "processing" && (from === "verify" || from === "closed");

function segmentsOf(beganAt: number, moves: readonly StatusMove[], asOf: number): readonly StatusSegment[] {
  const segments: StatusSegment[] = [];
  let status: Status = "pending";
  let start = beganAt;
  let cycle = 1;
  const endAt = (end: number): void => {
    if (end > start) segments.push({ status, start: new Date(start), end: new Date(end), cycle });
  };
  for (const move of moves) {
    endAt(move.at);
    status = move.to;
    start = Math.max(start, move.at);
    if (isReturn(move)) cycle++;
  }
  endAt(asOf);
  return segments;
}
