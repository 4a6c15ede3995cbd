import { type EpochMs, epochMsOf, type InstantLike, type Label } from "../base";
import type { CaseEvent, EventType, Outcome, ServiceCase } from "../cases/service-case";
import type { Span } from "../sla/sla-policy";
import { spanMs } from "../time/span";
import { actionsFrom } from "./actions-from";
import { OUTCOME_STATUS } from "./outcome-status";
import { passes, STATUS_GUARDS, type StatusGuard } from "./status-guard";
import { type StatusHistory, statusHistory } from "./status-history";
import type { Status, StatusAction } from "./table";
import { transition } from "./transition";

/** When an action happens, who does it, and what is on record by then. */
export interface ActionOptions {
  readonly at: InstantLike;
  readonly by?: NonNullable<CaseEvent["by"]>;
  /** The code of the agent who does it. */
  readonly agent?: string;
  /** What the case comes to; `confirm` solves it and `cancel` cancels it where nothing is said. */
  readonly outcome?: Outcome;
  /** What the guards look at: the record of a form as it is, or the fields they name. */
  readonly record?: object;
  /** Other guards than those that ship; an empty list for none. */
  readonly guards?: readonly StatusGuard[];
  /** How long after closing a case may be reopened, the end included; for ever where nothing is said. */
  readonly reopenWithin?: Span;
}

/** An action carried out: nothing is changed, the caller appends `events` and keeps the rest. */
export interface ActionDone {
  readonly ok: true;
  readonly status: Status;
  /** The change of status. */
  readonly event: CaseEvent;
  /** All that is to be appended, the change of status among it, in order. */
  readonly events: readonly CaseEvent[];
  /** What the case has come to; absent while it is open and nobody has said. */
  readonly outcome?: Outcome;
  /** 1 for the first round of handling; rejecting and reopening begin the next. */
  readonly cycle: number;
}

/** Why an action is refused. */
export interface ActionRefused {
  readonly ok: false;
  /**
   * `too_early`: the history goes on after `at`, whatever the action. `not_allowed`: not in the table.
   * `guarded`: something is missing. `outcome_differs`: the outcome does not go with the status. `window_over`: too late to
   * reopen. `closing_unknown`: nobody knows when it was closed.
   */
  readonly code:
    | "not_allowed"
    | "guarded"
    | "too_early"
    | "outcome_differs"
    | "window_over"
    | "closing_unknown";
  readonly from: Status;
  readonly action: StatusAction;
  /** The actions that the status allows. */
  readonly allowed: readonly StatusAction[];
  /** What is missing; empty unless `guarded`. */
  readonly missing: readonly { readonly guard: string; readonly label: Label }[];
}

/** The answer to an action. */
export type ActionResult = ActionDone | ActionRefused;

/**
 * The status to which an action brings a case, and the events to append; or why it may not be done.
 *
 * The case stands where its history says, up to `at`; where the history is silent, where its snapshot
 * says. Closing by `confirm` appends `closed` too, and `solved` before it where the case comes to that and its
 * history has not told so in the present round; `cancel` appends `cancelled`, `reopen` appends `reopened`.
 * `submit` tells no `solved`: what waits for verification may still be rejected, and that is no reopening.
 *
 * @throws KefuError `invalid_instant` for a moment that is none, `invalid_span` for a window below zero.
 *
 * @example
 * ```ts
 * const received = new Date("2024-05-20T14:15+08:00");
 * const at = new Date("2024-05-20T14:17+08:00");
 * const found: ServiceCase = { id: "1", history: [{ type: "received", at: received }], precisionMs: 60_000, category: [] };
 * applyAction(found, "start", { at, agent: "CS003" });
 * // => { ok: true, status: "processing", event: { type: "statusChanged", to: "processing", at, agent: "CS003" }, … }
 * const verify = applyAction({ ...found, status: "processing" }, "submit", { at });
 * !verify.ok && verify.missing.map((each) => each.guard); // => ["solution"]
 * ```
 */
