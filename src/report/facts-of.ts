import type { EpochMs } from "../base";
import type { CaseEvent, Outcome, ServiceCase } from "../cases/service-case";
import type { SlaClock } from "../sla/sla-clock";
import type { Status } from "../status/table";
import { callOf, msUntil, secondResponseOf } from "./call-replay";
import type { CaseFacts, ClockFact, HandlingGap, ResponseGap, TalkFact } from "./case-facts";
import { talkOf } from "./conversation";
import { elapsed } from "./elapsed";
import { isCustomersContact, isResponse } from "./event-kinds";
import { faultsOf } from "./fault-facts";
import { handlersOf } from "./handler-facts";
import { knownHistory } from "./known-history";
import { ratingsOf } from "./rating-facts";
import type { ReportSpec } from "./report-options";
import { resolutionOf } from "./resolution-facts";
import { snapshotBefore } from "./snapshot";
import { outcomeIn, type Rounds, roundsOf } from "./standing-replay";
import { UNSTATED } from "./unstated";

/** What the history of a case says up to `asOf`. */
export function factsOf(serviceCase: ServiceCase, spec: ReportSpec): CaseFacts {
  const faults = new Set<string>();
  const history = knownHistory(serviceCase.history, spec.asOfMs, faults);
  const receivedAt = momentOf(history.find(({ type }) => type === "received"));
  const respondedAt = momentOf(history.find(isResponse));
  // An answer before the beginning is none.
  const answeredAt = (respondedAt as number) < (receivedAt as number) ? undefined : respondedAt;
  const rounds = roundsOf(history, receivedAt, spec.asOfMs);
  const { solvedAt, closedAt, reopenedAt } = rounds;
  // What happened later does not change what a past window counts.
  const inWindow = roundsBefore(spec.toMs, history, rounds, receivedAt, spec);
  const lastClosedAt = inWindow.closedAt.at(-1);
  const afterAsOf = Math.floor(spec.asOfMs) + 1;
  const snapshot = snapshotBefore(serviceCase, afterAsOf);
  const isMerged = isMergedIn(serviceCase, spec);
  const isCall = receivedAt !== undefined && spec.isCall(serviceCase);
  const call = isCall ? callOf(serviceCase, snapshot, history, receivedAt, answeredAt, spec) : undefined;
  const outcome = outcomeIn(inWindow) ?? snapshotBefore(serviceCase, Math.min(spec.toMs, afterAsOf)).outcome;
  const whyNotHandled = outcome === "cancelled" ? outcome : whyNotClosed(inWindow);
  const talk = talkOf(history);
  let clocks: readonly SlaClock[] = [];
  try {
    clocks = spec.clocksOf?.(serviceCase) ?? clocks;
  } catch (error) {
    // Clocks may not be replayed over a moment that is none: such a case is listed, and has none.
    if (!faults.has("invalidInstant")) throw error;
  }
  const expectedBy = serviceCase.expectedBy?.getTime() ?? Number.NaN;
  // Every case has the same properties in the same order: so they are read fastest.
  const facts = {
    id: serviceCase.id,
    isMerged,
    mergedInto: isMerged ? serviceCase.mergedInto : undefined,
    mergedFrom: serviceCase.mergedFrom ?? [],
    channel: serviceCase.channel,
    serviceType: serviceCase.serviceType,
    category: serviceCase.category,
    customer: serviceCase.customer,
    tier: tierAt(history, serviceCase, receivedAt),
    handlers: handlersOf(serviceCase, history, spec.attribution),
    receivedAt,
    contacts: history.filter(isCustomersContact).length,
    respondedAt,
    response: elapsed(receivedAt, respondedAt, spec),
    responseGap: responseGapOf(history, receivedAt, respondedAt, call),
    ...secondResponseOf(history, answeredAt, spec),
    talk,
    pauses: rounds.pauses,
    solvedAt,
    closedAt,
    reopenedAt,
    endedAs: rounds.isSolved ? ("solved" as const) : rounds.closedAs,
    resolution: resolutionOf(inWindow, receivedAt, spec),
    lastSolvedAt: inWindow.solvedAt.at(-1),
    lastClosedAt,
    handling: whyNotHandled === undefined ? elapsed(receivedAt, lastClosedAt, spec) : undefined,
    handlingGap: whyNotHandled ?? (receivedAt === undefined ? "receivedUnknown" : "closedBeforeReceived"),
    handledAt: inWindow.handledAt,
    standing: standingOf(history, snapshot.status, rounds, receivedAt, spec),
    outcome,
    solvedAtFirstContact: isSolvedAtFirstContact(talk, snapshot.outcome, rounds, respondedAt),
    expectedBy: expectedBy >= 0 ? expectedBy : undefined,
    surveyedAt: history.flatMap(({ type, at }) => (type === "surveyed" ? [at.getTime()] : [])),
    ratings: ratingsOf(serviceCase, history, spec),
    call,
    clocks: clocks.map((clock) => clockFactOf(clock, spec)),
    overdueMs: clocks.flatMap(({ state, overdueMs = [] }) => (state === "breached" ? overdueMs : [])),
  };
  return { ...facts, faults: faultsOf(faults, serviceCase, facts, rounds, spec) };
}

