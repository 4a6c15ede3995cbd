import { describe, expect, it } from "vitest";
import type { Form } from "../../src/forms";
import { qaRecord } from "../../src/forms/qa-record";
import { findingText } from "../../src/review/finding-text";
import { reviewRecord } from "../../src/review/review-record";
import type { SlaClock } from "../../src/sla/sla-clock";

const at = (time: string) => new Date(`2024-05-20T${time}+08:00`);

/** A clock of ten minutes, as a test says it stands. */
const clock = (changes: Partial<SlaClock>): SlaClock => ({
  policy: "guide",
  target: "respond",
  cycle: 1,
  state: "met",
  startedAt: at("10:00"),
  dueAt: at("10:10"),
  assumed: [],
  ...changes,
});

const clockFindings = (...clocks: SlaClock[]) =>
  reviewRecord(
    qaRecord as unknown as Form<unknown>,
    {},
    { asOf: at("18:00"), timeZone: "Asia/Shanghai", clocks },
  ).filter(({ code }) => code.startsWith("clock_"));

describe("the clocks of a record", () => {
  it("a breached clock is a finding that names the promise and how late it is", () => {
    const [finding, ...others] = clockFindings(
      clock({ state: "breached", overdueMs: 90_000, metAt: at("10:11") }),
    );
    expect(others).toEqual([]);
    expect(finding).toEqual({
      code: "clock_breached",
      severity: "error",
      path: [],
      params: {
        policy: "guide",
        target: "respond",
        cycle: 1,
        dueAt: "2024-05-20T02:10:00.000Z",
        minutes: 1.5,
      },
    });
    expect(finding && findingText(finding)).toContain("“guide/respond”(第1轮)已超时1.5分钟");
  });

  it("what only the minutes of a record decide is a warning", () => {
    expect(
      clockFindings(clock({ state: "breached", overdueMs: 30_000, assumed: ["precision"] }))[0],
    ).toMatchObject({
      severity: "warning",
    });
  });

  it.each(["running", "paused", "met", "cancelled", "expired", "notApplicable", "unknown"] as const)(
    "a clock that is %s is none",
    (state) => {
      expect(clockFindings(clock({ state }))).toEqual([]);
    },
  );

  it("a revisit before its window opened is found", () => {
    const early = clock({ target: "revisit", notBefore: at("12:00"), metAt: at("11:59") });
    expect(clockFindings(early)[0]).toMatchObject({
      code: "clock_met_early",
      severity: "error",
      params: { target: "revisit", notBefore: "2024-05-20T04:00:00.000Z" },
    });
    expect(clockFindings({ ...early, metAt: at("12:00") })).toEqual([]);
  });

  it("each round of a promise is told apart", () => {
    const breached = clock({ state: "breached", overdueMs: 60_000 });
    expect(clockFindings(breached, { ...breached, cycle: 2 }).map(({ params }) => params["cycle"])).toEqual([
      1, 2,
    ]);
  });
});
