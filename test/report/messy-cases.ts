import type { CaseEvent, Outcome, ServiceCase } from "../../src/cases";
import type { ReportOptions } from "../../src/report";
import type { Status } from "../../src/status";

const [HOUR, DAY] = [3_600_000, 86_400_000];

/** Numbers from 0 up to 1, the same for the same seed (mulberry32). */
export function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Weeks, months, days of 23 and 25 hours, and the month in which Apia skipped a day. */
const WINDOWS = [
  ["Asia/Shanghai", "2024-05-20T00:00+08:00", "2024-05-27T00:00+08:00"],
  ["Asia/Shanghai", "2024-05-01T00:00+08:00", "2024-06-01T00:00+08:00"],
  ["America/New_York", "2024-03-10T00:00-05:00", "2024-03-11T00:00-04:00"],
  ["America/New_York", "2024-11-03T00:00-04:00", "2024-11-04T00:00-05:00"],
  ["Europe/Berlin", "2024-03-25T00:00+01:00", "2024-04-01T00:00+02:00"],
  ["Europe/Berlin", "2024-10-01T00:00+02:00", "2024-11-01T00:00+01:00"],
  ["America/Sao_Paulo", "2018-11-01T00:00-03:00", "2018-12-01T00:00-02:00"],
  ["Australia/Lord_Howe", "2024-04-01T00:00+11:00", "2024-04-08T00:00+10:30"],
  ["Asia/Kathmandu", "2024-02-01T00:00+05:45", "2024-03-01T00:00+05:45"],
  ["Pacific/Apia", "2011-12-01T00:00-10:00", "2012-01-01T00:00+14:00"],
] as const;
const CATEGORIES = [["支付", "退款"], ["支付"], ["物流"], ["物流", "丢件", "赔付"], []] as const;
const AGENTS = ["001", "002", "003"] as const;
const STATES = ["met", "breached", "running", "unknown", "paused"] as const;
const SCALES = ["1-5", "points", "satisfaction", "key", "nps", "ces", "stars", "likely", "unheard"] as const;
const SCORES = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 3.5, Number.NaN] as const;
const NOISE = [
  "responded",
  "pickedUp",
  "infoRequested",
  "customerMessaged",
  "customerContacted",
  "held",
  "retrieved",
  "hungUp",
  "writtenUp",
  "escalated",
  "notified",
  "solved",
  "surveyed",
  "closed",
  "reopened",
  "cancelled",
  "revisited",
  "abandoned",
] as const;

export type Asked = ReportOptions &
  Required<Pick<ReportOptions, "clocksOf" | "reasonOf" | "presetCategories">> & {
    readonly period: { readonly from: number; readonly to: number };
    readonly asOf: number;
  };
export interface World {
  readonly options: Asked;
  readonly cases: readonly ServiceCase[];
}

/** What chance decides, by the numbers of one seed. */
function diceOf(next: () => number) {
  const int = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
  const pick = <T>(list: readonly T[]) => list[int(0, list.length - 1)] as T;
  return { next, int, pick, chance: (share: number) => next() < share };
}
type Dice = ReturnType<typeof diceOf>;

/** Who did it: nobody says, staff, a machine, or the customer. */
function doer({ pick, chance }: Dice): Pick<CaseEvent, "by" | "agent"> {
  const by = pick([undefined, undefined, "agent", "agent", "supervisor", "bot", "customer"] as const);
  const agent = by === "customer" || chance(0.3) ? undefined : by === "bot" ? "robot" : pick(AGENTS);
  return { ...(by !== undefined && { by }), ...(agent !== undefined && { agent }) };
}
const ratingAt = ({ pick }: Dice, at: number): CaseEvent => ({
  type: "rated",
  at: new Date(at),
  score: pick(SCORES),
  scale: pick(SCALES),
});

/** A history as a desk would write it: a call or a letter, some rounds of handling, surveys and ratings. */
function lifeOf(dice: Dice, start: number, isCall: boolean, later: (than: number) => number): CaseEvent[] {
  const { chance, pick, int } = dice;
  const events: CaseEvent[] = [];
  let now = start;
  const tell = (type: (typeof NOISE)[number] | "paused" | "resumed", isByStaff = true) =>
    events.push({ type, at: new Date(now), ...(isByStaff && doer(dice)) } as CaseEvent);
  const seconds = () => pick([0, 1, 4, 5, 6, 19, 20, 21, 40, 59, 60, 61, 300]) * 1000;
  if (chance(0.96)) events.push({ type: "received", at: new Date(now), by: "customer" });
  if (isCall && chance(0.25)) {
    now += seconds();
    tell("abandoned", false);
    if (chance(0.7)) return events;
  }
  if (chance(0.85)) {
    now = isCall ? now + seconds() : later(now);
    tell("responded");
  }
  if (isCall && chance(0.8)) {
    if (chance(0.2)) {
      now += seconds();
      events.push({ type: "transferred", at: new Date(now), ...(chance(0.8) && { to: pick(AGENTS) }) });
    }
    now += seconds();
    tell("hungUp", false);
    if (chance(0.7)) {
      now += seconds();
      tell("writtenUp", false);
    }
  }
  for (let left = int(0, 3); left > 0; left--) {
    now = later(now);
    tell(
      pick(["customerMessaged", "customerContacted", "responded", "notified", "paused", "resumed"] as const),
    );
  }
  for (let left = pick([0, 1, 1, 1, 2, 3]); left > 0; left--) {
    now = later(now);
    if (chance(0.1)) {
      tell("cancelled");
      break;
    }
    if (chance(0.8)) tell("solved");
    if (chance(0.5)) now = later(now);
    if (chance(0.7)) tell("closed");
    if (chance(0.5)) events.push({ type: "surveyed", at: new Date(later(now)) });
    if (chance(0.5)) events.push(ratingAt(dice, later(now)));
    if (left === 1 && chance(0.75)) break;
    now = later(now);
    tell("reopened", false);
    if (chance(0.5)) tell(pick(["responded", "customerContacted", "customerMessaged", "paused"] as const));
  }
  return events;
}

