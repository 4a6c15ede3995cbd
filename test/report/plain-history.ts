import type { CaseEvent, ServiceCase } from "../../src/cases";
import type { Rate } from "../../src/report";

/** A case and what is known of it at the present, read the slow way. */
export interface Told {
  readonly case: ServiceCase;
  readonly id: string;
  /** Events with a moment, up to the present, in order; of one moment the reception first. */
  readonly events: readonly CaseEvent[];
  readonly receivedAt: number | undefined;
  readonly asOf: number;
}
/** From the beginning or a reopening up to the next one. */
export interface Round {
  readonly reopenedAt?: number;
  solvedAt?: number;
  /** The first closing or cancellation of the round. */
  closedAt?: number;
  isCancelled?: boolean;
  abandonedAt?: number;
}

export const timeOf = (event: { readonly at: Date }): number => event.at.getTime();
export const isMoment = (at: Date): boolean => at.getTime() >= 0;
export const isStaff = ({ by }: CaseEvent): boolean => by !== "bot" && by !== "customer";
const CONTACTS = ["responded", "infoRequested", "customerContacted", "notified", "revisited"];
export const isContact = (event: CaseEvent): boolean => CONTACTS.includes(event.type) && isStaff(event);
const isClosing = (event: CaseEvent): boolean =>
  event.type === "closed" || (event.type === "statusChanged" && event.to === "closed");
/** Whatever puts a case to rest without solving it. */
export const isEnd = (event: CaseEvent): boolean =>
  isClosing(event) || event.type === "cancelled" || event.type === "abandoned";
const isBackToWork = (event: CaseEvent): boolean =>
  event.type === "statusChanged" && (event.to === "processing" || event.to === "pending");

/** Somebody must have seen to a call before. */
export const SEEN_TO = [
  "pickedUp",
  "transferred",
  "held",
  "retrieved",
  "hungUp",
  "writtenUp",
  "solved",
  "closed",
  "cancelled",
];

export function tell(serviceCase: ServiceCase, asOf: number): Told {
  const rank = (event: CaseEvent) => (event.type === "received" ? 0 : 1);
  const events = serviceCase.history
    .filter((event) => isMoment(event.at) && timeOf(event) <= asOf)
    .sort((a, b) => timeOf(a) - timeOf(b) || rank(a) - rank(b));
  const received = events.find(({ type }) => type === "received");
  return { case: serviceCase, id: serviceCase.id, events, receivedAt: received?.at.getTime(), asOf };
}
export const before = (told: Told, at: number) => told.events.filter((event) => timeOf(event) < at);
export const upTo = (told: Told, at: number) => told.events.filter((event) => timeOf(event) <= at);

/** The rounds of a history; whatever is told twice in one of them counts once. */
export function roundsOf(events: readonly CaseEvent[]): readonly Round[] {
  let round: Round = {};
  const rounds = [round];
  for (const event of events) {
    const isEnded = round.solvedAt !== undefined || endOf(round) !== undefined;
    if (event.type === "solved") round.solvedAt ??= timeOf(event);
    else if (event.type === "abandoned") round.abandonedAt ??= timeOf(event);
    else if ((isClosing(event) || event.type === "cancelled") && round.closedAt === undefined) {
      round.closedAt = timeOf(event);
      round.isCancelled = event.type === "cancelled";
    } else if (
      (event.type === "reopened" && (isEnded || round.reopenedAt === undefined)) ||
      (isBackToWork(event) && isEnded)
    ) {
      round = { reopenedAt: timeOf(event) };
      rounds.push(round);
    }
  }
  return rounds;
}
export const endOf = (round: Round): number | undefined => round.closedAt ?? round.abandonedAt;
/** Whether the last event that decides it leaves the case open. */
export function isOpen(events: readonly CaseEvent[]): boolean {
  const last = events.findLast((event) => isEnd(event) || event.type === "reopened" || isBackToWork(event));
  return last === undefined || !isEnd(last);
}
/** The last moment, in the whole of a history, at which a case came to rest, or back; with solutions or without. */
function lastTurn({ case: { history } }: Told, isWithSolutions: boolean): number {
  const turns = history.filter(
    (e) => isEnd(e) || e.type === "reopened" || isBackToWork(e) || (isWithSolutions && e.type === "solved"),
  );
  return Math.max(-1, ...turns.filter(({ at }) => isMoment(at)).map(timeOf));
}
/** A snapshot was taken last of all: it says nothing of the time before a turn that is told. */
export const outcomeBefore = (told: Told, end: number) =>
  lastTurn(told, true) < end ? told.case.outcome : undefined;
export const statusUpTo = (told: Told, asOf: number) =>
  lastTurn(told, false) <= asOf ? told.case.status : undefined;
/** A snapshot says closed, and the history does not know when. */
export function isClosedSomewhen(told: Told): boolean {
  const [first, second] = roundsOf(told.events);
  return (
    statusUpTo(told, told.asOf) === "closed" &&
    second === undefined &&
    first !== undefined &&
    endOf(first) === undefined
  );
}
export const firstAnswer = ({ events }: Told): CaseEvent | undefined =>
  events.find((event) => event.type === "responded" && isStaff(event));
/** How long the first human answer took; `undefined` where there is none, or one before the reception. */
export function responseOf(told: Told): number | undefined {
  const answer = firstAnswer(told);
  const wait = answer === undefined ? -1 : timeOf(answer) - (told.receivedAt ?? Infinity);
  return wait < 0 ? undefined : wait;
}

export type Counted = readonly (readonly [id: string, value: number])[];
export type Excluded = readonly (readonly [id: string, reason: string])[];
export const total = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
export function mean(values: readonly number[]): number | undefined {
  return values.length === 0 ? undefined : total(values) / values.length;
}
export function tally(keys: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const key of keys) counts[key] = (counts[key] ?? 0) + 1;
  return counts;
}
export function rateOf(counted: Counted, excluded: Excluded = []): Rate {
  const num = counted.filter(([, value]) => value === 1).length;
  return {
    num,
    den: counted.length,
    value: counted.length === 0 ? undefined : num / counted.length,
    excluded: tally(excluded.map(([, reason]) => reason)),
  };
}
/** Type 7, from the sorted list. */
export function type7(values: readonly number[], p: number): number | undefined {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (sorted.length - 1) * p;
  const [low, high] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]];
  return low === undefined || high === undefined ? undefined : low + (high - low) * (at - Math.floor(at));
}
export function durationsOf(values: readonly number[]) {
  return {
    n: values.length,
    totalMs: values.length === 0 ? undefined : total(values),
    meanMs: mean(values),
    minMs: values.length === 0 ? undefined : Math.min(...values),
    p50Ms: type7(values, 0.5),
    p90Ms: type7(values, 0.9),
    maxMs: values.length === 0 ? undefined : Math.max(...values),
  };
}
/** The most frequent keys, ties by key, with shares of all of them. */
export function topOf(keys: readonly string[], n = Infinity) {
  const sorted = Object.entries(tally(keys)).sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  let sum = 0;
  return sorted.slice(0, n).map(([key, count]) => {
    sum += count;
    return { key, count, share: count / keys.length, cumulativeShare: sum / keys.length };
  });
}
