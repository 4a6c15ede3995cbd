import type { CaseFacts, ClockFact } from "./case-facts";
import type { Spans } from "./durations";
import { type Book, each, grouped, rateOver, spansOver, traced } from "./figure";
import type { Rate } from "./rate";
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

export function handlersSection(
  book: Book,
  cases: readonly CaseFacts[],
  received: ReadonlySet<CaseFacts>,
): Handlers<Spans> {
  const shares = cases.flatMap((facts) =>
    (facts.handlers.length === 0 ? [UNSTATED] : facts.handlers).map((handler) => ({ handler, facts })),
  );
  const list = Array.from(
    grouped(shares, ({ handler }) => handler),
    ([handler, ofHandler]): HandlerFigures<Spans> => {
      const all = ofHandler.map(({ facts }) => facts);
      const own = all.filter((facts) => received.has(facts));
      const path = `handlers.list.${handler}`;
      const clocks = each(own, (facts) => facts.clocks ?? []);
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
            ({ item }) => item.state === "met",
            ({ item: { state } }: { item: ClockFact }) => state === "met" || state === "breached" || state,
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
