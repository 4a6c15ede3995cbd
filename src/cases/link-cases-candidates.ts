import { addToList } from "../base";
import type { LinkCandidate } from "./link-cases";
import type { Linkable } from "./link-cases-keys";

/**
 * Records that may belong together, in order of reception.
 *
 * Where every one of them names its customer for sure, and they are still apart, there is nothing to propose.
 */
export function candidatesOf(
  linkables: readonly Linkable[],
  withinMs: number,
  mainOf: (place: number) => number,
): readonly LinkCandidate[] {
  const byContact = new Map<string, number[]>();
  const byCustomer = new Map<string, number[]>();
  for (const { sure, matter } of linkables)
    if (matter === undefined) for (const key of sure) byCustomer.set(key, []);
  for (const [place, { sure, shared, matter, receivedAt }] of linkables.entries()) {
    if (receivedAt === undefined) continue;
    for (const key of shared) addToList(byContact, `${key}\n${matter ?? ""}`, place);
    if (byCustomer.size > 0) for (const key of sure) byCustomer.get(key)?.push(place);
  }
  const runs = (lists: Map<string, number[]>): readonly (readonly number[])[] =>
    [...lists.values()].flatMap((places) => runsOf(places, linkables, withinMs));
  const contactRuns = runs(byContact).filter((run) =>
    run.some((place) => linkables[place]?.sure.length === 0),
  );
  const customerRuns = runs(byCustomer).filter((run) =>
    run.some((place) => linkables[place]?.matter === undefined),
  );
  return [
    ...proposals(contactRuns, "sharedContact", linkables, mainOf),
    ...proposals(customerRuns, "unknownMatter", linkables, mainOf),
  ];
}

/** Places in order, cut where more time lies between two than the window. */
function runsOf(
  places: readonly number[],
  linkables: readonly Linkable[],
  withinMs: number,
): readonly (readonly number[])[] {
  const runs: number[][] = [];
  let last = -Infinity;
  for (const place of places) {
    const at = linkables[place]?.receivedAt ?? Infinity;
    if (at - last <= withinMs) runs[runs.length - 1]?.push(place);
    else runs.push([place]);
    last = at;
  }
  return runs.filter((run) => run.length > 1);
}

/** The main records of each run, where there are several; the same proposal only once. */
function proposals(
  runs: readonly (readonly number[])[],
  because: LinkCandidate["because"],
  linkables: readonly Linkable[],
  mainOf: (place: number) => number,
): readonly LinkCandidate[] {
  const proposed = new Map<string, readonly number[]>();
  for (const run of runs) {
    const mains = [...new Set(run.map(mainOf))].sort((a, b) => a - b);
    if (mains.length > 1) proposed.set(mains.join(), mains);
  }
  return [...proposed.values()]
    .sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0))
    .map((places) => ({ ids: places.map((place) => linkables[place]?.case.id ?? ""), because }));
}