export function applyAction(
  serviceCase: Pick<ServiceCase, "history" | "status" | "outcome">,
  action: StatusAction,
  options: ActionOptions,
): ActionResult {
  const atMs = epochMsOf(options.at);
  const standing = statusHistory(serviceCase, { asOf: atMs });
  const from = standing.status ?? "pending";
  const refuse = (code: ActionRefused["code"], missing: ActionRefused["missing"] = []): ActionRefused => ({
    ok: false,
    code,
    from,
    action,
    allowed: actionsFrom(from),
    missing,
  });

  // First: what the status was at an earlier moment says nothing about what is allowed now.
  if (serviceCase.history.some(({ at }) => at.getTime() > atMs)) return refuse("too_early");
  const move = transition(from, action);
  if (!move.ok) return refuse("not_allowed");
  const outcome = options.outcome ?? impliedOutcome(action, serviceCase.outcome);
  if (!agrees(action, move.status, outcome)) return refuse("outcome_differs");
  const late = action === "reopen" ? lateness(standing, atMs, options.reopenWithin) : undefined;
  if (late !== undefined) return refuse(late);
  const happened = new Set(eventsOfCycle(serviceCase.history, standing, atMs));
  const missing = (options.guards ?? STATUS_GUARDS).filter(
    (guard) => !passes(guard, { action, outcome, record: options.record ?? {}, happened }),
  );
  if (missing.length > 0)
    return refuse(
      "guarded",
      missing.map(({ id, label }) => ({ guard: id, label })),
    );

  const { by, agent } = options;
  const whoAndWhen = {
    at: new Date(atMs),
    ...(by !== undefined && { by }),
    ...(agent !== undefined && { agent }),
  };
  const event: CaseEvent = { type: "statusChanged", to: move.status, ...whoAndWhen };
  return {
    ok: true,
    status: move.status,
    event,
    events: eventsOf(action, event, whoAndWhen, outcome === "solved" && !standsSolved(serviceCase.history)),
    ...(outcome !== undefined && { outcome }),
    cycle: standing.cycle + (action === "reject" || action === "reopen" ? 1 : 0),
  };
}

/** What an action comes to by itself; a case that was found unsolvable stays so when that is confirmed. */
function impliedOutcome(action: StatusAction, before: Outcome | undefined): Outcome | undefined {
  if (action === "cancel") return "cancelled";
  if (action === "confirm") return before === "unsolvable" ? "unsolvable" : "solved";
  return undefined;
}

/** Whether an outcome goes with an action; what waits for verification may come to any but `cancelled`. */
function agrees(action: StatusAction, to: Status, outcome: Outcome | undefined): boolean {
  if (outcome === undefined) return true;
  if ((outcome === "cancelled") !== (action === "cancel")) return false;
  return to === "verify" || OUTCOME_STATUS[outcome] === to;
}

function lateness(
  { since }: StatusHistory,
  atMs: number,
  window: Span | undefined,
): "window_over" | "closing_unknown" | undefined {
  if (window === undefined) return undefined;
  const windowMs = spanMs(window);
  if (since === undefined) return "closing_unknown";
  return atMs - since.getTime() > windowMs ? "window_over" : undefined;
}

/** What happened since the present cycle began. */
function eventsOfCycle(
  history: readonly CaseEvent[],
  { segments, cycle }: StatusHistory,
  atMs: EpochMs,
): readonly EventType[] {
  const first = segments.find((segment) => segment.cycle === cycle);
  // A cycle that began at this very moment has no segment yet.
  const beganAt = cycle === 1 ? Number.NEGATIVE_INFINITY : (first?.start.getTime() ?? atMs);
  return history.filter(({ at }) => at.getTime() >= beganAt).map(({ type }) => type);
}

/** Whether the history tells of a solution that no return to handling has undone since. */
function standsSolved(history: readonly CaseEvent[]): boolean {
  let last: CaseEvent | undefined;
  for (const event of history)
    if (event.type === "solved" || isReturn(event))
      if (last === undefined || event.at.getTime() >= last.at.getTime()) last = event;
  return last?.type === "solved";
}

/** Handled anew: what was solved before is so no longer. */
const isReturn = (event: CaseEvent): boolean =>
  event.type === "reopened" ||
  (event.type === "statusChanged" && (event.to === "processing" || event.to === "pending"));

function eventsOf(
  action: StatusAction,
  event: CaseEvent,
  whoAndWhen: Pick<CaseEvent, "at" | "by" | "agent">,
  solves: boolean,
): readonly CaseEvent[] {
  switch (action) {
    case "confirm": {
      const closing: readonly CaseEvent[] = [event, { type: "closed", ...whoAndWhen }];
      return solves ? [{ type: "solved", ...whoAndWhen }, ...closing] : closing;
    }
    case "cancel":
      return [{ type: "cancelled", ...whoAndWhen }, event];
    case "reopen":
      return [{ type: "reopened", ...whoAndWhen }, event];
    default:
      return [event];
  }
}
