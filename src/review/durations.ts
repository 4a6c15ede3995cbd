import type { Finding, FindingCode } from "./finding";
import { found, isoOf } from "./found";
import { STARTS } from "./matter";
import { declares, firstDeclared, instantIn, labelOf, numberIn, type Reading } from "./reading";

const MINUTE_MS = 60_000;
const UNIT_MS: Readonly<Record<string, number>> = { minutes: MINUTE_MS, hours: 60 * MINUTE_MS };

const toCents = (value: number): number => Math.round(value * 100) / 100;

/**
 * Stored durations that the record's own times contradict, for every field whose catalogue says
 * between which moments it lies; the first pair that is known counts.
 */
export function* contradictedDurations(reading: Reading): Generator<Finding<FindingCode>> {
  for (const [name, field] of Object.entries(reading.fields)) {
    if (field.kind !== "number" || field.elapsed === undefined) continue;
    const stored = numberIn(reading, name);
    const pair = field.elapsed.find(
      ({ from, to }) => instantIn(reading, from) !== undefined && instantIn(reading, to) !== undefined,
    );
    if (stored === undefined || pair === undefined) continue;
    const elapsedMs = (instantIn(reading, pair.to) ?? 0) - (instantIn(reading, pair.from) ?? 0);
    const unitMs = UNIT_MS[field.unit ?? "minutes"] ?? MINUTE_MS;
    const differsMs = Math.abs(stored * unitMs - elapsedMs);
    if (elapsedMs < 0 || differsMs <= reading.limits.durationMinutes * MINUTE_MS) continue;
    const from = labelOf(reading, pair.from);
    const to = labelOf(reading, pair.to);
    yield found("duration_contradicts_times", "error", [name], {
      ...labelOf(reading, name),
      stored: toCents((stored * unitMs) / MINUTE_MS),
      computed: toCents(elapsedMs / MINUTE_MS),
      from: from.label,
      fromEn: from.labelEn,
      to: to.label,
      toEn: to.labelEn,
    });
  }
}

/** A response later than the limit that the record states beside it. */
export function* responsesAfterLimit(reading: Reading): Generator<Finding<FindingCode>> {
  const dueAt = declares(reading, "responseDueAt") ? instantIn(reading, "responseDueAt") : undefined;
  const name = firstDeclared(reading, ["respondedAt", "answeredAt", "responseMinutes"]);
  if (dueAt === undefined || name === undefined) return;
  const at = name === "responseMinutes" ? respondedAt(reading) : instantIn(reading, name);
  if (at !== undefined && at > dueAt)
    yield found("response_after_limit", "error", [name], {
      dueAt: isoOf(dueAt),
      minutes: toCents((at - dueAt) / MINUTE_MS),
    });
}

/** The start and the stored minutes; minutes of no sane size are no answer. */
function respondedAt(reading: Reading): number | undefined {
  const start = firstDeclared(reading, STARTS);
  const from = start === undefined ? undefined : instantIn(reading, start);
  const minutes = numberIn(reading, "responseMinutes");
  return from === undefined || minutes === undefined ? undefined : from + minutes * MINUTE_MS;
}
