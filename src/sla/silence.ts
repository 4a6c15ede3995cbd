import type { CaseEvent, ServiceCase } from "../cases/service-case";
import { isMeant } from "./event-match";
import type { Batch, Effect } from "./policy-plan";

/** An event that is known to have happened, at a moment that nobody recorded. */
type Undated = Omit<CaseEvent, "at"> & {
  readonly score?: number | undefined;
  readonly to?: string;
};

/** What tells the status of a case, or a change of it. */
const isMove = ({ type }: CaseEvent): boolean => /^(?:statusChanged|closed|cancelled|reopened)$/.test(type);

/** Whether an event shows somebody of the service in touch with the customer. */
const isAnswer = ({ type, by }: CaseEvent): boolean =>
  by !== "bot" &&
  by !== "customer" &&
  /^(?:responded|pickedUp|infoRequested|customerContacted|notified|revisited)$/.test(type);

/** What the snapshots of a case say where its whole history is silent, as the targets that it touches. */
export function silentEffect(batch: Batch, serviceCase: ServiceCase): Effect {
  const sum: Effect = { start: 0, meet: 0, cancel: 0 };
  const atReception = batch.effects.get("received")?.start ?? 0;
  for (const event of undatedEvents(serviceCase)) {
    if (event.type === "cancelled" || event.type === "merged") sum.cancel = -1;
    if (event.type === "solved") sum.cancel |= batch.mootWhenSolved;
    if (event.type === "closed") sum.cancel |= batch.mootWhenClosed;
    const effect = batch.effects.get(event.type);
    if (effect === undefined) continue;
    for (const each of [effect, ...effect.patterns.filter(({ pattern }) => isMeant(pattern, event))]) {
      // An answer that a snapshot lets us know of is the first one, to what was received, and no more.
      if (event.type === "responded") {
        sum.meet |= each.meet & atReception;
        continue;
      }
      sum.start |= each.start;
      sum.meet |= each.meet;
      sum.cancel |= each.cancel;
    }
  }
  return sum;
}

function undatedEvents({ history, status, outcome, rating, mergedInto }: ServiceCase): readonly Undated[] {
  const undated: Undated[] = [];
  const add = (isKnown: boolean, event: Undated): void => {
    if (isKnown && !history.some((told) => isTold(told, event.type))) undated.push(event);
  };
  const isUnderWay = (status === "processing" || status === "verify") && !history.some(isMove);
  add(true, { type: "received" });
  add(isUnderWay, { type: "statusChanged", to: "processing" });
  add(isUnderWay && status === "verify", { type: "statusChanged", to: "verify" });
  add(outcome === "solved", { type: "solved" });
  add(status === "closed" || outcome === "unsolvable", { type: "closed" });
  add(outcome === "cancelled", { type: "cancelled" });
  add(mergedInto !== undefined, { type: "merged" });
  add(rating !== undefined, { type: "rated", score: rating?.score });
  const isClosed = undated.some(({ type }) => type === "closed");
  if ((isUnderWay || isClosed || outcome !== undefined) && !history.some(isAnswer))
    undated.push({ type: "responded" });
  return undated;
}

const isTold = (event: CaseEvent, type: string): boolean =>
  event.type === type || (event.type === "statusChanged" && event.to === type);
