import { describe, expect, it } from "vitest";
import type { ServiceCase } from "../../src/cases";
import { type Look, messyLooks, sorted, tracedOf } from "./messy-looks";
import { durationsOf, firstAnswer, isStaff, rateOf, responseOf, type Told, timeOf } from "./plain-history";

/** Transferred once at most, with ratings of 1–5 alone, as events. */
const casesOf = (cases: readonly ServiceCase[]): readonly ServiceCase[] =>
  cases.flatMap(({ rating: _, ...rest }) => {
    const history = rest.history.filter(
      (e) => e.type !== "rated" || (e.scale === "1-5" && e.score >= 1 && e.score <= 5),
    );
    return history.filter(({ type }) => type === "transferred").length > 1 ? [] : [{ ...rest, history }];
  });

const LOOKS = messyLooks(process.env["KEFU_LONG"] ? 6000 : 300, casesOf);

/** Whose case it is: the first who answered, else the one on record who did not get it by a transfer; and so on. */
function ownersOf(
  told: Told,
  attribution: "firstResponder" | "lastOwner" | "all" = "firstResponder",
): readonly string[] {
  const { handler } = told.case;
  const transfers = told.events.flatMap((e) =>
    e.type === "transferred" && e.to !== undefined ? [e.to] : [],
  );
  const agents = told.events.flatMap((e) => (isStaff(e) && e.agent !== undefined ? [e.agent] : []));
  if (attribution === "firstResponder") {
    const onRecord = handler === undefined || transfers.includes(handler) ? "" : handler;
    return [firstAnswer(told)?.agent ?? onRecord];
  }
  if (attribution === "lastOwner") return [transfers.at(-1) ?? handler ?? agents.at(-1) ?? ""];
  const all = new Set([...agents, ...transfers, ...(handler === undefined ? [] : [handler])]);
  return all.size === 0 ? [""] : [...all];
}
const isOf =
  ({ options }: Look, handler: string) =>
  (told: Told) =>
    ownersOf(told, options.attribution).includes(handler);

describe("figures per person, counted again by hand", () => {
  it("lists everybody who has a case received or a rating given in the window", () => {
    for (const look of LOOKS) {
      const isHere = (told: Told) =>
        look.isIn(told.receivedAt) || told.events.some((e) => e.type === "rated" && look.isIn(timeOf(e)));
      const names = look.told.filter(isHere).flatMap((told) => ownersOf(told, look.options.attribution));
      const { list, attribution } = look.report.handlers;
      expect([look.seed, attribution, ...list.map(({ handler }) => handler).sort()]).toEqual([
        look.seed,
        look.options.attribution,
        ...[...new Set(names)].sort(),
      ]);
    }
  });

  it("cases, response, attainment of the cases received; satisfaction of the ratings given", () => {
    for (const look of LOOKS)
      for (const { handler, cases, response, csat, attainment } of look.report.handlers.list) {
        const own = look.own.filter(isOf(look, handler));
        const waits = own.flatMap((told) => responseOf(told) ?? []);
        const ratings = look.told
          .filter(isOf(look, handler))
          .flatMap(({ id, events }) =>
            events.flatMap((e) =>
              e.type === "rated" && look.isIn(timeOf(e)) ? [[id, e.score >= 4 ? 1 : 0] as const] : [],
            ),
          );
        const verdicts = own.flatMap(({ id, case: c }) => {
          const state = look.options.clocksOf(c)[0]?.state;
          return state === "met" || state === "breached" ? [[id, state === "met" ? 1 : 0] as const] : [];
        });
        const others = own.flatMap(({ id, case: c }) => {
          const state = look.options.clocksOf(c)[0]?.state ?? "";
          return ["met", "breached"].includes(state) ? [] : [[id, state] as const];
        });
        expect([look.seed, handler, cases, response.calendar, csat, attainment]).toMatchObject([
          look.seed,
          handler,
          own.length,
          durationsOf(waits),
          rateOf(ratings),
          rateOf(verdicts, others),
        ]);
        expect(Object.values(response.excluded).reduce((a, b) => a + b, waits.length)).toBe(own.length);
        if (look.seed % 10 === 0) {
          const path = `handlers.list.${handler}`;
          expect(tracedOf(look, `${path}.csat`).counted).toEqual(sorted(ratings));
          expect(tracedOf(look, `${path}.cases`).counted).toEqual(sorted(own.map(({ id }) => [id, 1])));
        }
      }
  });
});
