import { isMet, verdict } from "./attainment";
import type { CaseFacts } from "./case-facts";
import type { Spans } from "./durations";
import { type Book, each, grouped, rateOver, spansOver, traced } from "./figure";
import type { Rate } from "./rate";
import { isWithin } from "./report-spec";
import { responseIn } from "./response";
import { csatOf, ratingsWithin } from "./satisfaction";
import { UNSTATED } from "./unstated";

/** The figures of one person, each with its n. */
export type HandlerFigures<S> = {
  /** `""` for cases of which nobody knows whose they were. */
  readonly handler: string;
  readonly cases: number;
  readonly response: S;
  readonly csat: Rate;
  /** There where the report has clocks. */
  readonly attainment?: Rate;
};

/** Figures per person; how a case is attributed is an option. */
export interface Handlers<S> {
  readonly cohort: "received";
  readonly attribution: "firstResponder" | "lastOwner" | "all";
  readonly list: readonly HandlerFigures<S>[];
}

export function handlersSection(book: Book, cases: readonly CaseFacts[]): Handlers<Spans> {
  const shares = each(cases, ({ handlers }) => (handlers.length === 0 ? [UNSTATED] : handlers));
  const list = Array.from(
    grouped(shares, ({ item }) => item),
    ([handler, ofHandler]): HandlerFigures<Spans> => {
      const all = ofHandler.map(({ facts }) => facts);
      const own = all.filter(({ receivedAt }) => isWithin(book.spec, receivedAt));
      const path = `handlers.list.${handler}`;
      const clocks = each(own, (facts) => facts.clocks);
      return {
        handler,
        cases: traced(book, `${path}.cases`, own).length,
        response: spansOver(book, `${path}.response`, own, responseIn),
        csat: csatOf(book, `${path}.csat`, ratingsWithin(book, all)),
        ...(book.spec.clocksOf !== undefined && {
          attainment: rateOver(
            book,
            `${path}.attainment`,
            clocks,
            ({ item }) => isMet(item),
            ({ item }) => verdict(item),
          ),
        }),
      };
    },
  );
  return {
    cohort: "received",
    attribution: book.spec.attribution,
    list: list.filter(({ cases: n, csat }) => n > 0 || csat.den > 0),
  };
}
