import { describe, expect, it } from "vitest";
import { at, caseOf, DAY, MIN, reportOf } from "./report-cases";

describe("response time", () => {
  it("an automatic reply does not respond, nor does an internal note", () => {
    const { response } = reportOf([
      caseOf("1", [
        "10:00 received",
        ["10:01 responded", { by: "bot" }],
        "10:02 x-internal-note",
        "10:07 responded",
      ]),
    ]);
    expect(response.calendar.meanMs).toBe(7 * MIN);
  });

  it("an answer before the beginning is invalid, and listed under data quality", () => {
    const { response, dataQuality } = reportOf([caseOf("early", ["09:00 responded", "10:00 received"])]);
    expect(response.calendar.n).toBe(0);
    expect(response.excluded).toEqual({ respondedBeforeReceived: 1 });
    expect(dataQuality.faults).toEqual([{ reason: "respondedBeforeReceived", n: 1, ids: ["early"] }]);
  });

  it("unanswered cases are left out and counted as such", () => {
    const { response } = reportOf([
      caseOf("1", ["10:00 received"]),
      caseOf("2", ["10:00 received", "10:01 abandoned"], { channel: "phone" }),
    ]);
    expect([response.calendar.n, response.calendar.meanMs]).toEqual([0, undefined]);
    expect(response.excluded).toEqual({ unanswered: 1, abandoned: 1 });
  });

  it("the window holds its first moment and not its last", () => {
    const cases = ["00:00", "23:59"].map((time) => caseOf(time, [`${time} received`]));
    const next = caseOf("next", [["00:00 received", { day: "2024-05-21" }]]);
    expect(reportOf([...cases, next]).volumes.cases).toBe(2);
  });

  it("what happens after asOf has not happened yet", () => {
    const cases = [caseOf("1", ["10:00 received", "10:30 responded"])];
    const { response, dataQuality } = reportOf(cases, { ...DAY, asOf: at("10:20") });
    expect(response.excluded).toEqual({ unanswered: 1 });
    expect(dataQuality.faults).toEqual([{ reason: "afterAsOf", n: 1, ids: ["1"] }]);
  });

  it("open time comes from the caller, and only then", () => {
    const cases = [caseOf("1", ["10:00 received", "10:30 responded"])];
    const open = reportOf(cases, { ...DAY, openMsOf: (from, to) => (to.getTime() - from.getTime()) / 2 });
    expect(open.response.open.p50Ms).toBe(15 * MIN);
    expect("open" in reportOf(cases).response).toBe(false);
  });
});

describe("second response", () => {
  it.each([
    [
      "runs from the transfer to the pick-up",
      ["15:30 received", "15:35 responded", "15:40 transferred", "15:52 pickedUp"],
      "pickUp",
      12,
    ],
    [
      "is transfer − first answer where nobody noted the pick-up",
      ["15:30 received", "15:35 responded", "15:40 transferred"],
      "transfer",
      5,
    ],
  ] as const)("%s", (_, lines, variant, minutes) => {
    const { secondResponse } = reportOf([caseOf("1", lines)]);
    expect(secondResponse.calendar.meanMs).toBe(minutes * MIN);
    expect(secondResponse.variants[variant]).toBe(1);
  });

  it("is not measured from an answer before the beginning", () => {
    const early = caseOf("1", ["08:50 responded", "09:00 received", "09:06 transferred"]);
    expect(reportOf([early]).secondResponse.excluded).toEqual({ running: 1 });
  });

  it("is running where neither is known", () => {
    expect(reportOf([caseOf("1", ["15:30 received", "15:40 transferred"])]).secondResponse.excluded).toEqual({
      running: 1,
    });
  });
});

describe("next response and progress", () => {
  it("a reply answers the oldest unanswered message; a trailing one runs until the case is solved", () => {
    const { nextResponse } = reportOf([
      caseOf("1", [
        "09:00 received",
        "09:10 responded",
        "10:00 customerMessaged",
        "10:20 customerMessaged",
        "11:00 responded",
        "12:00 customerMessaged",
        "12:30 solved",
      ]),
    ]);
    expect([nextResponse.calendar.n, nextResponse.calendar.minMs, nextResponse.calendar.maxMs]).toEqual([
      2,
      30 * MIN,
      60 * MIN,
    ]);
  });

  it("a message that nobody has answered yet is running", () => {
    const { nextResponse } = reportOf([
      caseOf("1", ["09:00 received", "09:10 responded", "10:00 customerMessaged"]),
    ]);
    expect(nextResponse.excluded).toEqual({ running: 1 });
  });

  it("gaps between news count while the case is open, without pauses, up to asOf", () => {
    const { progressGap } = reportOf(
      [
        caseOf("1", [
          "09:00 received",
          "09:10 responded",
          "10:00 paused",
          "10:30 resumed",
          "11:10 customerContacted",
        ]),
      ],
      { ...DAY, asOf: at("14:10") },
    );
    expect([progressGap.calendar.minMs, progressGap.calendar.maxMs]).toEqual([90 * MIN, 180 * MIN]);
  });
});
