import fc from "fast-check";
import type { CaseEvent, ServiceCase } from "../../src/cases/service-case";
import { MINUTE, t } from "./a-case";

const START = t("2024-09-27 08:00").getTime();

const happening = fc.oneof(
  fc.constantFrom(
    ..."acknowledged responded responded planned customerContacted executed handedBack notified solved closed reopened archived"
      .split(" ")
      .map((type) => ({ type })),
  ),
  fc.record({ type: fc.constantFrom("paused", "resumed"), reason: fc.constantFrom("customer", "supplier") }),
  fc.record({ type: fc.constant("tierChanged"), to: fc.constantFrom("urgent", "high", "medium", "low") }),
  fc.record({ type: fc.constant("statusChanged"), to: fc.constantFrom("processing", "verify", "closed") }),
);

/** Cases that are received at 08:00 on Friday 27 September 2024, their events to the second, oldest first. */
export const aCase: fc.Arbitrary<ServiceCase> = fc
  .record({
    tier: fc.constantFrom("urgent" as const, "high" as const, "medium" as const, "low" as const),
    steps: fc.array(fc.tuple(fc.integer({ min: 0, max: 60_000 }), happening), { maxLength: 12 }),
  })
  .map(({ tier, steps }) => {
    let at = START;
    const history: CaseEvent[] = [{ type: "received", at: new Date(at) }];
    for (const [seconds, what] of steps) {
      at += seconds * 1000;
      history.push({ ...what, at: new Date(at) } as CaseEvent);
    }
    return { id: "c", history, precisionMs: 1, category: [], tier };
  });

/** The same cases with the reception at any place among their events, once, twice or not at all. */
export const aLooseCase: fc.Arbitrary<ServiceCase> = fc
  .tuple(aCase, fc.array(fc.nat(12), { maxLength: 2 }))
  .map(([each, places]) => {
    const [, ...history] = each.history;
    for (const place of places) {
      const { at } = history[place] ?? history.at(-1) ?? { at: new Date(START) };
      history.splice(place, 0, { type: "received", at });
    }
    return { ...each, history };
  });

/** A moment within two weeks of the reception. */
export const aMoment = fc.integer({ min: 0, max: 14 * 1440 }).map((minutes) => START + minutes * MINUTE);

/** The same, or a moment on the day before. */
export const anyMoment = fc.oneof(
  aMoment,
  fc.integer({ min: -1440, max: 0 }).map((minutes) => START + minutes * MINUTE),
);
