import type { CaseFacts } from "./case-facts";
import { type KindOf, type Packed, packed, unpacked } from "./packed";

/** The facts of many cases: the latest as they are, the others packed. */
export interface FactsHeld {
  readonly blocks: FactsBlock[];
  readonly latest: CaseFacts[];
}

/** The facts of some cases, put together fact by fact: so they take a tenth of the room. */
interface FactsBlock {
  readonly n: number;
  readonly columns: { readonly [K in keyof CaseFacts]?: Packed };
}

/** So many cases are packed at a time. */
const BLOCK = 1_024;

const ELAPSED = { calendarMs: "number", openMs: "number" } as const;

/** How each fact is packed. What lies in a list begins with a property that is always there. */
const KINDS: { readonly [K in keyof CaseFacts]-?: KindOf<CaseFacts[K]> } = {
  id: "value",
  isMerged: "value",
  mergedInto: "value",
  mergedFrom: ["value"],
  channel: "value",
  serviceType: "value",
  category: ["value"],
  customer: "value",
  tier: "value",
  handlers: ["value"],
  receivedAt: "number",
  contacts: "number",
  respondedAt: "number",
  response: ELAPSED,
  responseGap: "value",
  second: ELAPSED,
  secondVariant: "value",
  talk: [{ at: "number", what: "value" }],
  pauses: [{ from: "number", to: "number" }],
  solvedAt: ["number"],
  closedAt: ["number"],
  reopenedAt: ["number"],
  endedAs: "value",
  resolution: [ELAPSED],
  lastSolvedAt: "number",
  lastClosedAt: "number",
  handling: ELAPSED,
  handlingGap: "value",
  handledAt: "number",
  standing: "value",
  outcome: "value",
  solvedAtFirstContact: "value",
  expectedBy: "number",
  surveyedAt: ["number"],
  ratings: [{ scale: "value", score: "value", at: "number", reason: "value" }],
  call: { end: "value", waitMs: "number", onLineMs: "number", wrapUpMs: "number" },
  clocks: ["value"],
  overdueMs: ["number"],
  faults: ["value"],
};

const NAMES = /* @__PURE__ */ Object.keys(KINDS) as (keyof CaseFacts)[];

export const noFacts = (): FactsHeld => ({ blocks: [], latest: [] });

/** Puts in the facts of one more case. */
export function hold({ blocks, latest }: FactsHeld, facts: CaseFacts): void {
  latest.push(facts);
  if (latest.length === BLOCK) blocks.push(blockOf(latest.splice(0)));
}

/** Puts in the facts of all cases that another one holds. */
export function holdAll(held: FactsHeld, { blocks, latest }: FactsHeld): void {
  for (const block of blocks) held.blocks.push(block);
  for (const facts of latest) hold(held, facts);
}

/** The facts of all cases; each fact is read from its block only when it is asked for. */
export function factsIn({ blocks, latest }: FactsHeld): CaseFacts[] {
  const all: CaseFacts[] = [];
  for (const { n, columns } of [...blocks, blockOf(latest)]) {
    const inOrder = NAMES.map((fact) => columns[fact]);
    for (let row = 0; row < n; row++)
      all.push(Object.assign(Object.create(FACTS), { columns: inOrder, row }));
  }
  return all;
}

/** The same facts but for some. */
export const changed = (facts: CaseFacts, changes: Partial<CaseFacts>): CaseFacts =>
  Object.create(facts, Object.getOwnPropertyDescriptors(changes)) as CaseFacts;

const blockOf = (cases: readonly CaseFacts[]): FactsBlock => ({
  n: cases.length,
  columns: (packed(KINDS, cases) ?? {}) as FactsBlock["columns"],
});

/** One case of a block, whose columns stand in the order of the facts. */
interface Row {
  readonly columns: readonly Packed[];
  readonly row: number;
}

/** What every row can be asked: each fact, read from the row's block. */
const FACTS = /* @__PURE__ */ readers();

function readers(): CaseFacts {
  const facts = {};
  NAMES.forEach((fact, i) => {
    const kind = KINDS[fact];
    Object.defineProperty(facts, fact, {
      get(this: Row) {
        return unpacked(kind, this.columns[i], this.row);
      },
    });
  });
  return facts as CaseFacts;
}
