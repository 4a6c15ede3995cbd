import type { EpochMs } from "../base";
import type { CaseEvent } from "../cases/service-case";
import type { Status } from "../status/table";
import { declares, firstDeclared, instantIn, isFilled, numberIn, type Reading, textIn } from "./reading";

/** The moment with which the matter began, whatever the form calls it. */
export const STARTS = ["calledAt", "receivedAt", "createdAt", "servedAt"] as const;

/** Free texts that say what was done. */
export const SOLUTIONS = ["solution", "result", "attempts"] as const;

const STATUSES: readonly string[] = ["pending", "processing", "verify", "closed"] satisfies Status[];

/** The outcome that the record states. */
export const outcomeOf = (reading: Reading): string | undefined =>
  declares(reading, "outcome") ? textIn(reading, "outcome") : undefined;

/** The status that the caller knows, else the record's own. */
export function statusOf(reading: Reading): Status | undefined {
  if (reading.status !== undefined) return reading.status;
  const status = declares(reading, "status") ? textIn(reading, "status") : undefined;
  return isStatus(status) ? status : undefined;
}

const isStatus = (text: string | undefined): text is Status => text !== undefined && STATUSES.includes(text);

/** Whether the record says that nothing more is to be done. */
export function isDone(reading: Reading): boolean {
  const outcome = outcomeOf(reading);
  if (outcome !== undefined) return outcome === "solved" || outcome === "unsolvable";
  return (
    statusOf(reading) === "closed" || (declares(reading, "completedAt") && isFilled(reading, "completedAt"))
  );
}

/** Whether the record says that something is still to be done. */
export function isOpen(reading: Reading): boolean {
  const outcome = outcomeOf(reading);
  if (outcome !== undefined) return outcome === "followUp" || outcome === "unsolved";
  const status = statusOf(reading);
  return status !== undefined
    ? status !== "closed"
    : firstDeclared(reading, ["completedAt"]) !== undefined && !isDone(reading);
}

/** The score from 1 to 5, where the form asks for one. */
export function scoreOf(reading: Reading): number | undefined {
  return declares(reading, "satisfaction") ? numberIn(reading, "satisfaction") : undefined;
}

/** Whether the customer said so, in words or by a low score. */
export function isDissatisfied(reading: Reading): boolean {
  if (declares(reading, "feedback") && textIn(reading, "feedback") === "dissatisfied") return true;
  const score = scoreOf(reading);
  return score !== undefined && score <= reading.limits.dissatisfiedScore;
}

/** The moment of the last event of a kind that had happened by `asOf`. */
export function lastAt(reading: Reading, isIt: (event: CaseEvent) => boolean): EpochMs | undefined {
  const times = reading.history
    .filter(isIt)
    .map(({ at }) => at.getTime())
    .filter((at) => at <= reading.asOf);
  return times.length === 0 ? undefined : Math.max(...times);
}

/** Whether the matter is known to have gone up to the supervisor. */
export const isEscalated = (reading: Reading): boolean =>
  (declares(reading, "escalatedAt") && instantIn(reading, "escalatedAt") !== undefined) ||
  lastAt(reading, ({ type }) => type === "escalated") !== undefined;
