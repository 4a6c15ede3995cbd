import { addToList, type EpochMs } from "../base";
import type { CaseFacts, TalkFact } from "./case-facts";
import { elapsed } from "./elapsed";
import { changed } from "./facts-held";
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
  const named = new Set(merged.map(({ mergedInto }) => mergedInto));
  const byId: ById = new Map();
  for (const id of settled) if (named.has(id)) byId.set(id, false);
  for (const facts of all)
    if (named.has(facts.id)) byId.set(facts.id, byId.has(facts.id) ? undefined : facts);
  const parts = new Map<CaseFacts, Part[]>();
  for (const facts of merged) {
    const end = endOf(facts, byId);
    if (typeof end === "string") addToList(faults, end, facts.id);
    else if (end !== undefined) addToList(parts, end.main, { facts, isTold: end.isTold });
  }
  const cases = all
    .filter(({ isMerged }) => !isMerged)
    .map((main) => joinedWith(main, parts.get(main) ?? [], spec));
  return { cases, faults };
}

/** Records by their ids; `false` where no figure hangs on one any more, nothing where several bear it. */
type ById = Map<string | undefined, CaseFacts | false | undefined>;

/** A merged record, and whether its history stands in that of one that it was merged into. */
interface Part {
  readonly facts: CaseFacts;
  readonly isTold: boolean;
}

/** The main record in the end, or what is wrong; `undefined` for one that no figure hangs on any more. */
function endOf(
  part: CaseFacts,
  byId: ById,
): { readonly main: CaseFacts; readonly isTold: boolean } | string | undefined {
  let main = part;
  let isTold = false;
  for (let steps = byId.size; main.isMerged; steps--) {
    const next = byId.get(main.mergedInto);
    if (!next) return next === false ? undefined : "mergedIntoUnknown";
    if (steps === 0) return "mergedInCircle";
    main = next;
    isTold ||= main.mergedFrom.includes(part.id);
  }
  return { main, isTold };
}

function joinedWith(main: CaseFacts, parts: readonly Part[], spec: ReportSpec): CaseFacts {
  if (parts.length === 0) return main;
  const { receivedAt, respondedAt } = main;
  const heard = [main, ...parts.flatMap(({ facts, isTold }) => (isTold ? [] : [facts]))];
  const answers = [main, ...parts.map(({ facts }) => facts)].flatMap(({ respondedAt: at }) =>
    at === undefined || at < (receivedAt ?? at) ? [] : [at],
  );
  const first = answers.sort((a, b) => a - b)[0] ?? respondedAt;
  return changed(main, {
    contacts: heard.reduce((n, { contacts }) => n + contacts, 0),
    solvedAtFirstContact:
      main.solvedAtFirstContact && !parts.some(({ facts }) => isRepeat(main, facts, spec)),
    respondedAt: first,
    response: first === respondedAt ? main.response : elapsed(receivedAt, first, spec),
    talk: heard
      .flatMap((facts) => (facts === main ? main.talk : talkOfPart(facts, receivedAt)))
      .sort((a, b) => a.at - b.at),
  });
}

/**
 * As `linkCases` tells it: another reception is a message, and the part's own closing ends nothing. What was said
 * before the main record began is not its own.
 */
const talkOfPart = ({ receivedAt, talk }: CaseFacts, since: EpochMs = Number.NaN): readonly TalkFact[] => [
  ...(receivedAt === undefined ? [] : [{ at: receivedAt, what: "customerMessaged" } as const]),
  ...talk.filter(({ at, what }) => at >= since && what !== "closed" && what !== "reopened"),
];

/** The customer got in touch about the same matter a second time, soon enough to count. */
const isRepeat = (main: CaseFacts, part: CaseFacts, { repeatWithinMs }: ReportSpec): boolean =>
  Math.abs((part.receivedAt ?? Number.NaN) - (main.receivedAt ?? Number.NaN)) <= repeatWithinMs;
