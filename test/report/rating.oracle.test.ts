import { describe, expect, it } from "vitest";
import type { ServiceCase } from "../../src/cases";
import type { Asked } from "./messy-cases";
import { type Look, messyLooks, sorted, tracedOf } from "./messy-looks";
import {
  type Counted,
  type Excluded,
  isMoment,
  mean,
  rateOf,
  responseOf,
  type Told,
  tally,
  timeOf,
  topOf,
} from "./plain-history";
import { bucketsOf } from "./wall-clock";

/** Without keys other than 1 and 2, surveys that tie, and what happens at the very present in the midst of a window. */
function casesOf(cases: readonly ServiceCase[], { asOf, period: { to } }: Asked): readonly ServiceCase[] {
  return cases.map(({ rating, ...rest }) => ({
    ...rest,
    history: rest.history.filter(
      (event) =>
        !(event.type === "rated" && event.scale === "key" && event.score !== 1 && event.score !== 2) &&
        !(event.type === "surveyed" && rest.history.some((e) => e !== event && +e.at === +event.at)) &&
        !(timeOf(event) === asOf && asOf < to),
    ),
    ...(rating !== undefined && rating.scale !== "key" && { rating }),
  }));
}

const LOOKS = messyLooks(process.env["KEFU_LONG"] ? 6000 : 250, casesOf);

/** From and up to which score, satisfied from, dissatisfied up to, and what it goes into. */
const SCALES: Readonly<Record<string, readonly [number, number, number, number, string]>> = {
  "1-5": [1, 5, 4, 2, "csat"],
  points: [1, 5, 4, 2, "csat"],
  satisfaction: [1, 5, 4, 2, "csat"],
  key: [1, 5, 4, 2, "csat"],
  stars: [0, 10, 8, 4, "csat"],
  nps: [0, 10, 9, 6, "nps"],
  likely: [0, 10, 9, 6, "nps"],
  ces: [1, 7, 5, 0, "ces"],
};
interface Given {
  readonly told: Told;
  readonly at: number;
  readonly scale: string;
  readonly score: number;
  readonly gap: string;
  readonly isDated: boolean;
}
/** A rating as it counts: its score, or the reason why it has none. */
function given(told: Told, at: number, scale: string, raw = Number.NaN, isDated = true): Given {
  const [low = 0, high = 0] = SCALES[scale] ?? [];
  const isOn = raw >= low && raw <= high;
  const isSuggestion = scale === "key" && raw === 2;
  const gap = !(scale in SCALES) ? "scaleUnknown" : isSuggestion ? "noScore" : isOn ? "" : "scoreOffScale";
  return { told, at, scale, score: scale === "key" && raw === 1 ? 5 : raw, gap, isDated };
}
/** The ratings given in the window; a snapshot only where the history tells of none. */
function ratingsOf({ told, isIn }: Look): readonly Given[] {
  return told
    .flatMap((each) => {
      const { rating, history } = each.case;
      const dated = each.events.flatMap((e) =>
        e.type === "rated" ? [given(each, timeOf(e), e.scale, e.score)] : [],
      );
      const isSilent = !history.some(({ type, at }) => type === "rated" && isMoment(at));
      return isSilent && rating !== undefined && each.receivedAt !== undefined
        ? [...dated, given(each, each.receivedAt, rating.scale, rating.score, false)]
        : dated;
    })
    .filter(({ at }) => isIn(at));
}
const kindOf = ({ scale }: Given) => SCALES[scale]?.[4] ?? "csat";
const isGood = ({ scale, score }: Given) => score >= (SCALES[scale]?.[2] ?? 0);
const isBad = ({ scale, score }: Given) => score <= (SCALES[scale]?.[3] ?? 0);
const isOfFive = ({ scale }: Given) => SCALES[scale]?.[1] === 5;
/** The ratings of a kind: those with a score, and the others with their reasons. */
function splitOf(look: Look, kind: string): { scored: readonly Given[]; excluded: Excluded } {
  const all = ratingsOf(look).filter((each) => kindOf(each) === kind);
  return {
    scored: all.filter(({ gap }) => gap === ""),
    excluded: all.filter(({ gap }) => gap !== "").map(({ told, gap }) => [told.id, gap]),
  };
}
const marked = (ratings: readonly Given[]): Counted =>
  ratings.map((each) => [each.told.id, isGood(each) ? 1 : 0]);
const scores = (ratings: readonly Given[]) => ratings.map(({ score }) => score);