/** A history of anything at any time. */
function noiseOf(dice: Dice, start: number, momentAfter: () => number): CaseEvent[] {
  const { chance, pick, int, next } = dice;
  const events: CaseEvent[] = [];
  if (chance(0.9)) events.push({ type: "received", at: new Date(start), by: "customer" });
  for (let left = int(0, 7); left > 0; left--) {
    const at = new Date(momentAfter());
    const kind = next();
    if (kind < 0.12) events.push(ratingAt(dice, at.getTime()));
    else if (kind < 0.18) events.push({ type: "transferred", at, to: pick(AGENTS), ...doer(dice) });
    else if (kind < 0.3)
      events.push({
        type: pick(["paused", "resumed"] as const),
        at,
        ...(chance(0.5) && { reason: pick(["customer", "parts"]) }),
      });
    else if (kind < 0.35)
      events.push({ type: "tierChanged", to: pick(["urgent", "high", "low"] as const), at });
    else if (kind < 0.42)
      events.push({
        type: "statusChanged",
        to: pick(["pending", "processing", "verify", "closed"] as const),
        at,
      });
    else events.push({ type: pick(NOISE), at, ...doer(dice) });
  }
  return events;
}

/**
 * A report's options and its cases, all by one seed: windows of several zones, presents before, at and after their
 * ends, histories of every shape; equal moments, repeated ids, moments that are none, disorder, snapshots.
 */
export function messyWorld(seed: number, most = 14): World {
  const dice = diceOf(mulberry32(seed));
  const { chance, pick, int, next } = dice;
  const [timeZone, start, end] = pick(WINDOWS);
  const [from, to] = [Date.parse(start), Date.parse(end)];
  const length = to - from;
  const asOf = pick([
    to,
    to,
    to + HOUR,
    to + 5 * DAY,
    to + 60 * DAY,
    from + Math.floor(length / 2 / HOUR) * HOUR,
  ]);
  const grid = pick([HOUR / 2, HOUR, HOUR / 6]);
  const later = (than: number) => than + Math.floor((next() ** 3 * length) / grid) * grid;
  const anyTime = () =>
    chance(0.08) ? pick([from, to, asOf]) : from - length + Math.floor((next() * 3 * length) / grid) * grid;
  const options: Asked = {
    period: { from, to },
    timeZone,
    asOf,
    topCategories: pick([1, 2, 5, 99]),
    trendUnit: pick(["day", "isoWeek", "month"] as const),
    growth: pick([
      { reports: 3, months: 2 },
      { reports: 2, months: 3 },
      { reports: 4, months: 1 },
    ]),
    attribution: pick(["firstResponder", "lastOwner", "all"] as const),
    withoutWrapUp: pick(["excluded", "zero"] as const),
    serviceLevelMs: pick([20_000, 60_000, 0]),
    shortCallMs: pick([5000, 0, 60_000]),
    repeatWithinMs: pick([7 * DAY, DAY, 0]),
    presetCategories: pick([["支付"], [["支付", "退款"], "物流"], []]),
    coverageTarget: pick([0.8, 0.5]),
    scales: {
      stars: { min: 0, max: 10, satisfiedFrom: 8, dissatisfiedTo: 4 },
      likely: { kind: "nps", min: 0, max: 10, satisfiedFrom: 9, dissatisfiedTo: 6 },
    },
    reasonOf: ({ customer }) => customer,
    clocksOf: ({ history }) => [
      { policy: "p", target: "t", cycle: 1, state: STATES[history.length % 5] ?? "met", assumed: [] },
    ],
  };
  const cases: ServiceCase[] = [];
  for (let i = 0, n = int(0, most); i < n; i++) {
    const isCall = chance(0.5);
    const start = anyTime();
    const history = chance(0.5)
      ? lifeOf(dice, start, isCall, later)
      : noiseOf(dice, start, () => (chance(0.6) ? later(start) : anyTime()));
    if (chance(0.92)) history.sort((a, b) => a.at.getTime() - b.at.getTime());
    const broken = chance(0.04) ? int(0, history.length - 1) : -1;
    cases.push({
      id: chance(0.03) && i > 0 ? pick(cases).id : `K${i}`,
      history: history.map((event, k) =>
        k === broken ? { ...event, at: new Date(pick([Number.NaN, -5])) } : event,
      ),
      precisionMs: pick([1, 1000, 60_000]),
      category: pick(CATEGORIES),
      ...(isCall ? { channel: "phone" } : chance(0.7) && { channel: pick(["email", "chat"]) }),
      ...(chance(0.7) && { customer: pick(["A", "B", "C"]) }),
      ...(chance(0.6) && { serviceType: pick(["consultation", "complaint"]) }),
      ...(chance(0.5) && { tier: pick(["urgent", "high", "medium", "low"] as const) }),
      ...(chance(0.5) && { handler: pick(AGENTS) }),
      ...(chance(0.6) && { expectedBy: new Date(chance(0.04) ? Number.NaN : later(start)) }),
      ...(chance(0.25) && { status: pick<Status>(["pending", "processing", "verify", "closed"]) }),
      ...(chance(0.2) && { outcome: pick<Outcome>(["solved", "followUp", "unsolvable", "unsolved"]) }),
      ...(chance(0.2) && { rating: { scale: pick(SCALES), score: pick(SCORES) } }),
    });
  }
  return { options, cases };
}
