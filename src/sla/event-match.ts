import type { CaseEvent } from "../cases/service-case";
import type { EventMatch, EventPattern } from "./sla-policy";

/** The names and patterns of a match, each as a pattern. */
export function patternsOf(match: EventMatch | undefined): readonly EventPattern[] {
  if (match === undefined) return [];
  const list = Array.isArray(match) ? (match as readonly (string | EventPattern)[]) : [match as string];
  return list.map((each) => (typeof each === "string" ? ({ type: each } as EventPattern) : each));
}

/** Whether a pattern asks for no more than the name. */
export const isBare = (pattern: EventPattern): boolean =>
  pattern.by === undefined && pattern.to === undefined && pattern.score === undefined;

const has = (wanted: string | readonly string[], value: string | undefined): boolean =>
  value !== undefined && (typeof wanted === "string" ? wanted === value : wanted.includes(value));

/** Whether an event of the pattern's type is one of those that it means. */
export function isMeant(pattern: EventPattern, event: Omit<CaseEvent, "at">): boolean {
  const { by, to, score } = pattern;
  const told = event as { readonly to?: string; readonly score?: number; readonly scale?: string };
  if (by !== undefined && !has(by, event.by ?? "agent")) return false;
  if (to !== undefined && !has(to, told.to)) return false;
  if (score === undefined) return true;
  const points = pointsOf(told.score, told.scale);
  return points >= (score.atLeast ?? -Infinity) && points <= (score.atMost ?? Infinity);
}

/** A rating on 1–5; not a number where its scale says nothing about that. */
function pointsOf(score = NaN, scale = ""): number {
  if (scale === "key") return score === 1 ? 5 : NaN;
  return scale === "nps" || scale === "ces" ? NaN : score;
}
