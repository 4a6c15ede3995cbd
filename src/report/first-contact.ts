import type { CaseFacts } from "./case-facts";
import { categoryKey } from "./categories";
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
  const matterOf = ({ customer = "", category }: CaseFacts) =>
    `${customer}\n${categoryKey(category, category.length)}`;
  const matters = new Map<string, CaseFacts[]>();
  for (const facts of cases) {
    if (facts.customer === undefined) continue;
    const matter = matterOf(facts);
    const held = matters.get(matter);
    if (held === undefined) matters.set(matter, [facts]);
    else held.push(facts);
  }
  const isRepeated = (facts: CaseFacts) => {
    const at = facts.receivedAt as number;
    const others = matters.get(matterOf(facts)) ?? [];
    return others.some(
      ({ id, receivedAt }) =>
        id !== facts.id && receivedAt !== undefined && receivedAt >= at && receivedAt <= at + repeatWithinMs,
    );
  };
  return {
    repeatWithinMs,
    rate: rateOver(
      book,
      "hotline.firstContact.rate",
      received.filter(({ call }) => call !== undefined),
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
