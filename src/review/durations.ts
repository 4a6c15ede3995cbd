import type { Finding, FindingCode } from "./finding";
import { found, isoOf } from "./found";
import { STARTS } from "./matter";
import { declares, firstDeclared, instantIn, labelOf, numberIn, type Reading } from "./reading";

const MINUTE_MS = 60_000;

/** Stored durations that the record's own times contradict. */
export function* contradictedDurations(reading: Reading): Generator<Finding<FindingCode>> {
  yield* contradicted(reading, "responseMinutes", responseOf(reading));
  yield* contradicted(reading, "secondResponseMinutes", secondResponseOf(reading));
}

interface Measured {
  readonly from: string;
  readonly to: string;
}

function responseOf(reading: Reading): Measured | undefined {
  const from = firstDeclared(reading, STARTS);
  const to = firstDeclared(reading, ["answeredAt", "respondedAt"]);
  return from === undefined || to === undefined ? undefined : { from, to };
}

/** From the transfer to the pick-up where that is known, else from the first answer to the transfer. */
function secondResponseOf(reading: Reading): Measured {
  return declares(reading, "pickedUpAt") && instantIn(reading, "pickedUpAt") !== undefined
    ? { from: "transferredAt", to: "pickedUpAt" }
    : { from: "answeredAt", to: "transferredAt" };
}

function* contradicted(
  reading: Reading,
  name: string,
  measured: Measured | undefined,
): Generator<Finding<FindingCode>> {
  const stored = declares(reading, name) ? numberIn(reading, name) : undefined;
  if (stored === undefined || measured === undefined) return;
  const from = instantIn(reading, measured.from);
  const to = instantIn(reading, measured.to);
  if (from === undefined || to === undefined || to < from) return;
  const computed = (to - from) / MINUTE_MS;
  if (Math.abs(stored - computed) <= reading.limits.durationMinutes) return;
  yield found("duration_contradicts_times", "error", [name], {
    ...labelOf(reading, name),
    stored,
    computed,
    from: labelOf(reading, measured.from).label,
    fromEn: labelOf(reading, measured.from).labelEn,
    to: labelOf(reading, measured.to).label,
    toEn: labelOf(reading, measured.to).labelEn,
  });
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
      minutes: Math.round(((at - dueAt) / MINUTE_MS) * 100) / 100,
    });
}

function respondedAt(reading: Reading): number | undefined {
  const start = firstDeclared(reading, STARTS);
  const from = start === undefined ? undefined : instantIn(reading, start);
  const minutes = numberIn(reading, "responseMinutes");
  return from === undefined || minutes === undefined ? undefined : from + minutes * MINUTE_MS;
}
