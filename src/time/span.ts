import { KefuError } from "../base";
import type { Span } from "../sla/sla-policy";

/**
 * The milliseconds of a span; a day is 24 hours.
 *
 * @throws KefuError `invalid_span` for a span below zero or one that is no number.
 */
export function spanMs({ days = 0, hours = 0, minutes = 0, seconds = 0 }: Span): number {
  const ms = days * 86_400_000 + hours * 3_600_000 + minutes * 60_000 + seconds * 1_000;
  if (!(ms >= 0 && Number.isFinite(ms))) throw new KefuError("invalid_span", "A span is not below zero");
  return ms;
}
