import type { CaseEvent, ServiceCase } from "../../src/cases/service-case";
import type { Limit, SlaTarget } from "../../src/sla/sla-policy";

/** What the simulator says of one round; moments in minutes since 1970. */
export interface SimulatedClock {
  readonly cycle: number;
  readonly state: string;
  readonly startedAt: number;
  readonly dueAt?: number;
  readonly metAt?: number;
  readonly breachedAt?: number;
  readonly elapsed?: number;
  readonly overdue?: number;
}

interface Round {
  readonly start: number;
  end: number | undefined;
  /** Which of the events ended it. */
  by: number;
  how: "open" | "met" | "cancelled";
  byEnding: boolean;
  /** Whether it began with what would also meet it. */
  byMeeting: boolean;
  /** Whether its tier had a limit at any time while it was open. */
  hadLimit: boolean;
  idle: [number, number][];
}

const newRound = (start: number): Round => ({
  start,
  end: undefined,
  by: -1,
  how: "open",
  byEnding: false,
  byMeeting: false,
  hadLimit: false,
  idle: [],
});

const MINUTE = 60_000;
const isGone = (type: string) => ["cancelled", "merged", "abandoned"].includes(type);
const HORIZON = 60 * 24 * 30;

/**
 * A slow second opinion on one target with plain names, limits in minutes and an explicit `cancel`: it
 * walks minute by minute and counts, where the library takes differences of sums.
 */
