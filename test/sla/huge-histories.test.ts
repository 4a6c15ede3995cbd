import { describe, expect, it } from "vitest";
import type { CaseEvent } from "../../src/cases/service-case";
import { explain } from "../../src/sla/explain";
import { slaClocks } from "../../src/sla/sla-clocks";
import type { SlaTarget } from "../../src/sla/sla-policy";
import { caseOf, office, t, target } from "./a-case";

const START = t("2024-01-02 09:00").getTime();
const long = { hours: 9000 };
const resolve = target({ meet: "solved", limit: long, time: "open" });
const byTier = { high: long, low: { hours: 9100 } };

/** A case that goes on and on, by turns. */
const endless = (count: number, turns: readonly object[]) =>
  caseOf([
    { type: "received", at: new Date(START) },
    ...Array.from(
      { length: count },
      (_, i) => ({ ...turns[i % turns.length], at: new Date(START + (i + 1) * 250_000) }) as CaseEvent,
    ),
  ]);

const pauses = [
  { type: "paused", reason: "a" },
  { type: "resumed", reason: "a" },
];

describe("a history of 16,000 events takes no more than in proportion to one of 2,000", () => {
  it.each<[string, SlaTarget, readonly object[]]>([
    ["pauses", resolve, pauses],
    ["pauses with a cap", { ...resolve, pauseCap: { hours: 100 } }, pauses],
    ["pauses under working days", { ...resolve, limit: { workingDays: 200 } }, pauses],
    [
      "pauses in rounds",
      { ...resolve, meet: "planned", repeat: "restart" },
      [...pauses, { type: "planned" }],
    ],
    [
      "pauses and tiers",
      { ...resolve, limit: byTier },
      [
        { type: "tierChanged", to: "low" },
        { type: "paused" },
        { type: "tierChanged", to: "high" },
        { type: "resumed" },
      ],
    ],
    [
      "tiers in rounds",
      { ...resolve, limit: byTier, meet: "planned", repeat: "restart" },
      [
        { type: "tierChanged", to: "low" },
        { type: "planned" },
        { type: "tierChanged", to: "high" },
        { type: "planned" },
      ],
    ],
    ["reopenings", { ...resolve, onReopen: "continue" }, [{ type: "solved" }, { type: "reopened" }]],
    [
      "conditions on events in rounds",
      { ...resolve, when: { events: "received" }, meet: "planned", repeat: "restart" },
      [{ type: "planned" }],
    ],
  ])("%s", (_, own, turns) => {
    const policy = { id: "p", targets: [own] };
    const options = { calendar: office, asOf: START + 300 * 86_400_000 };
    const workOf = (count: number) => {
      const each = endless(count, turns);
      const times = Array.from({ length: 3 }, () => {
        const before = process.cpuUsage();
        slaClocks(policy, each, options);
        explain(policy, each, { target: own.id, cycle: 1 }, options);
        const { user, system } = process.cpuUsage(before);
        return user + system;
      });
      return Math.min(...times);
    };
    workOf(2_000);
    // 8 times the events: quadratic would be 64 times the work, however often one looks. Counted on the processor:
    // others may be busy, too, and so may the runtime's own collector: then once more.
    let times = Number.POSITIVE_INFINITY;
    for (let looks = 0; looks < 4 && times >= 32; looks++)
      times = Math.min(times, workOf(16_000) / workOf(2_000));
    expect(times).toBeLessThan(32);
  });
});
