import { DAY_MS } from "../time/day";
import { dayAt, endOfDay, instantAt } from "../time/local";
import { timeOfDay } from "../time/time-of-day";
import type { Finding, FindingCode } from "./finding";
import { found, isoOf } from "./found";
import {
  declares,
  firstDeclared,
  instantIn,
  isFilled,
  isLacking,
  itemsIn,
  type Reading,
  textIn,
} from "./reading";
import { isReplyUnchanged } from "./standard-reply";

/** A standard reply that was changed without a reason in 备注; known only where the replies are given. */
export function* changedReplies(reading: Reading): Generator<Finding<FindingCode>> {
  const answer = declares(reading, "answer") ? textIn(reading, "answer") : undefined;
  if (answer === undefined || reading.replies === undefined || !isLacking(reading, "remark")) return;
  const type = itemsIn(reading, "category").map(({ text }) => text);
  const standard = reading.replies.filter(
    (reply) => reply.type.length > 0 && reply.type.every((level, index) => level === type[index]),
  );
  if (standard.length === 0 || standard.some(({ text }) => isReplyUnchanged(text, answer))) return;
  yield found("reply_changed_without_reason", "error", ["remark"], {
    replies: standard.map(({ id }) => id),
  });
}

/** Reviewed by the supervisor on the same local day, before work ends. */
export function* sameDayReview(reading: Reading): Generator<Finding<FindingCode>> {
  const start = firstDeclared(reading, ["servedAt", "calledAt", "createdAt", "receivedAt"]);
  const from = start === undefined ? undefined : instantIn(reading, start);
  if (!declares(reading, "reviewedAt") || from === undefined) return;
  const dueAt = reviewDueAt(from, reading);
  const reviewedAt = instantIn(reading, "reviewedAt");
  if (reviewedAt === undefined) {
    if (!isFilled(reading, "reviewedAt") && reading.asOf >= dueAt.end)
      yield found("not_reviewed", "error", ["reviewedAt"], { dueAt: isoOf(dueAt.end) });
  } else if (dueAt.atLast ? reviewedAt > dueAt.end : reviewedAt >= dueAt.end)
    yield found("reviewed_late", "error", ["reviewedAt"], {
      dueAt: isoOf(dueAt.end),
      reviewedAt: isoOf(reviewedAt),
    });
}

/** The end of work counts as in time, midnight belongs to the next day. */
function reviewDueAt(from: number, { timeZone, limits }: Reading): { end: number; atLast: boolean } {
  const day = dayAt(from, timeZone);
  const ends = timeOfDay(limits.workEndsAt) ?? DAY_MS;
  const close = instantAt(day * DAY_MS + ends, timeZone);
  return ends < DAY_MS && from <= close
    ? { end: close, atLast: true }
    : { end: endOfDay(day, timeZone), atLast: false };
}
