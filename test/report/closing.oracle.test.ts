import { describe, expect, it } from "vitest";
import type { ServiceCase } from "../../src/cases";
import { type Look, messyLooks, sorted, tracedOf } from "./messy-looks";
import {
  before,
  durationsOf,
  endOf,
  isClosedSomewhen,
  isMoment,
  isOpen,
  outcomeBefore,
  type Round,
  rateOf,
  roundsOf,
  type Told,
  tally,
  topOf,
  type7,
  upTo,
} from "./plain-history";

const DAY = 86_400_000;

const LOOKS = messyLooks(process.env["KEFU_LONG"] ? 4000 : 200);

/** The last ending before the window's end, where it lies in the window. */
function endingOf({ isIn, options }: Look, told: Told) {
  const events = before(told, options.period.to);
  const round = roundsOf(events).findLast((each) => endOf(each) !== undefined);
  const at = round && endOf(round);
  return round === undefined || at === undefined || !isIn(at)
    ? undefined
    : {
        at,
        isOpenAgain: isOpen(events),
        isCancelled: round.isCancelled,
        isAbandoned: round.closedAt === undefined,
      };
}

/** How long it took to the last closing, or why that does not count. */
function handlingOf(look: Look, told: Told): number | string | undefined {
  const ending = endingOf(look, told);
  if (ending === undefined) return undefined;
  if (ending.isOpenAgain) return "reopened";
  if (ending.isCancelled) return "cancelled";
  if (ending.isAbandoned) return "abandoned";
  if (told.receivedAt === undefined) return "receivedUnknown";
  return ending.at < told.receivedAt ? "closedBeforeReceived" : ending.at - told.receivedAt;
}
const isWithoutEnd = (round: Round) => round.solvedAt === undefined && endOf(round) === undefined;
const isThere = ({ end }: Look, told: Told) =>
  (told.receivedAt ?? Infinity) <= end && isOpen(upTo(told, end)) && !isClosedSomewhen(told);

describe("closings, counted again by hand", () => {
  it("handling time per kind: quartiles, whiskers, outliers, how many are still open, too few", () => {
    for (const look of LOOKS) {
      const { handling } = look.report;
      const kinds = [
        [handling.byCategory, ({ category }: ServiceCase) => category[0] ?? ""],
        [handling.byServiceType, ({ serviceType }: ServiceCase) => serviceType ?? ""],
        [[{ ...handling.all, key: "all" }], () => "all"],
      ] as const;
      for (const [list, keyOf] of kinds)
        for (const figure of list) {
          const here = look.told.filter((told) => keyOf(told.case) === figure.key);
          const answers = here.map((told) => handlingOf(look, told)).filter((answer) => answer !== undefined);
          const spans = answers.filter((answer) => typeof answer === "number").sort((a, b) => a - b);
          const [q1 = 0, median = 0, q3 = 0] = [0.25, 0.5, 0.75].map((p) => type7(spans, p));
          const isNear = (ms: number) => ms >= q1 - 1.5 * (q3 - q1) && ms <= q3 + 1.5 * (q3 - q1);
          const box = {
            n: spans.length,
            min: spans[0],
            q1,
            median,
            q3,
            max: spans.at(-1),
            whiskerLow: spans.find(isNear),
            whiskerHigh: spans.findLast(isNear),
            outliers: spans.filter((ms) => !isNear(ms)),
          };
          expect({ seed: look.seed, ...figure }).toEqual({
            seed: look.seed,
            key: figure.key,
            calendar: { ...durationsOf(spans), boxPlot: spans.length === 0 ? undefined : box },
            excluded: tally(answers.filter((answer) => typeof answer === "string")),
            ...("isSmall" in figure && {
              stillOpen: here.filter((told) => isThere(look, told)).length,
              isSmall: spans.length < 5,
            }),
          });
        }
    }
  });

  it("on time: closed in time ÷ (closed + open overdue), and ÷ closed alone", () => {
    for (const look of LOOKS) {
      const closed: [string, number][] = [];
      const overdue: [string, number][] = [];
      const excluded: [string, string][] = [];
      for (const told of look.told) {
        const { expectedBy } = told.case;
        const due = expectedBy !== undefined && isMoment(expectedBy) ? expectedBy.getTime() : undefined;
        const ending = endingOf(look, told);
        if (ending !== undefined && !ending.isOpenAgain) {
          if (ending.isCancelled) excluded.push([told.id, "cancelled"]);
          else if (ending.isAbandoned) excluded.push([told.id, "abandoned"]);
          else if (due === undefined) excluded.push([told.id, "withoutDue"]);
          else closed.push([told.id, ending.at <= due ? 1 : 0]);
        } else if (isThere(look, told) && due !== undefined && due < look.end) overdue.push([told.id, 0]);
      }
      const { rate, closedOnly } = look.report.onTimeClosing;
      expect([look.seed, rate, closedOnly]).toEqual([
        look.seed,
        rateOf([...closed, ...overdue], excluded),
        rateOf(closed, excluded),
      ]);
      if (look.seed % 5 === 0)
        expect(tracedOf(look, "onTimeClosing.rate")).toEqual({
          counted: sorted([...closed, ...overdue]),
          excluded: sorted(excluded),
        });
    }
  });

  it("outcomes of the latest round, each ÷ all handled", () => {
    for (const look of LOOKS) {
      const handled = look.told.flatMap((told) => {
        const rounds = roundsOf(before(told, look.options.period.to));
        const round = rounds.findLast(({ solvedAt, closedAt }) => (solvedAt ?? closedAt) !== undefined);
        const stated = outcomeBefore(told, Math.min(look.options.period.to, look.options.asOf + 1));
        if (round === undefined) {
          const isUndated =
            stated !== undefined && look.isIn(told.receivedAt) && roundsOf(told.events).every(isWithoutEnd);
          return isUndated ? [{ id: told.id, key: stated as string, isUndated }] : [];
        }
        if (!look.isIn(round.solvedAt ?? round.closedAt)) return [];
        const isLast = round === rounds.at(-1);
        const known = round.isCancelled ? "cancelled" : round.solvedAt !== undefined ? "solved" : undefined;
        return [{ id: told.id, key: (isLast ? known : undefined) ?? stated ?? "", isUndated: false }];
      });
      const { outcomes } = look.report;
      expect({ seed: look.seed, ...outcomes }).toEqual({
        seed: look.seed,
        cohort: "solved or closed",
        handled: handled.length,
        shares: topOf(handled.map(({ key }) => key)),
        undated: handled.filter(({ isUndated }) => isUndated).length,
      });
      expect(handled.length === 0 ? 1 : outcomes.shares.at(-1)?.cumulativeShare).toBe(1);
      if (look.seed % 5 === 0)
        for (const { key } of outcomes.shares)
          expect(tracedOf(look, `outcomes.shares.${key}`).counted).toEqual(
            sorted(handled.filter((each) => each.key === key).map(({ id }) => [id, 1])),
          );
    }
  });
});

