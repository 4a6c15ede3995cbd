import type { CaseFacts } from "./case-facts";
import { elapsed } from "./elapsed";
import type { ReportSpec } from "./report-options";

/** The cases that count, and what was wrong with the others. */
export interface MergedCases {
  readonly cases: readonly CaseFacts[];
  readonly faults: ReadonlyMap<string, readonly string[]>;
}

/**
 * Leaves merged records out and gives what was said in them to the record they were merged into, also
 * along a chain: its contacts, and its answer where the main record has none that is earlier. What a
 * record on the way holds in its own history has been told there.
 */
export function withMergesJoined(
  all: readonly CaseFacts[],
  settled: readonly string[],
  spec: ReportSpec,
): MergedCases {
  const merged = all.filter(({ isMerged }) => isMerged);
  const faults = new Map<string, string[]>();
  if (merged.length === 0) return { cases: all, faults };
  const byId = new Map(all.map((facts) => [facts.id, facts]));
  const settledIds = new Set(settled);
  const parts = new Map<CaseFacts, CaseFacts[]>();
  for (const facts of merged) {
    const main = mainOf(facts, byId, settledIds);
    if (main === undefined) continue;
    if (typeof main === "string") faults.set(main, [...(faults.get(main) ?? []), facts.id]);
    else parts.set(main, [...(parts.get(main) ?? []), isTold(facts, byId) ? silent(facts) : facts]);
  }
  const cases = all
    .filter(({ isMerged }) => !isMerged)
    .map((main) => {
      const others = parts.get(main);
      return others === undefined ? main : others.reduce((held, part) => joinedWith(held, part, spec), main);
    });
  return { cases, faults };
}

/** The main record in the end, or what is wrong; `undefined` for one that no figure hangs on any more. */
function mainOf(
  facts: CaseFacts,
  byId: ReadonlyMap<string, CaseFacts>,
  settled: ReadonlySet<string>,
): CaseFacts | string | undefined {
  let held = facts;
  for (let steps = byId.size; held.isMerged; steps--) {
    const next = held.mergedInto === undefined ? undefined : byId.get(held.mergedInto);
    if (next === undefined) return settled.has(held.mergedInto ?? "") ? undefined : "mergedIntoUnknown";
    if (steps === 0) return "mergedInCircle";
    held = next;
  }
  return held;
}

/** Whether the history of a record stands in that of one that it was merged into. */
function isTold(part: CaseFacts, byId: ReadonlyMap<string, CaseFacts>): boolean {
  let held: CaseFacts | undefined = part;
  while (held?.isMerged) {
    held = byId.get(held.mergedInto ?? "");
    if (held?.mergedFrom?.includes(part.id)) return true;
  }
  return false;
}

/** A record whose messages are counted elsewhere. */
const silent = (facts: CaseFacts): CaseFacts => ({ ...facts, contacts: 0, nextResponses: [] });

function joinedWith(main: CaseFacts, part: CaseFacts, spec: ReportSpec): CaseFacts {
  const { receivedAt, respondedAt } = main;
  const answers = [respondedAt, part.respondedAt].filter(
    (at) => at !== undefined && (receivedAt === undefined || at >= receivedAt),
  ) as number[];
  const first = answers.length === 0 ? respondedAt : Math.min(...answers);
  return {
    ...main,
    contacts: main.contacts + part.contacts,
    solvedAtFirstContact: main.solvedAtFirstContact && !isRepeat(main, part, spec),
    respondedAt: first,
    response: first === respondedAt ? main.response : elapsed(receivedAt, first, spec),
    nextResponses: [...main.nextResponses, ...part.nextResponses],
  };
}

/** The customer got in touch about the same matter a second time, soon enough to count. */
const isRepeat = (main: CaseFacts, part: CaseFacts, { repeatWithinMs }: ReportSpec): boolean =>
  Math.abs((part.receivedAt ?? Number.NaN) - (main.receivedAt ?? Number.NaN)) <= repeatWithinMs;
