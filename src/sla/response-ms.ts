import type { CaseEvent, ServiceCase } from "../cases/service-case";
import { inOrder } from "./replay";

/** How long a customer waited after a transfer, and by which of the two definitions. */
export interface SecondResponse {
  readonly ms: number;
  /** `pickUp`: pick-up − transfer. `transfer`: transfer − first answer, where no pick-up is known. */
  readonly variant: "pickUp" | "transfer";
}

const isByPerson = ({ by }: CaseEvent): boolean => by !== "bot" && by !== "customer";
const isAnswer = (event: CaseEvent): boolean => event.type === "responded" && isByPerson(event);

/**
 * How long the customer waited for the first human response: first response − received, in milliseconds.
 *
 * An automatic reply is no response. `undefined` while there is none, where no `received` is recorded, and
 * where the response lies before it.
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
  const received = events.find(({ type }) => type === "received");
  const answered = events.find(isAnswer);
  if (received === undefined || answered === undefined) return undefined;
  const ms = answered.at.getTime() - received.at.getTime();
  return ms < 0 ? undefined : ms;
}

/**
 * How long the customer waited anew after the first transfer: pick-up − transfer where a pick-up is known,
 * else transfer − first answer; `variant` says which. `undefined` without a transfer, or with nothing to
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
  const answered = events.slice(0, place).find(isAnswer)?.at.getTime();
  return answered === undefined ? undefined : { ms: transferred - answered, variant: "transfer" };
}
