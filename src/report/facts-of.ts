import type { EpochMs } from "../base";
import type { CaseEvent, Outcome, ServiceCase } from "../cases/service-case";
import { callOf, secondResponseOf } from "./call-replay";
import type { CaseFacts, ClockFact, HandlingGap } from "./case-facts";
import { conversationOf } from "./contact-replay";
import { elapsed } from "./elapsed";
import { isContact, isCustomersContact, isResponse, isYetToCome } from "./event-kinds";
import { handlersOf } from "./handler-facts";
import { kept } from "./kept";
import { knownHistory, note } from "./known-history";
import { ratingsOf } from "./rating-facts";
import type { ReportSpec } from "./report-options";
import { resolutionOf } from "./resolution-facts";
import { type Rounds, roundsOf } from "./standing-replay";

/** What the history of a case says up to `asOf`. */
export function factsOf(serviceCase: ServiceCase, spec: ReportSpec): CaseFacts {
  const faults: string[] = [];
  const history = knownHistory(serviceCase.history, spec.asOfMs, faults);
  const receivedAt = momentOf(history.find(({ type }) => type === "received"));
  const respondedAt = momentOf(history.find(isResponse));
  const rounds = roundsOf(history, receivedAt, spec.asOfMs);
  // What happened later does not change what a past window counts.
  const inWindow = roundsBefore(spec.toMs, history, rounds, receivedAt, spec);
  const lastClosedAt = inWindow.closedAt[inWindow.closedAt.length - 1];
  const isCall = receivedAt !== undefined && spec.isCall(serviceCase);
  noteFaults(faults, serviceCase, rounds, receivedAt, respondedAt, spec.asOfMs);
  const call = isCall ? callOf(serviceCase, history, receivedAt, respondedAt, spec) : undefined;
  const standing = standingOf(history, serviceCase, rounds, receivedAt, spec);
  const ratings = ratingsOf(serviceCase, history, spec);
  const expectedBy = serviceCase.expectedBy?.getTime();
  const isExpected = expectedBy !== undefined && expectedBy >= 0;
  if (expectedBy !== undefined && !isExpected) note(faults, "invalidInstant");
  if (call?.end === "unknown") faults.push("answeredAtUnknown");
  if (standing === "unknown") faults.push("closedAtUnknown");
  for (const { score } of ratings)
    if (score === "scaleUnknown" || score === "scoreOffScale") note(faults, score);
  const { nextResponses, awaitsReply, progressGapsMs } = conversationOf(
    history,
    respondedAt,
    rounds,
    serviceCase.status,
    spec,
  );
  const isMerged = isMergedIn(serviceCase, history, spec.asOfMs);
  return {
    id: serviceCase.id,
    isMerged,
    mergedInto: isMerged ? serviceCase.mergedInto : undefined,
    ...(serviceCase.mergedFrom !== undefined && { mergedFrom: serviceCase.mergedFrom }),
    channel: serviceCase.channel,
    serviceType: serviceCase.serviceType,
    category: serviceCase.category,
    customer: serviceCase.customer,
    tier: tierAt(history, serviceCase, receivedAt),
    handlers: kept(handlersOf(serviceCase, history, spec.attribution)),
    receivedAt,
    contacts: history.filter(isCustomersContact).length,
    respondedAt,
    response: elapsed(receivedAt, respondedAt, spec),
    second: secondResponseOf(history, respondedAt, spec),
    nextResponses: kept(nextResponses),
    awaitsReply,
    progressGapsMs: kept(progressGapsMs),
    solvedAt: kept(rounds.solvedAt),
    closedAt: kept(rounds.closedAt),
    reopenedAt: kept(rounds.reopenedAt),
    isEnded: rounds.isSolved || rounds.isClosed,
    resolution: resolutionOf(inWindow, receivedAt, spec),
    lastSolvedAt: inWindow.solvedAt[inWindow.solvedAt.length - 1],
    lastClosedAt,
    handling: handlingOf(inWindow, receivedAt, lastClosedAt, spec),
    handledAt: inWindow.handledAt,
    standing,
    outcome: outcomeOf(serviceCase, inWindow),
    solvedAtFirstContact: isSolvedAtFirstContact(history, serviceCase, rounds, respondedAt),
    expectedBy: isExpected ? expectedBy : undefined,
    surveyedAt: kept(history.flatMap(({ type, at }) => (type === "surveyed" ? [at.getTime()] : []))),
    ratings: kept(ratings),
    call,
    clocks: spec.clocksOf?.(serviceCase).map((clock) => clockFactOf(clock, spec)),
    faults: kept(faults),
  };
}

const momentOf = (event: CaseEvent | undefined): EpochMs | undefined => event?.at.getTime();

