import { addToList, type EpochMs } from "../base";
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
  const calls = received.filter(({ call }) => call !== undefined);
  const callers = new Set<string | undefined>(calls.flatMap(({ customer }) => customer ?? []));
  const contacts = new Map<string, Contact[]>();
  for (const facts of cases) {
    const { id, customer, category, receivedAt: at } = facts;
    if (at !== undefined && callers.has(customer))
      addToList(contacts, `${customer}\n${categoryKey(category, category.length)}`, { facts, id, at });
  }
  const repeated = new Set([...contacts.values()].flatMap((matter) => repeatedIn(matter, repeatWithinMs)));
  return {
    repeatWithinMs,
    rate: rateOver(
      book,
      "hotline.firstContact.rate",
      calls,
      (facts) => facts.solvedAtFirstContact && !repeated.has(facts),
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

/** A customer was in touch. */
interface Contact {
  readonly facts: CaseFacts;
  readonly id: string;
  readonly at: EpochMs;
}

/** Of the contacts about one matter, those that another case followed within a time, or at the same moment. */
function repeatedIn(matter: Contact[], withinMs: number): CaseFacts[] {
  matter.sort((a, b) => a.at - b.at);
  let first = 0;
  return matter.flatMap(({ facts, id, at }, i) => {
    if ((matter[first] as Contact).at < at) first = i;
    let next = first;
    while (matter[next]?.id === id) next++;
    return (matter[next]?.at ?? Number.NaN) <= at + withinMs ? [facts] : [];
  });
}
