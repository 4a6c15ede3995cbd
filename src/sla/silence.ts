import type { CaseEvent, ServiceCase } from "../cases/service-case";
import { addEffects, type Batch, type Effect, NOTHING } from "./policy-plan";
import type { Replay } from "./replay";

/** An event that is known to have happened, at a moment that nobody recorded. */
type Undated = Omit<CaseEvent, "at"> & {
  readonly score?: number | undefined;
  readonly to?: string;
};

/** What tells the status of a case, or a change of it. */
const MOVES = /^(?:statusChanged|closed|cancelled|reopened)$/;

/** What shows somebody of the service in touch with the customer, where no machine and no customer did it. */
const ANSWERS = /^(?:responded|pickedUp|infoRequested|customerContacted|notified|revisited)$/;

/** What the snapshots of a case say where its whole history is silent, as the targets that it touches. */
export function silentEffect(batch: Batch, serviceCase: ServiceCase, replay: Replay): Effect {
  const { status, outcome, rating, mergedInto } = serviceCase;
  const isSnapshot = (status ?? outcome ?? rating ?? mergedInto) !== undefined;
  if (replay.isReceived && !isSnapshot) return NOTHING;
  const sum = { ...NOTHING };
  for (const event of undatedEvents(serviceCase, replay, isSnapshot)) {
    const { type } = event;
    if (type === "cancelled" || type === "merged") sum.cancel = -1;
    if (type === "solved") sum.cancel |= batch.mootWhenSolved;
    if (type === "closed") sum.cancel |= batch.mootWhenClosed;
    if (type !== "responded") addEffects(sum, batch, type, event);
    else {
      // An answer that a snapshot lets us know of is the first one, to what was received, and no more.
      const answer = { ...NOTHING };
      addEffects(answer, batch, type, event);
      sum.meet |= answer.meet & batch.atReception;
    }
  }
  return sum;
}

/**
 * A snapshot says nothing where the history tells of it, be it later. A case was received before anything
 * that is told by the moment of the question and, where nothing is told of it ever, before what a snapshot says.
 */
function undatedEvents(
  { history, status, outcome, rating, mergedInto }: ServiceCase,
  { told, isReceived }: Replay,
  isSnapshot: boolean,
): readonly Undated[] {
  const undated: Undated[] = [];
  const isTold = (type: string): boolean =>
    history.some((event) => event.type === type || (event.type === "statusChanged" && event.to === type));
  const add = (isKnown: boolean, event: Undated): void => {
    if (isKnown && !isTold(event.type)) undated.push(event);
  };
  if (!isReceived && told > 0) undated.push({ type: "received" });
  else add(isSnapshot, { type: "received" });
  const isUnderWay =
    (status === "processing" || status === "verify") && !history.some(({ type }) => MOVES.test(type));
  add(isUnderWay, { type: "statusChanged", to: "processing" });
  add(isUnderWay && status === "verify", { type: "statusChanged", to: "verify" });
  add(outcome === "solved", { type: "solved" });
  add(status === "closed" || outcome === "unsolvable", { type: "closed" });
  add(outcome === "cancelled", { type: "cancelled" });
  add(mergedInto !== undefined, { type: "merged" });
  add(rating !== undefined, { type: "rated", score: rating?.score });
  const isClosed = undated.some(({ type }) => type === "closed");
  const isAnswered = history.some(({ type, by }) => by !== "bot" && by !== "customer" && ANSWERS.test(type));
  if ((isUnderWay || isClosed || outcome !== undefined) && !isAnswered) undated.push({ type: "responded" });
  return undated;
}
