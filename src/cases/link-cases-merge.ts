import type { CaseEvent, ServiceCase } from "./service-case";

/** Events about a record, not about the matter: they do not move the main record. */
const OWN_STANDING: ReadonlySet<string> = /* @__PURE__ */ new Set([
  "statusChanged",
  "tierChanged",
  "closed",
  "reopened",
  "cancelled",
  "archived",
  "reviewed",
  "merged",
]);

/**
 * What an event of a merged record is in the main record.
 *
 * Another reception is one more message from the customer. What happened to the merged record itself
 * is kept under a name of its own (`x-merged-closed`), so that it does not move the main record.
 */
function asPart(event: CaseEvent): CaseEvent {
  if (event.type === "received") return { ...event, type: "customerMessaged", by: event.by ?? "customer" };
  if (!OWN_STANDING.has(event.type)) return event;
  const { at, by, agent } = event;
  const what = event.type === "statusChanged" || event.type === "tierChanged" ? event.to : event.type;
  return {
    type: `x-merged-${what}`,
    at,
    ...(by !== undefined && { by }),
    ...(agent !== undefined && { agent }),
  };
}

/**
 * The main record with what its parts tell: one history in order, and of the snapshots the latest.
 *
 * `parts` stand in order of reception. What the main record knows itself stays; what it does not know
 * comes from the first part that does. The risk is the gravest. `mergedFrom` names whose history it holds.
 */
export function mergedCase(main: ServiceCase, parts: readonly ServiceCase[]): ServiceCase {
  const all = [main, ...parts];
  const latestFirst = [...all].reverse();
  const history = [...main.history, ...parts.flatMap((part) => part.history.map(asPart))];
  history.sort((a, b) => a.at.getTime() - b.at.getTime());
  const standing = latestFirst.find(({ outcome, status }) => outcome !== undefined || status !== undefined);
  const rating = latestFirst.find((each) => each.rating !== undefined)?.rating;
  const risks = all.flatMap(({ risk }) => risk ?? []);
  const told = parts.flatMap(({ id, mergedFrom = [] }) => [id, ...mergedFrom]);
  const { status: _status, outcome: _outcome, mergedInto: _mergedInto, ...rest } = filled(latestFirst);
  return {
    ...rest,
    id: main.id,
    history,
    category: all.find(({ category }) => category.length > 0)?.category ?? [],
    precisionMs: Math.max(...all.map(({ precisionMs }) => precisionMs)),
    ...(standing?.status !== undefined && { status: standing.status }),
    ...(standing?.outcome !== undefined && { outcome: standing.outcome }),
    ...(rating !== undefined && { rating }),
    ...(risks.length > 0 && { risk: Math.min(...risks) as 1 | 2 | 3 }),
    mergedFrom: [...(main.mergedFrom ?? []), ...told],
  };
}

/** What any of the cases knows; where several do, the one that stands last. */
function filled(cases: readonly ServiceCase[]): ServiceCase {
  const all: Record<string, unknown> = {};
  for (const each of cases)
    for (const [name, value] of Object.entries(each)) if (value !== undefined) all[name] = value;
  return all as unknown as ServiceCase;
}