export function simulate(
  target: SlaTarget,
  { history, tier: firstTier }: ServiceCase,
  asOf: number,
  isOpenMinute: (minute: number) => boolean,
): SimulatedClock[] {
  const minuteOf = (event: CaseEvent) => event.at.getTime() / MINUTE;
  const events = history
    .map((event, place) => ({ event, place, first: event.type === "received" ? 0 : 1 }))
    .sort((a, b) => minuteOf(a.event) - minuteOf(b.event) || a.first - b.first || a.place - b.place)
    .map(({ event }) => event)
    .filter((event) => minuteOf(event) <= asOf);
  const names = (match: SlaTarget["cancel"]) => [match ?? []].flat() as string[];
  const isOne = (match: SlaTarget["cancel"], type: string) => names(match).includes(type);

  const limitOf = (tier: string | undefined) => {
    const limit = target.limit as Limit & Record<string, { minutes: number }>;
    return ("minutes" in limit ? limit : limit[tier ?? ""])?.minutes as number | undefined;
  };

  // 1. Rounds.
  const rounds: Round[] = [];
  const over = new Set<string>();
  let mayStart = true;
  let tierNow: string | undefined = firstTier;
  for (const [place, event] of events.entries()) {
    const at = minuteOf(event);
    const current = rounds.at(-1);
    const isRunning = current?.how === "open";
    const stops = isGone(event.type);
    const ending = event.type === "solved" || event.type === "closed";
    if (event.type === "tierChanged" && event.to !== tierNow) {
      const hadLimit = limitOf(tierNow) !== undefined;
      tierNow = event.to;
      const hasLimit = limitOf(tierNow) !== undefined;
      if (current && isRunning && hasLimit) current.hadLimit = true;
      const isBarred = [...over].some((type) => isGone(type) || isOne(target.cancel, type));
      const comesAnew = target.onTierChange === "restart" && hasLimit && !hadLimit;
      if (current && !isRunning && comesAnew && current.end !== at && !isBarred) {
        if (!current.hadLimit) rounds.pop();
        rounds.push({ ...newRound(at), hadLimit: true });
      }
      continue;
    }
    let metNow = false;
    const isTooFresh = target.repeat === "restart" && current?.byMeeting && current.start === at;
    if (current && isRunning && isOne(target.meet, event.type) && !isTooFresh) {
      Object.assign(current, { end: at, by: place, how: "met", byEnding: ending });
      metNow = true;
    } else if (current && isRunning && (stops || isOne(target.cancel, event.type)))
      Object.assign(current, { end: at, by: place, how: "cancelled", byEnding: ending });
    if (ending || stops) over.add(event.type);
    let startsBy = isOne(target.start, event.type);
    if (event.type === "reopened") {
      over.clear();
      if (target.onReopen === "newCycle" && current?.how !== "open") {
        mayStart = true;
        if (isOne(target.start, "received") && rounds.length > 0) startsBy = true;
      }
      if (target.onReopen === "continue" && current && current.how !== "open" && current.byEnding) {
        current.idle.push([current.end as number, at]);
        Object.assign(current, { end: undefined, how: "open", byEnding: false });
      }
    }
    const blocked = [...over].some((type) => isGone(type) || isOne(target.cancel, type));
    if (rounds.at(-1)?.how === "open" || blocked) continue;
    if (metNow && target.repeat === "restart" && over.size === 0) startsBy = true;
    else if (!mayStart && target.repeat === undefined) startsBy = false;
    if (!startsBy) continue;
    const byMeeting = isOne(target.meet, event.type);
    const hadLimit = limitOf(tierNow) !== undefined;
    rounds.push({ ...newRound(at), byMeeting, hadLimit });
    mayStart = false;
  }

  // 2. Which minutes stand still.
  const still = new Set<number>();
  const reasons = new Set<string>();
  let status: string | undefined;
  let isStatusTold = false;
  let next = 0;
  let stillNow = false;
  const begin = events.length === 0 ? asOf : minuteOf(events[0] as CaseEvent);
  for (let minute = begin; minute <= asOf; minute++) {
    for (; next < events.length && minuteOf(events[next] as CaseEvent) === minute; next++) {
      const event = events[next] as CaseEvent;
      if (event.type === "paused") reasons.add(event.reason ?? "");
      if (event.type === "resumed") reasons.delete(event.reason ?? "");
      if (event.type === "statusChanged") {
        status = event.to;
        isStatusTold = true;
      }
      const isFirst = event === events.find(({ type }) => type === "received");
      if (isFirst && !isStatusTold) status = "pending";
      if (event.type === "reopened" && !isStatusTold) status = "processing";
      if (event.type === "solved" || event.type === "closed") {
        reasons.clear();
        status = undefined;
        isStatusTold = false;
      }
    }
    const by = target.pausedBy ?? "any";
    stillNow =
      by === "any"
        ? reasons.size > 0
        : by !== "none" && (by.some((name) => reasons.has(name)) || (!!status && by.includes(status)));
    if (stillNow && minute < asOf) still.add(minute);
  }

  // 3. Verdicts, by counting.
  const changes = events.flatMap((event, place) =>
    event.type === "tierChanged" ? [{ at: minuteOf(event), place, tier: event.to }] : [],
  );
  return rounds.map((round, index) => {
    const stop = round.end ?? asOf;
    const counts = (minute: number, known: number) =>
      (target.time === "calendar" || isOpenMinute(minute)) &&
      !(minute < known && still.has(minute)) &&
      !round.idle.some(([a, b]) => minute >= a && minute < b);
    const elapsedAt = (from: number, to: number, known: number) => {
      let sum = 0;
      for (let minute = from; minute < to; minute++) if (counts(minute, known)) sum++;
      return sum;
    };
    const dueAfter = (from: number, limit: number, known: number) => {
      let left = limit;
      for (let minute = from; minute < from + HORIZON; minute++) {
        if (left === 0) return minute;
        if (counts(minute, known)) left--;
      }
      return Number.POSITIVE_INFINITY;
    };
    const tierAt = (minute: number) => changes.filter(({ at }) => at <= minute).at(-1)?.tier ?? firstTier;

    let from = round.start;
    let tier = tierAt(round.start);
    let since = round.start;
    const mode = target.onTierChange ?? "carry";
    const brokenBy = (moment: number) => {
      const limit = limitOf(tier);
      return limit !== undefined && moment > dueAfter(from, limit, moment);
    };
    for (const change of changes.filter(({ at }) => at > round.start)) {
      if (mode === "keep" || change.tier === tier) continue;
      const isTogether = mode === "restart" && change.at === stop && limitOf(tier) === undefined;
      const isSettled = round.how === "cancelled" || (round.how === "met" && mode !== "retroactive");
      if (isSettled && change.place > round.by && !isTogether) continue;
      if (brokenBy(Math.min(change.at, stop))) break;
      tier = change.tier;
      since = change.at;
      if (mode === "restart") from = change.at;
    }
    const limit = limitOf(tier);
    const clock = {
      cycle: index + 1,
      startedAt: from,
      ...(round.how === "met" && { metAt: stop }),
    };
    if (limit === undefined) {
      const untold = tier === undefined && Object.keys(target.limit).length > 0;
      return { ...clock, state: untold ? "unknown" : "notApplicable" };
    }
    const due = dueAfter(from, limit, stop);
    const elapsed = elapsedAt(from, stop, stop);
    const told = { ...clock, dueAt: due, elapsed };
    if (stop > due)
      return {
        ...told,
        state: "breached",
        breachedAt: Math.max(due, since),
        overdue: Math.max(0, elapsed - limit),
      };
    if (round.how !== "open") return { ...told, state: round.how };
    return { ...told, state: stillNow ? "paused" : "running" };
  });
}