const momentOf = (event: CaseEvent | undefined): EpochMs | undefined => event?.at.getTime();

function clockFactOf({ policy, target, tier, state }: SlaClock, { clockFacts }: ReportSpec): ClockFact {
  const key = `${policy}\0${target}\0${tier}\0${state}`;
  const fact = clockFacts.get(key) ?? { policy, target, tier: tier ?? UNSTATED, state };
  clockFacts.set(key, fact);
  return fact;
}

/** A record with its merging still ahead counts for itself; one merged at a moment that nobody knows does not. */
function isMergedIn({ history, mergedInto }: ServiceCase, { asOfMs }: ReportSpec): boolean {
  const merges = history.filter(({ type }) => type === "merged");
  return merges.length === 0 ? mergedInto !== undefined : merges.some(({ at }) => !(at.getTime() > asOfMs));
}

/** The tier in force when a case was received. */
function tierAt(
  history: readonly CaseEvent[],
  { tier }: ServiceCase,
  receivedAt: EpochMs = Number.NaN,
): CaseFacts["tier"] {
  return history.reduce(
    (held, event) => (event.type === "tierChanged" && event.at.getTime() <= receivedAt ? event.to : held),
    tier,
  );
}

/** Why nobody waited for a first response that came. */
function responseGapOf(
  history: readonly CaseEvent[],
  receivedAt: EpochMs = Number.NaN,
  respondedAt: EpochMs | undefined,
  call: CaseFacts["call"],
): ResponseGap {
  if (respondedAt !== undefined) return "respondedBeforeReceived";
  if (call?.end === "unknown") return "answeredAtUnknown";
  return msUntil(history, "abandoned", receivedAt) === undefined ? "unanswered" : "abandoned";
}

function standingOf(
  history: readonly CaseEvent[],
  status: Status | undefined,
  rounds: Rounds,
  receivedAt: EpochMs | undefined,
  spec: ReportSpec,
): CaseFacts["standing"] {
  if (rounds.closedAt.length === 0 && status === "closed" && rounds.reopenedAt.length === 0) return "unknown";
  // A level counts what happened at its very moment; moments are whole milliseconds.
  const atEnd = roundsBefore(Math.floor(spec.endMs) + 1, history, rounds, receivedAt, spec);
  return atEnd.closedAs === undefined ? "open" : "closed";
}

/** The rounds as they were before a moment; `rounds` themselves where nothing happened from then on. */
function roundsBefore(
  before: EpochMs,
  history: readonly CaseEvent[],
  rounds: Rounds,
  receivedAt: EpochMs | undefined,
  { endMs }: ReportSpec,
): Rounds {
  const isBefore = ({ at }: CaseEvent) => at.getTime() < before;
  return history.every(isBefore) ? rounds : roundsOf(history.filter(isBefore), receivedAt, endMs);
}

/** Why the time up to the last closing does not count. */
const whyNotClosed = ({ closedAs }: Rounds): HandlingGap | undefined =>
  closedAs === "closed" ? undefined : (closedAs ?? "reopened");

/** Solved without anybody having to be in touch again; a snapshot 已解决 counts where the history is silent. */
function isSolvedAtFirstContact(
  talk: readonly TalkFact[],
  outcome: Outcome | undefined,
  { solvedAt, reopenedAt }: Rounds,
  respondedAt: EpochMs | undefined,
): boolean {
  const isSolved = solvedAt.length > 0 || outcome === "solved";
  if (!isSolved || reopenedAt.length > 0 || respondedAt === undefined) return false;
  const until = solvedAt[0] ?? Number.POSITIVE_INFINITY;
  return !talk.some(
    ({ at, what }) =>
      at > respondedAt && at <= until && (what === "responded" || what === "customerMessaged"),
  );
}