/** What counts of a clock; all clocks that say the same are one object, as a case has a dozen of them. */
function clockFactOf(
  { policy, target, tier, state, overdueMs }: ClockFact,
  { clockFacts }: ReportSpec,
): ClockFact {
  const fact = { policy, target, state, ...(tier !== undefined && { tier }) };
  if (state === "breached" && overdueMs !== undefined) return { ...fact, overdueMs };
  const key = `${policy}\n${target}\n${tier}\n${state}`;
  const known = clockFacts.get(key) ?? fact;
  clockFacts.set(key, known);
  return known;
}

/** A record with its merging still ahead counts for itself. */
function isMergedIn(
  { history: all, mergedInto }: ServiceCase,
  history: readonly CaseEvent[],
  asOfMs: EpochMs,
): boolean {
  if (history.some(({ type }) => type === "merged")) return true;
  return mergedInto !== undefined && !isYetToCome(all, "merged", asOfMs);
}

function noteFaults(
  faults: string[],
  { history: all, outcome, status }: ServiceCase,
  { solvedAt, closedAt, reopenedAt, isSolved, isClosed, isAbandoned }: Rounds,
  receivedAt: EpochMs | undefined,
  respondedAt: EpochMs | undefined,
  asOfMs: EpochMs,
): void {
  if (receivedAt === undefined) {
    if (!isYetToCome(all, "received", asOfMs)) faults.push("receivedUnknown");
  } else {
    if (respondedAt !== undefined && respondedAt < receivedAt) faults.push("respondedBeforeReceived");
    if (solvedAt.some((at) => at < receivedAt)) faults.push("solvedBeforeReceived");
    if (closedAt.some((at) => at < receivedAt)) faults.push("closedBeforeReceived");
  }
  // A snapshot knows of what happens after the present, too.
  if (faults.includes("afterAsOf")) return;
  if (isSolved && outcome !== undefined && outcome !== "solved") faults.push("outcomeContradictsHistory");
  const isTold = closedAt.length + reopenedAt.length > 0 && !isAbandoned;
  if (isTold && status !== undefined && (status === "closed") !== isClosed)
    faults.push("statusContradictsHistory");
}

/** The tier in force when a case was received. */
function tierAt(
  history: readonly CaseEvent[],
  { tier }: ServiceCase,
  receivedAt: EpochMs | undefined,
): CaseFacts["tier"] {
  return history.reduce(
    (held, event) =>
      event.type === "tierChanged" && receivedAt !== undefined && event.at.getTime() <= receivedAt
        ? event.to
        : held,
    tier,
  );
}

function standingOf(
  history: readonly CaseEvent[],
  { status }: ServiceCase,
  rounds: Rounds,
  receivedAt: EpochMs | undefined,
  spec: ReportSpec,
): CaseFacts["standing"] {
  if (rounds.closedAt.length === 0 && status === "closed" && rounds.reopenedAt.length === 0) return "unknown";
  // A level counts what happened at its very moment; moments are whole milliseconds.
  const atEnd = roundsBefore(Math.floor(spec.endMs) + 1, history, rounds, receivedAt, spec);
  return atEnd.isClosed ? "closed" : "open";
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

/** Last closed − received, or why there is no such time. */
function handlingOf(
  { isClosed, isCancelled, isAbandoned }: Rounds,
  receivedAt: EpochMs | undefined,
  lastClosedAt: EpochMs | undefined,
  spec: ReportSpec,
): CaseFacts["handling"] {
  if (lastClosedAt === undefined) return undefined;
  if (!isClosed) return "reopened";
  if (isCancelled) return "cancelled";
  if (isAbandoned) return "abandoned";
  const gap: HandlingGap = receivedAt === undefined ? "receivedUnknown" : "closedBeforeReceived";
  return elapsed(receivedAt, lastClosedAt, spec) ?? gap;
}

/** What became of a case: what its history says, else its snapshot. */
function outcomeOf({ outcome }: ServiceCase, { isCancelled, isSolved }: Rounds): Outcome | undefined {
  return isCancelled ? "cancelled" : isSolved ? "solved" : outcome;
}

/** Solved without anybody having to be in touch again; a snapshot 已解决 counts where the history is silent. */
function isSolvedAtFirstContact(
  history: readonly CaseEvent[],
  { outcome }: ServiceCase,
  { solvedAt, reopenedAt }: Rounds,
  respondedAt: EpochMs | undefined,
): boolean {
  const isSolved = solvedAt.length > 0 || outcome === "solved";
  if (!isSolved || reopenedAt.length > 0 || respondedAt === undefined) return false;
  const until = solvedAt[0] ?? Number.POSITIVE_INFINITY;
  return !history.some((event) => {
    const at = event.at.getTime();
    const isLater = at > respondedAt && at <= until;
    return isLater && (isContact(event) || event.type === "customerMessaged");
  });
}