describe("what came back and what is still there, counted again by hand", () => {
  it("reopening: cases ÷ cases, reopenings ÷ solves, and of the solved those that came back since", () => {
    for (const look of LOOKS) {
      const rounds = look.told.map((told) => roundsOf(told.events));
      const inWindow = (key: "solvedAt" | "reopenedAt") =>
        rounds.map((list) => list.filter((round) => look.isIn(round[key])).length);
      const [solves, reopenings] = [inWindow("solvedAt"), inWindow("reopenedAt")];
      const countOf = (list: readonly number[]) => list.filter((n) => n > 0).length;
      const sumOf = (list: readonly number[]) => list.reduce((a, b) => a + b, 0);
      const ofSolved = rounds.flatMap((list, k): [string, number][] => {
        const first = list.findIndex(({ solvedAt }) => look.isIn(solvedAt));
        return first < 0 ? [] : [[look.told[k]?.id ?? "", list.length > first + 1 ? 1 : 0]];
      });
      const { reopening } = look.report;
      expect([look.seed, reopening.rate, reopening.events, reopening.ofSolved]).toMatchObject([
        look.seed,
        { num: countOf(reopenings), den: countOf(solves), excluded: {} },
        { num: sumOf(reopenings), den: sumOf(solves), excluded: {} },
        rateOf(ofSolved),
      ]);
      if (look.seed % 5 === 0) expect(tracedOf(look, "reopening.ofSolved").counted).toEqual(sorted(ofSolved));
    }
  });

  it("the backlog at the end of the window, by replay, with its ages", () => {
    for (const look of LOOKS) {
      const open = look.told.filter(
        (told) => (told.receivedAt ?? Infinity) <= look.end && isOpen(upTo(told, look.end)),
      );
      const there = open.filter((told) => !isClosedSomewhen(told));
      const ages = there.map(({ receivedAt = 0 }) => look.end - receivedAt);
      const edges = [0, 1, 3, 7, 14, 30].map((days) => days * DAY);
      const inBucket = (k: number) =>
        ages.filter((age) => age >= (edges[k] ?? 0) && age < (edges[k + 1] ?? Infinity)).length;
      const { backlog } = look.report;
      expect({ seed: look.seed, ...backlog }).toMatchObject({
        seed: look.seed,
        at: new Date(look.end),
        cases: there.length,
        ages: durationsOf(ages),
        ageBuckets: { counts: [0, 1, 2, 3, 4].map(inBucket), above: inBucket(5), below: 0 },
        excluded: tally(open.filter(isClosedSomewhen).map(() => "closedAtUnknown")),
      });
      if (look.seed % 5 === 0)
        expect(tracedOf(look, "backlog.ages").counted).toEqual(
          sorted(there.map(({ id }, k) => [id, ages[k] ?? 0])),
        );
    }
  });
});
