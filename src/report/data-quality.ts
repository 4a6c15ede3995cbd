import { addToList } from "../base";
import type { CaseFacts } from "./case-facts";
import { type Book, traced } from "./figure";
import { byKey } from "./top-n";

/** Records of which something could not be used, and why. */
export interface Fault {
  readonly reason: string;
  readonly n: number;
  readonly ids: readonly string[];
}

/** What was wrong with the data; every record that some figure left out for its data is in here. */
export interface DataQuality {
  readonly records: number;
  /** Records merged into another one: not counted, their messages count with that one. */
  readonly merged: number;
  readonly faults: readonly Fault[];
}

export function dataQualityOf(
  book: Book,
  records: number,
  all: readonly CaseFacts[],
  settled: readonly string[],
  further: ReadonlyMap<string, readonly string[]>,
): DataQuality {
  const ids = new Map<string, string[]>();
  const seen = new Set<string>();
  const see = (id: string) => {
    if (seen.has(id)) addToList(ids, "repeatedId", id);
    seen.add(id);
  };
  for (const { id, faults } of all) {
    for (const reason of faults) addToList(ids, reason, id);
    see(id);
  }
  settled.forEach(see);
  for (const [reason, of] of further) for (const id of of) addToList(ids, reason, id);
  return {
    records,
    merged: traced(
      book,
      "dataQuality.merged",
      all.filter(({ isMerged }) => isMerged),
    ).length,
    faults: [...ids]
      .sort(([a], [b]) => byKey(a, b))
      .map(([reason, of]) => {
        const listed = of.sort(byKey);
        traced(
          book,
          `dataQuality.faults.${reason}`,
          listed.map((id) => ({ id })),
        );
        return { reason, n: of.length, ids: listed };
      }),
  };
}