describe("ratings, counted again by hand", () => {
  it("satisfaction, NPS and CES, each with what it left out", () => {
    for (const look of LOOKS) {
      const [csat, nps, ces] = ["csat", "nps", "ces"].map((kind) => splitOf(look, kind));
      if (csat === undefined || nps === undefined || ces === undefined) continue;
      const { satisfaction } = look.report;
      const [promoters, detractors] = [isGood, isBad].map((is) => nps.scored.filter(is).length);
      expect([look.seed, satisfaction]).toMatchObject([
        look.seed,
        {
          csat: rateOf(marked(csat.scored), csat.excluded),
          undated: ratingsOf(look).filter(({ isDated }) => !isDated).length,
          nps: {
            n: nps.scored.length,
            promoters,
            detractors,
            excluded: tally(nps.excluded.map(([, r]) => r)),
          },
          ces: { easy: rateOf(marked(ces.scored), ces.excluded) },
        },
      ]);
      const n = nps.scored.length;
      expect([look.seed, satisfaction.nps.value, satisfaction.mean, satisfaction.ces.mean]).toEqual([
        look.seed,
        n === 0 ? undefined : (100 * ((promoters ?? 0) - (detractors ?? 0))) / n,
        mean(scores(csat.scored.filter(isOfFive))),
        mean(scores(ces.scored)),
      ]);
      if (look.seed % 5 > 0) continue;
      for (const [path, { scored, excluded }] of [
        ["csat", csat],
        ["ces.easy", ces],
      ] as const)
        expect([path, tracedOf(look, `satisfaction.${path}`)]).toEqual([
          path,
          { counted: sorted(marked(scored)), excluded: sorted(excluded) },
        ]);
    }
  });

  it("how many of those asked have answered, each survey before the next", () => {
    for (const look of LOOKS) {
      const counted = look.told.flatMap(({ id, events, case: { rating, history } }): Counted => {
        const turns = events.filter(({ type }) => type === "surveyed" || type === "rated");
        const isSilent = !history.some(({ type, at }) => type === "rated" && isMoment(at));
        const lastAsked = turns.findLastIndex(({ type }) => type === "surveyed");
        return turns.flatMap(({ type, at }, i): Counted => {
          if (type !== "surveyed" || !look.isIn(at.getTime())) return [];
          const isBySnapshot = isSilent && rating !== undefined && i === lastAsked;
          return [[id, turns[i + 1]?.type === "rated" || isBySnapshot ? 1 : 0]];
        });
      });
      expect([look.seed, look.report.satisfaction.responseRate]).toEqual([look.seed, rateOf(counted)]);
    }
  });

  it("the trend: every period of the window, a gap where nobody rated", () => {
    for (const look of LOOKS) {
      const { scored } = splitOf(look, "csat");
      const { of, all } = bucketsOf(look.options, look.end);
      const { trend } = look.report.satisfaction;
      expect([look.seed, ...trend.map(({ period }) => period)]).toEqual([look.seed, ...all]);
      for (const { period, n, csat, mean: average } of trend) {
        const here = scored.filter(({ at }) => of(at) === period);
        const { num, den, value } = rateOf(marked(here));
        expect([look.seed, period, n, csat.num, csat.den, csat.value, average]).toEqual([
          look.seed,
          period,
          here.length,
          num,
          den,
          value,
          mean(scores(here.filter(isOfFive))),
        ]);
      }
    }
  });

  it("reasons of the dissatisfied, the unstated ones among them", () => {
    for (const look of LOOKS) {
      const bad = splitOf(look, "csat").scored.filter(isBad);
      const top = topOf(
        bad.map(({ told }) => told.case.customer ?? ""),
        look.options.topCategories,
      );
      expect([look.seed, look.report.dissatisfaction]).toEqual([look.seed, top]);
    }
  });

  it("speed × score: ranks and products of all cases by their last ratings, and the mean score by how long it took", () => {
    for (const look of LOOKS) {
      const rated = splitOf(look, "csat").scored.filter(isOfFive);
      const pairs = look.told.flatMap((told) => {
        const ms = responseOf(told);
        const last = rated.findLast((each) => each.told === told);
        return ms === undefined || last === undefined ? [] : [{ ms, score: last.score }];
      });
      const [xs, ys] = [pairs.map(({ ms }) => ms), pairs.map(({ score }) => score)];
      const { n, pearson, spearman, buckets } = look.report.speedByScore;
      expect([look.seed, n, rounded(pearson), rounded(spearman)]).toEqual([
        look.seed,
        pairs.length,
        rounded(correlation(xs, ys)),
        rounded(correlation(ranks(xs), ranks(ys))),
      ]);
      let from = -1;
      for (const bucket of buckets) {
        const upTo = bucket.upToMs ?? Infinity;
        const here = pairs.filter(({ ms }) => ms > from && ms <= upTo).map(({ score }) => score);
        expect([look.seed, bucket.n, bucket.meanScore]).toEqual([look.seed, here.length, mean(here)]);
        from = upTo;
      }
      expect(buckets.map(({ upToMs = 0 }) => upToMs / 3_600_000)).toEqual([1, 4, 24, 0]);
    }
  });
});

const rounded = (value: number | undefined) => value?.toFixed(9);
/** Mean ranks, by comparing each with all. */
const ranks = (values: readonly number[]) =>
  values.map((v) => values.filter((w) => w < v).length + (values.filter((w) => w === v).length + 1) / 2);
function correlation(xs: readonly number[], ys: readonly number[]): number | undefined {
  if (xs.length < 3 || new Set(xs).size < 2 || new Set(ys).size < 2) return undefined;
  const [mx = 0, my = 0] = [mean(xs), mean(ys)];
  const of = (a: readonly number[], ma: number, b: readonly number[], mb: number) =>
    a.reduce((sum, v, i) => sum + (v - ma) * ((b[i] ?? 0) - mb), 0);
  return of(xs, mx, ys, my) / Math.sqrt(of(xs, mx, xs, mx) * of(ys, my, ys, my));
}
