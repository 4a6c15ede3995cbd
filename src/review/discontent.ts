import type { Finding, FindingCode } from "./finding";
import { found, isoOf } from "./found";
import { isDissatisfied, isEscalated, isOpen, lastAt, scoreOf } from "./matter";
import { declares, firstDeclared, instantIn, isFilled, type Reading } from "./reading";

const HOUR_MS = 3_600_000;

/** A dissatisfied customer: why, a second round of handling, and that the supervisor knows. */
export function* dissatisfiedNeeds(reading: Reading): Generator<Finding<FindingCode>> {
  if (!isDissatisfied(reading)) return;
  const reasons = ["dissatisfiedReason", "feedbackNote"].filter((name) => declares(reading, name));
  if (reasons.length > 0 && !reasons.some((name) => isFilled(reading, name)))
    yield found("dissatisfied_without_reason", "error", reasons.slice(0, 1));
  if (declares(reading, "nextFollowUpAt") && !hasSecondRound(reading))
    yield found("dissatisfied_without_second_handling", "error", ["nextFollowUpAt"]);
  if (declares(reading, "escalatedAt") && !isEscalated(reading))
    yield found("dissatisfied_without_escalation", "warning", ["escalatedAt"]);
}

/** It is still open, a follow-up is planned, or the history goes on after the rating. */
function hasSecondRound(reading: Reading): boolean {
  if (isOpen(reading) || instantIn(reading, "nextFollowUpAt") !== undefined) return true;
  const again = lastAt(
    reading,
    (event) =>
      event.type === "reopened" ||
      event.type === "revisited" ||
      (event.type === "statusChanged" && event.to === "processing"),
  );
  const rated = lastAt(reading, ({ type }) => type === "rated");
  return again !== undefined && (rated === undefined || again >= rated);
}

/** A low score: the supervisor's revisit, and within its hours. */
export function* lowScoreNeeds(reading: Reading): Generator<Finding<FindingCode>> {
  const score = scoreOf(reading);
  const { lowScore, revisitHours } = reading.limits;
  if (score === undefined || score > lowScore || isClockKept(reading)) return;
  const ratedAt = lastAt(reading, ({ type }) => type === "rated");
  const dueAt = ratedAt === undefined ? undefined : ratedAt + revisitHours * HOUR_MS;
  const revisitedAt = revisitOf(reading);
  const params = { score, hours: revisitHours };
  if (revisitedAt === undefined || (ratedAt !== undefined && revisitedAt < ratedAt)) {
    if (dueAt === undefined) yield found("low_score_without_revisit", "warning", ["satisfaction"], params);
    else if (reading.asOf > dueAt)
      yield found("low_score_without_revisit", "error", ["satisfaction"], params);
  } else if (dueAt !== undefined && revisitedAt > dueAt)
    yield found("low_score_revisit_late", "error", ["satisfaction"], {
      ...params,
      dueAt: isoOf(dueAt),
      revisitedAt: isoOf(revisitedAt),
    });
}

/** Whether a clock of the revisit says that it took place, or that there is still time. */
const isClockKept = ({ clocks, limits }: Reading): boolean =>
  clocks.some(
    ({ target, state, limitMs }) =>
      target === "revisit" &&
      limitMs === limits.revisitHours * HOUR_MS &&
      (state === "met" || state === "running" || state === "paused"),
  );

/** When the supervisor spoke to the customer again: by a field of the form, or by the history. */
function revisitOf(reading: Reading): number | undefined {
  const field = firstDeclared(reading, ["revisitedAt"]);
  return (
    (field === undefined ? undefined : instantIn(reading, field)) ??
    lastAt(reading, (event) => event.type === "revisited" && event.by === "supervisor")
  );
}
