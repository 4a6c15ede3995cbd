import { describe, expect, it } from "vitest";
import { KefuError } from "../../src/base";
import { type ReportOptions, runFold, serviceReport, traceFigure } from "../../src/report";
import { caseOf, DAY, type Extra, MIN } from "./report-cases";

const CASES = [
  caseOf(
    "a",
    [
      "09:00 received",
      "09:05 responded",
      "10:00 solved",
      ["11:00 rated", { score: 5, scale: "points" } as Extra],
    ],
    {
      category: ["支付", "退款.失败"],
      channel: "phone",
      handler: "007",
    },
  ),
  caseOf(
    "b",
    [
      "09:00 received",
      "09:20 responded",
      "09:30 closed",
      ["11:00 rated", { score: 2, scale: "points" } as Extra],
    ],
    {
      category: ["支付"],
      channel: "phone",
      handler: "008",
    },
  ),
  caseOf("c", ["09:00 received"], { channel: "email", category: ["物流"] }),
];
const OPTIONS: ReportOptions = {
  ...DAY,
  openMsOf: (from, to) => (to.getTime() - from.getTime()) / 2,
  clocksOf: ({ id }) => [
    { policy: "p", target: "respond", cycle: 1, state: id === "a" ? "met" : "running", assumed: [] },
  ],
};
const report = runFold(serviceReport(OPTIONS), CASES);

describe("the records behind a figure", () => {
  it.each([
    [
      "response.calendar.p90Ms",
      [
        ["a", 5 * MIN],
        ["b", 20 * MIN],
      ],
      [["c", "unanswered"]],
    ],
    [
      "response.open.meanMs",
      [
        ["a", 2.5 * MIN],
        ["b", 10 * MIN],
      ],
      [["c", "unanswered"]],
    ],
    [
      "satisfaction.csat",
      [
        ["a", 1],
        ["b", 0],
      ],
      [],
    ],
    [
      "attainment.byTarget.respond",
      [["a", 1]],
      [
        ["b", "running"],
        ["c", "running"],
      ],
    ],
    [
      "volumes.byChannel.phone",
      [
        ["a", 1],
        ["b", 1],
      ],
      [],
    ],
    ["categories.levels.1.支付 / 退款.失败.share", [["a", 1]], []],
    ["handlers.list.007.response.calendar.n", [["a", 5 * MIN]], []],
    ["handling.all.calendar.p50Ms", [["b", 30 * MIN]], []],
    ["resolution.first.calendar.n", [["a", 60 * MIN]], []],
    ["outcomes.shares.solved", [["a", 1]], []],
  ] as const)("%s", (path, counted, excluded) => {
    const trace = traceFigure(OPTIONS, path, CASES);
    expect(trace.counted.map(({ id, value }) => [id, value])).toEqual(counted);
    expect(trace.excluded.map(({ id, reason }) => [id, reason])).toEqual(excluded);
  });

  it("a person who works the mean out again from them gets the report's", () => {
    const { counted, figure } = traceFigure(OPTIONS, "response.calendar.meanMs", CASES);
    expect(figure).toBe(report.response.calendar.meanMs);
    expect(counted.reduce((all, { value }) => all + value, 0) / counted.length).toBe(figure);
  });

  it("a path that leads nowhere is refused", () => {
    expect(() => traceFigure(OPTIONS, "response.calendar.p91Ms", CASES)).toThrow(KefuError);
  });
});
