import type { EventType } from "../cases/service-case";
import { patternsOf } from "./event-match";
import type { SlaTarget } from "./sla-policy";

/** What passes between a waiting customer and whoever handles the case. */
const WAITING =
  " received reopened acknowledged responded pickedUp transferred customerMessaged customerContacted infoRequested notified held retrieved planned obstacleMet obstacleReported escalated approved tierChanged ";

/** What else belongs to handling an open case; the rest (write-up, review, archive, …) may come after. */
const HANDLING = " solved executed handedBack verified statusChanged ";

const isAmong = (names: string, types: readonly string[]): boolean =>
  types.every((type) => names.includes(` ${type} `));

/**
 * What ends a target that does not say so itself.
 *
 * Nobody has to answer a customer whose case is solved, nor to work on one that is closed; a case
 * that is reopened is not archived yet.
 */
export function defaultCancel({ start, meet }: Pick<SlaTarget, "start" | "meet">): readonly EventType[] {
  const starts = patternsOf(start).map(({ type }) => type);
  const types = [...starts, ...patternsOf(meet).map(({ type }) => type)];
  if (starts.includes("solved") || starts.includes("closed"))
    return types.includes("reopened") ? [] : ["reopened"];
  if (isAmong(WAITING, types)) return ["solved", "closed"];
  return isAmong(WAITING + HANDLING, types) ? ["closed"] : [];
}
