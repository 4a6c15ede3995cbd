import { describe, expect, it } from "vitest";
import type { ServiceCase } from "../../src/cases";
import { attentionOf } from "../../src/report";
import { at, caseOf, DAY, type Extra, MIN, reportOf } from "./report-cases";

const call = (id: string, lines: Parameters<typeof caseOf>[1], rest: Partial<ServiceCase> = {}) =>
  caseOf(id, lines, { channel: "phone", ...rest });

describe("calls that somebody saw to, nobody knows when", () => {
  it.each([
    ["a snapshot in hand", call("1", ["10:00 received"], { status: "processing" })],
    ["a snapshot waiting for verification", call("1", ["10:00 received"], { status: "verify" })],
    ["a snapshot closed", call("1", ["10:00 received"], { status: "closed" })],
    ["an outcome", call("1", ["10:00 received"], { outcome: "unsolved" })],
    ["a solution", call("1", ["10:00 received", "11:00 solved"])],
    ["a closing", call("1", ["10:00 received", "11:00 closed"])],
    ["a change of status", call("1", ["10:00 received", ["10:30 statusChanged", { to: "verify" } as Extra]])],
    ["the end of the talk", call("1", ["10:00 received", "10:05 hungUp"])],
    ["an answer before the call", call("1", ["09:00 responded", "10:00 received"])],
  ])("are neither answered nor abandoned: %s", (_, seenTo) => {
    const { hotline, response } = reportOf([seenTo]);
    const nothing = { num: 0, den: 0, value: undefined, excluded: { answeredAtUnknown: 1 } };
    expect([hotline.answerRate, hotline.abandonment, hotline.abandonmentRaw]).toEqual([
      nothing,
      nothing,
      nothing,
    ]);
    expect(Object.keys(response.excluded)).toEqual([
      seenTo.history[0]?.type === "responded" ? "respondedBeforeReceived" : "answeredAtUnknown",
    ]);
  });

  it("a call of which nothing is known but that it came in stays unanswered", () => {
    for (const rest of [{}, { status: "pending" as const }]) {
      const { hotline, response, handlers } = reportOf([call("1", ["10:00 received"], rest)]);
      expect([hotline.answerRate.den, hotline.abandonment.den, hotline.abandonmentRaw.den]).toEqual([
        1, 1, 1,
      ]);
      expect(response.excluded).toEqual({ unanswered: 1 });
      expect(handlers.list[0]?.response.excluded).toEqual({ unanswered: 1 });
    }
  });

  it("a call that is answered only after the present is not answered yet", () => {
    const later = call("1", ["10:00 received", "10:02 responded", "10:05 solved"], { outcome: "solved" });
    const { hotline } = reportOf([later], { ...DAY, asOf: at("10:01") });
    expect([hotline.answerRate.num, hotline.answerRate.den]).toEqual([0, 1]);
  });

  it("a log without answer times does not call for attention", () => {
    const log = Array.from({ length: 9 }, (_, i) =>
      call(`${i}`, ["10:00 received"], { status: "closed", outcome: "solved", handler: "007" }),
    );
    const report = reportOf(log);
    expect(attentionOf(report).map(({ rule }) => rule)).not.toContain("answerRateLow");
    expect(report.handlers.list[0]?.response.excluded).toEqual({ answeredAtUnknown: 9 });
  });
});

describe("abandoned calls", () => {
  const abandoned = call("gone", ["10:00 received", "10:01 abandoned"], { expectedBy: at("12:00") });
  const solved = call("solved", ["10:00 received", "10:01 responded", "12:00 solved", "12:00 closed"], {
    expectedBy: at("12:00"),
  });

  it("are at rest, but not handled: not in outcomes, handling times or closings on time", () => {
    const { outcomes, handling, onTimeClosing, backlog } = reportOf([abandoned, solved]);
    expect([outcomes.handled, outcomes.shares.map(({ key, share }) => [key, share])]).toEqual([
      1,
      [["solved", 1]],
    ]);
    expect([handling.all.calendar.totalMs, handling.all.excluded]).toEqual([120 * MIN, { abandoned: 1 }]);
    expect(onTimeClosing.rate).toEqual({ num: 1, den: 1, value: 1, excluded: { abandoned: 1 } });
    expect(onTimeClosing.closedOnly).toEqual(onTimeClosing.rate);
    expect(backlog.cases).toBe(0);
  });

  it("count once somebody has called back, solved and closed them", () => {
    const calledBack = call("back", [
      "10:00 received",
      "10:01 abandoned",
      "10:30 responded",
      "11:00 solved",
      "11:10 closed",
    ]);
    const { outcomes, handling } = reportOf([calledBack]);
    expect([outcomes.handled, handling.all.calendar.totalMs]).toEqual([1, 70 * MIN]);
  });
});

describe("merged records", () => {
  const main = caseOf("main", ["09:00 received"]);
  const part = caseOf("part", ["10:00 received", ["09:00 merged", { day: "2024-05-22" }]], {
    mergedInto: "main",
  });

  it("count for themselves until they are merged", () => {
    const before = reportOf([main, part], { ...DAY, asOf: at("00:00", "2024-05-21") });
    expect([before.volumes.cases, before.backlog.cases, before.dataQuality.merged]).toEqual([2, 2, 0]);
    const after = reportOf([main, part]);
    expect([after.volumes.cases, after.backlog.cases, after.dataQuality.merged]).toEqual([1, 1, 1]);
  });

  it("that do not say into which do not count, and are listed", () => {
    const lost = caseOf("lost", ["10:00 received", "11:00 merged"]);
    const lostToo = caseOf("lost too", ["10:00 received"], { mergedInto: "lost" });
    const { volumes, backlog, dataQuality } = reportOf([main, lost, lostToo]);
    expect([volumes.cases, backlog.cases, dataQuality.merged]).toEqual([1, 1, 2]);
    expect(dataQuality.faults).toEqual([{ reason: "mergedIntoUnknown", n: 2, ids: ["lost", "lost too"] }]);
  });
});

describe("cases yet to be received", () => {
  it("are after the present, not without a beginning", () => {
    const later = caseOf("later", ["10:00 received"]);
    const { dataQuality } = reportOf([later, caseOf("never", [])], { ...DAY, asOf: at("09:00") });
    expect(dataQuality.faults).toEqual([
      { reason: "afterAsOf", n: 1, ids: ["later"] },
      { reason: "receivedUnknown", n: 1, ids: ["never"] },
    ]);
  });
});
