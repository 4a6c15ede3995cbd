import type { CaseEvent } from "../cases/service-case";
import { isMeant } from "./event-match";
import type { Batch, Effect } from "./policy-plan";
import type { Question } from "./promises";

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
export function silentEffect(batch: Batch, question: Question): Effect {
  const sum: Effect = { start: 0, meet: 0, cancel: 0 };
  const atReception = batch.effects.get("received")?.start ?? 0;
  for (const event of undatedEvents(question)) {
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

/**
 * A snapshot says nothing where the history tells of it, be it later; a case is taken to have been received
 * before anything that is told by then, and where nothing is told at all, before what a snapshot says.
 */
function undatedEvents({ serviceCase, asOf }: Question): readonly Undated[] {
  const { history, status, outcome, rating, mergedInto } = serviceCase;
  const undated: Undated[] = [];
  const add = (isKnown: boolean, event: Undated): void => {
    if (isKnown && !history.some((told) => isTold(told, event.type))) undated.push(event);
  };
  const isSnapshot = (status ?? outcome ?? rating ?? mergedInto) !== undefined;
  const isUnderWay = (status === "processing" || status === "verify") && !history.some(isMove);
  const isReception = ({ type }: CaseEvent): boolean => type === "received";
  const told = history.filter(({ at }) => at.getTime() <= asOf);
  if (told.length > 0 ? !told.some(isReception) : isSnapshot && !history.some(isReception))
    undated.push({ type: "received" });
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
