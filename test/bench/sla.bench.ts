import { existsSync } from "node:fs";
import { bench, describe } from "vitest";
import type { CaseEvent, ServiceCase } from "../../src/cases/service-case";
import type { SlaPolicy } from "../../src/sla/sla-policy";

// The built package where there is one: in the sources vitest looks every import up anew at each call.
const dist = new URL("../../dist/index.js", import.meta.url);
const kefu: typeof import("../../src") = existsSync(dist)
  ? await import(dist.href)
  : await import("../../src");
const { addOpenTime, GUIDE_POLICY, openTimeBetween, slaClocks, workCalendar } = kefu;

const office = workCalendar({
  holidays: ["2024-10-01", "2024-10-02", "2024-10-03"],
  workdays: ["2024-10-12"],
});
const MINUTE = 60_000;
const FIRST = Date.parse("2024-01-02T09:00+08:00");

/** A hundred cases of ten events each, over a year; every third one with a pause and a change of tier. */
const CASES: readonly ServiceCase[] = Array.from({ length: 100 }, (_, i) => {
  const start = FIRST + i * 5210 * MINUTE;
  const at = (minutes: number) => new Date(start + minutes * MINUTE);
  const history: CaseEvent[] = [
    { type: "received", at: at(0), by: "customer" },
    { type: "acknowledged", at: at(1), by: "bot" },
    { type: "responded", at: at(8 + (i % 40)), by: "agent" },
    { type: "planned", at: at(60) },
    ...(i % 3 === 0
      ? [
          { type: "paused", reason: "customer", at: at(70) } as const,
          { type: "tierChanged", to: "high", at: at(80) } as const,
          { type: "resumed", reason: "customer", at: at(200) } as const,
        ]
      : [
          { type: "customerContacted", at: at(110) } as const,
          { type: "executed", at: at(150) } as const,
          { type: "handedBack", at: at(170) } as const,
        ]),
    { type: "notified", at: at(210 + (i % 90)) },
    { type: "solved", at: at(320 + (i % 400)) },
    { type: "closed", at: at(900) },
  ];
  return { id: String(i), history, precisionMs: MINUTE, category: ["订单类"], tier: "medium" };
});

const OPEN: SlaPolicy = {
  id: "open",
  targets: [
    { id: "respond", start: "received", meet: "responded", limit: { hours: 2 }, time: "open" },
    { id: "plan", start: "received", meet: "planned", limit: { hours: 4 }, time: "open" },
    { id: "contact", start: "responded", meet: "customerContacted", limit: { hours: 4 }, time: "open" },
    { id: "notify", start: "received", meet: "notified", limit: { hours: 8 }, time: "open" },
    { id: "resolve", start: "received", meet: "solved", limit: { hours: 16 }, time: "open" },
    { id: "close", start: "solved", meet: "closed", limit: { hours: 16 }, time: "open" },
  ],
};
const asOf = Date.parse("2025-02-01T00:00+08:00");
const counted = (policy: SlaPolicy) =>
  CASES.reduce((sum, each) => sum + slaClocks(policy, each, { calendar: office, asOf }).length, 0);

/** The least that anybody could do for a response clock: find two events, one sum, one inverse. */
function bareClocks(): number {
  let met = 0;
  for (const { history } of CASES) {
    const received = history.find(({ type }) => type === "received")?.at.getTime() ?? 0;
    const responded = history.find(({ type }) => type === "responded")?.at.getTime() ?? 0;
    const due = addOpenTime(office, received, 120 * MINUTE) ?? 0;
    if (responded <= due && openTimeBetween(office, received, responded) >= 0) met++;
  }
  return met;
}

const options = { iterations: 2000, warmupIterations: 300, time: 0 };

describe(`a hundred cases of ten events: ${counted(OPEN)} clocks in open time, ${counted(GUIDE_POLICY)} of the guide`, () => {
  bench("six targets in open time", () => void counted(OPEN), options);
  bench("the guide's twelve targets", () => void counted(GUIDE_POLICY), options);
  bench(
    "the limit: one response clock each, by hand, no pauses, tiers or dates",
    () => void bareClocks(),
    options,
  );
});
