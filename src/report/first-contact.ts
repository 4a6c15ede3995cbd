import type { EpochMs } from "../base";
import { addToList } from "./add-to-list";
import type { CaseFacts } from "./case-facts";
import { categoryKey } from "./categories";
import { countUpTo } from "./count-up-to";
import { type Book, rateOver } from "./figure";
import type { Rate } from "./rate";

/** First contact resolution: solved at first contact ÷ contacts. */
export interface FirstContact {
  readonly rate: Rate;
  /** No contact of the same customer in the same category within this time. */
  readonly repeatWithinMs: number;
}

/** Cases in which the time for a repeat is not over are immature: left out either way. */
export function firstContactOf(
  book: Book,
  cases: readonly CaseFacts[],
  received: readonly CaseFacts[],
): FirstContact {
  const { repeatWithinMs, asOfMs } = book.spec;
  const calls = received.filter(({ call }) => call !== undefined);
  const callers = new Set<string | undefined>(calls.flatMap(({ customer }) => customer ?? []));
  const matterOf = ({ customer, category }: CaseFacts) =>
    `${customer}\n${categoryKey(category, category.length)}`;
  // When customers were in touch about each matter, oldest first, and in which case.
  const moments = new Map<string, EpochMs[]>();
  const ids = new Map<string, string[]>();
  const momentOf = ({ receivedAt }: CaseFacts) => receivedAt ?? Number.NaN;
  const contacts = cases.filter((facts) => callers.has(facts.customer) && momentOf(facts) >= 0);
  for (const facts of contacts.sort((a, b) => momentOf(a) - momentOf(b))) {
    addToList(moments, matterOf(facts), momentOf(facts));
    addToList(ids, matterOf(facts), facts.id);
  }
  const isRepeated = (facts: CaseFacts) => {
    const matter = matterOf(facts);
    const at = momentOf(facts);
    const of = moments.get(matter) ?? [];
    let next = countUpTo(of, at - 1);
    while (ids.get(matter)?.[next] === facts.id) next++;
    return (of[next] ?? Number.NaN) <= at + repeatWithinMs;
  };
  return {
    repeatWithinMs,
    rate: rateOver(
      book,
      "hotline.firstContact.rate",
      calls,
      (facts) => facts.solvedAtFirstContact && !isRepeated(facts),
      (facts) => {
        if (facts.call?.end === "abandoned") return "abandoned";
        // What happened at a contact of which not even the moment is known, nobody can say.
        if (facts.call?.end === "unknown") return "answeredAtUnknown";
        if (facts.customer === undefined) return "customerUnknown";
        return (facts.receivedAt as number) + repeatWithinMs <= asOfMs || "immature";
      },
    ),
  };
}
