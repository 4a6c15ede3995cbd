import type { CaseEvent, ServiceCase } from "../cases/service-case";
import { inOrder } from "./in-order";

/** How long a customer waited after a transfer, and by which of the two definitions. */
export interface SecondResponse {
  readonly ms: number;
  /** `pickUp`: pick-up − transfer. `transfer`: transfer − first answer, where no pick-up is known. */
  readonly variant: "pickUp" | "transfer";
}

const isByPerson = ({ by }: CaseEvent): boolean => by !== "bot" && by !== "customer";
const isReception = ({ type }: CaseEvent): boolean => type === "received";
const isAnswer = (event: CaseEvent): boolean => event.type === "responded" && isByPerson(event);

/**
 * How long the customer waited for the first human response: first response − received, in milliseconds.
 *
 * An automatic reply is no response, and neither is what lies before the reception. `undefined` while there
 * is none, and where no `received` is recorded.
 *
 * @example
 * ```ts
 * responseMs({
 *   history: [
 *     { type: "received", at: new Date("2024-05-20T14:15+08:00") },
 *     { type: "responded", at: new Date("2024-05-20T14:17+08:00") },
 *   ],
 * }); // => 120000
 * ```
 */
export function responseMs({ history }: Pick<ServiceCase, "history">): number | undefined {
  const events = inOrder(history);
  const place = events.findIndex(isReception);
  const received = events[place]?.at.getTime();
  const answered = events.slice(place).find(isAnswer)?.at.getTime();
  return received === undefined || answered === undefined ? undefined : answered - received;
}

/**
 * How long the customer waited anew after the first transfer: pick-up − transfer where a pick-up is known,
 * else transfer − first answer since the reception; `variant` says which. `undefined` without a transfer, or with nothing to
 * measure it by.
 *
 * @example
 * ```ts
 * secondResponseMs({
 *   history: [
 *     { type: "received", at: new Date("2024-05-20T15:30+08:00") },
 *     { type: "responded", at: new Date("2024-05-20T15:35+08:00") },
 *     { type: "transferred", at: new Date("2024-05-20T15:40+08:00") },
 *   ],
 * }); // => { ms: 300000, variant: "transfer" }
 * ```
 */
export function secondResponseMs({ history }: Pick<ServiceCase, "history">): SecondResponse | undefined {
  const events = inOrder(history);
  const place = events.findIndex(({ type }) => type === "transferred");
  const transferred = events[place]?.at.getTime();
  if (transferred === undefined) return undefined;
  const pickedUp = events
    .slice(place)
    .find((event) => event.type === "pickedUp" && isByPerson(event))
    ?.at.getTime();
  if (pickedUp !== undefined) return { ms: pickedUp - transferred, variant: "pickUp" };
  const before = events.slice(0, place);
  const answered = before
    .slice(Math.max(0, before.findIndex(isReception)))
    .find(isAnswer)
    ?.at.getTime();
  return answered === undefined ? undefined : { ms: transferred - answered, variant: "transfer" };
}
