import type { CaseEvent, ServiceCase } from "../cases/service-case";
import { isMeant } from "./event-match";
import type { Batch, Effect } from "./policy-plan";

/** An event that is known to have happened, at a moment that nobody recorded. */
type Undated = Omit<CaseEvent, "at"> & { readonly score?: number; readonly scale?: string };

const NOTHING: Effect = { start: 0, meet: 0, cancel: 0 };

/** What the snapshots of a case say where its whole history is silent, as the targets that it touches. */
export function silentEffect(batch: Batch, serviceCase: ServiceCase): Effect {
  const undated = undatedEvents(serviceCase);
  if (undated.length === 0) return NOTHING;
  const sum: Effect = { start: 0, meet: 0, cancel: 0 };
  for (const event of undated) {
    const effect = batch.effects.get(event.type);
    const ends = event.type === "cancelled" || event.type === "merged";
    if (ends) sum.cancel = -1;
    if (effect === undefined) continue;
    for (const each of [effect, ...effect.patterns.filter(({ pattern }) => isMeant(pattern, event))]) {
      sum.start |= each.start;
      sum.meet |= each.meet;
      sum.cancel |= each.cancel;
    }
  }
  return sum;
}

const NO_EVENTS: readonly Undated[] = [];

function undatedEvents({ history, status, outcome, rating, mergedInto }: ServiceCase): readonly Undated[] {
  let received = false;
  let solved = outcome !== "solved";
  let closed = status !== "closed" && outcome !== "unsolvable";
  let cancelled = outcome !== "cancelled";
  let merged = mergedInto === undefined;
  let rated = rating === undefined;
  for (const event of history)
    switch (event.type) {
      case "received":
        received = true;
        break;
      case "solved":
        solved = true;
        break;
      case "closed":
        closed = true;
        break;
      case "statusChanged":
        closed ||= event.to === "closed";
        break;
      case "cancelled":
        cancelled = true;
        break;
      case "merged":
        merged = true;
        break;
      case "rated":
        rated = true;
        break;
    }
  if (received && solved && closed && cancelled && merged && rated) return NO_EVENTS;
  const undated: Undated[] = [];
  if (!received) undated.push({ type: "received" });
  if (!solved) undated.push({ type: "solved" });
  if (!closed) undated.push({ type: "closed" });
  if (!cancelled) undated.push({ type: "cancelled" });
  if (!merged) undated.push({ type: "merged" });
  if (!rated) undated.push({ type: "rated", score: rating?.score ?? Number.NaN, scale: "points" });
  return undated;
}
