import { describe, expect, it } from "vitest";
import { defineCalendar, openTimeBetween } from "../../src/calendar";
import type { CaseEvent } from "../../src/cases";
import { runFold, serviceReport } from "../../src/report";
import { messyWorld } from "./messy-cases";
import { type Look, messyLooks, sorted, tracedOf } from "./messy-looks";
import { openHoursIn } from "./open-hours";
import { before, durationsOf, isEnd, roundsOf, type Told, tally, timeOf, total } from "./plain-history";

type Stretch = readonly [from: number, to: number];
const NAMES = ["first", "full", "netFirst", "netFull", "cycleSum", "longestCycle"] as const;
type Name = (typeof NAMES)[number];

const openOf = (seed: number) => openHoursIn(messyWorld(seed).options.timeZone);
const IDLE = ["in", "out"] as const;
const LOOKS = IDLE.flatMap((idleTime) =>
  messyLooks(process.env["KEFU_LONG"] ? 3000 : 200, undefined, (seed) => ({
    idleTime,
    openMsOf: openOf(seed),
  })),
);

/** Whether a pause holds right after a moment, by asking for each reason who spoke last since the last ending. */
function isPaused(events: readonly CaseEvent[], at: number): boolean {
  const told = events.filter((event) => timeOf(event) <= at);
  const sinceRest = told.slice(told.findLastIndex((e) => e.type === "solved" || isEnd(e)) + 1);
  const turns = sinceRest.filter((e) => e.type === "paused" || e.type === "resumed");
  const reasons = new Map(turns.map((e) => ["reason" in e ? e.reason : undefined, e.type]));
  return [...reasons.values()].includes("paused");
}
/** A stretch of time in pieces, of those alone for which a question is answered with yes; nothing changes within one. */
function piecesOf(
  events: readonly CaseEvent[],
  [from, to]: Stretch,
  isIn: (at: number) => boolean,
): Stretch[] {
  const cuts = [from, ...new Set(events.map(timeOf).filter((at) => at > from && at < to)), to];
  const ascending = cuts.sort((a, b) => a - b);
  return ascending.slice(1).flatMap((end, i): Stretch[] => {
    const start = ascending[i] ?? end;
    return isIn(start) ? [[start, end]] : [];
  });
}

/** Each way to count a resolution: the pieces of time it is made of (several, of which the longest counts), or why there is none. */
function resolutionOf({ isIn, options }: Look, told: Told, name: Name): Stretch[][] | string | undefined {
  const events = before(told, options.period.to);
  const rounds = roundsOf(events);
  const solved = rounds.filter(({ solvedAt }) => solvedAt !== undefined);
  const isFirst = name === "first" || name === "netFirst";
  const end = (isFirst ? solved[0] : solved.at(-1))?.solvedAt;
  if (end === undefined || !isIn(end)) return undefined;
  if (told.receivedAt === undefined) return "receivedUnknown";
  if ((solved[0]?.solvedAt ?? end) < told.receivedAt) return "solvedBeforeReceived";
  const whole: Stretch = [told.receivedAt, end];
  const idle = solved.map((round): Stretch => {
    const back = rounds[rounds.indexOf(round) + 1]?.reopenedAt;
    return [round.solvedAt ?? Infinity, back ?? Infinity];
  });
  const isIdle = (at: number) => idle.some(([from, to]) => at >= from && at < to);
  const isLeftOut = (at: number) => !isFirst && options.idleTime === "out" && isIdle(at);
  if (name === "first" || name === "full") return [piecesOf(events, whole, (at) => !isLeftOut(at))];
  if (name === "netFirst" || name === "netFull")
    return [piecesOf(events, whole, (at) => !isLeftOut(at) && !isPaused(events, at))];
  const cycles = idle.map(([solvedAt], i): Stretch => {
    const start = idle[i - 1]?.[1] ?? told.receivedAt ?? Infinity;
    return [Math.max(start, told.receivedAt ?? 0), solvedAt];
  });
  return name === "cycleSum" ? [cycles] : cycles.map((cycle) => [cycle]);
}
const measured = (ways: Stretch[][], msOf: (from: Date, to: Date) => number) =>
  Math.max(...ways.map((way) => total(way.map(([from, to]) => msOf(new Date(from), new Date(to))))));

describe("resolution, counted again by hand", () => {
  it.each(NAMES)("%s, in calendar and in open time, with idle time and without", (name) => {
    for (const look of LOOKS) {
      const found = look.told.flatMap((told) => {
        const ways = resolutionOf(look, told, name);
        return ways === undefined ? [] : [{ id: told.id, ways }];
      });
      const spans = found.flatMap(({ id, ways }) => (typeof ways === "string" ? [] : [{ id, ways }]));
      const excluded = found.flatMap(({ id, ways }) =>
        typeof ways === "string" ? [[id, ways] as const] : [],
      );
      const elapsed = spans.map(({ id, ways }) => [id, measured(ways, (from, to) => +to - +from)] as const);
      const open = spans.map(({ id, ways }) => [id, measured(ways, openOf(look.seed))] as const);
      const figure = look.report.resolution[name];
      expect([look.seed, look.options.idleTime, figure]).toMatchObject([
        look.seed,
        look.options.idleTime,
        {
          calendar: durationsOf(elapsed.map(([, ms]) => ms)),
          open: durationsOf(open.map(([, ms]) => ms)),
          excluded: tally(excluded.map(([, reason]) => reason)),
        },
      ]);
      if (look.seed % 10 > 0) continue;
      for (const [kind, counted] of [
        ["calendar", elapsed],
        ["open", open],
      ] as const)
        expect([look.seed, tracedOf(look, `resolution.${name}.${kind}`)]).toEqual([
          look.seed,
          { counted: sorted(counted), excluded: sorted(excluded) },
        ]);
    }
  });

  it("the desk's hours as quarters on the wall and as a calendar give the same report", () => {
    for (const look of LOOKS.slice(0, 60)) {
      const { timeZone } = look.options;
      // The hours of the day that Apia skipped move to the next one, as any time that never was.
      if (timeZone === "Pacific/Apia") continue;
      const day = [["09:00", "18:00"]] as const;
      const calendar = defineCalendar({
        timeZone,
        hours: { mon: day, tue: day, wed: day, thu: day, fri: day },
      });
      const openMsOf = (from: Date, to: Date) => openTimeBetween(calendar, from, to);
      expect(runFold(serviceReport({ ...look.options, openMsOf }), look.cases)).toEqual(look.report);
    }
  });
});
