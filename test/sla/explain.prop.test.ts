import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ALWAYS_OPEN } from "../../src/calendar/always-open";
import { previousClosing } from "../../src/calendar/open-time";
import { defineSlaPolicy } from "../../src/sla/define-sla-policy";
import { explain } from "../../src/sla/explain";
import { GUIDE_POLICY } from "../../src/sla/guide-policy";
import { HOTLINE_POLICY } from "../../src/sla/hotline-policy";
import { QA_POLICY } from "../../src/sla/qa-policy";
import { slaClocks } from "../../src/sla/sla-clocks";
import type { SlaPolicy } from "../../src/sla/sla-policy";
import { HOUR, office, t } from "./a-case";
import { aCase, aMoment } from "./histories";

const openGuide = defineSlaPolicy({
  id: "open",
  extends: GUIDE_POLICY,
  targets: [{ id: "respond", time: "open" }],
});

describe("every explanation", () => {
  const policies = fc.constantFrom<SlaPolicy>(openGuide, GUIDE_POLICY, HOTLINE_POLICY, QA_POLICY);

  it("adds up: its stretches lie end to end, and what they count is what has elapsed", () => {
    fc.assert(
      fc.property(policies, aCase, aMoment, fc.boolean(), (policy, each, asOf, always) => {
        const options = { calendar: always ? ALWAYS_OPEN : office, workdays: office, asOf };
        for (const clock of slaClocks(policy, each, options)) {
          const { clock: again, segments, sentences } = explain(policy, each, clock, options);
          expect(again).toEqual(clock);
          const inEnglish = explain(policy, each, clock, { ...options, locale: "en" }).sentences;
          expect(inEnglish).toHaveLength(sentences.length);
          for (const sentence of [...sentences, ...inEnglish])
            expect(sentence).not.toMatch(/[{}]|undefined|NaN|–。|– /);
          for (const sentence of inEnglish) expect(sentence).not.toMatch(/[\u4e00-\u9fff]/);
          for (const [i, { start }] of segments.entries())
            if (i > 0) expect(start).toEqual(segments[i - 1]?.end);
          const isByDays =
            segments.some(({ countedDays }) => countedDays !== undefined) ||
            clock.target === "archive" ||
            clock.target === "review";
          if (segments.length === 0 || isByDays) continue;
          const past = segments.filter(({ isAhead }) => !isAhead);
          expect(past.reduce((sum, { countedMs }) => sum + countedMs, 0)).toBe(clock.elapsedMs);
        }
      }),
      { numRuns: process.env["KEFU_LONG"] ? 5000 : 100 },
    );
  });

  it("counts the days of its limit, those that have closed as past and the others as ahead", () => {
    const days = [0, 1, 2, 4];
    const own = defineSlaPolicy({
      id: "days",
      targets: days.map((workingDays) => ({
        id: `t${workingDays}`,
        start: "received",
        meet: "x-done",
        limit: { workingDays },
        time: "calendar",
      })),
    });
    const closingAt = fc
      .integer({ min: 0, max: 14 })
      .map((day) => t("2024-09-27 18:00").getTime() + day * 24 * HOUR);
    fc.assert(
      fc.property(aCase, fc.oneof(aMoment, closingAt), (each, asOf) => {
        const options = { calendar: office, asOf };
        for (const clock of slaClocks(own, each, options)) {
          if (clock.state !== "running") continue;
          const { segments } = explain(own, each, clock, options);
          const sum = segments.reduce((all, { countedDays = 0 }) => all + countedDays, 0);
          expect(sum).toBe(Math.max(1, Number(clock.target.slice(1))));
          for (const { start, end, countedDays, isAhead } of segments) {
            expect(isAhead === true ? start.getTime() >= asOf : end.getTime() <= asOf).toBe(true);
            if (countedDays === undefined || isAhead) continue;
            const closing = previousClosing(office, end)?.getTime() as number;
            expect(closing).toBeGreaterThanOrEqual(start.getTime());
            expect(closing).toBeLessThanOrEqual(asOf);
          }
        }
      }),
      { numRuns: process.env["KEFU_LONG"] ? 5000 : 300 },
    );
  });
});
