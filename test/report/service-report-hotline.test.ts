import { describe, expect, it } from "vitest";
import type { ServiceCase } from "../../src/cases";
import { serviceLevelFrom } from "../../src/report";
import { at, caseOf, DAY, type Extra, MIN, reportOf } from "./report-cases";

describe("the hotline", () => {
  it("the service level, worked: five ways to count the same calls", () => {
    const levels = serviceLevelFrom(
      { answered: 1000, abandoned: 60, answeredWithin: 860, abandonedWithin: 20, shortAbandoned: 10 },
      20_000,
    );
    const { standard, abandonedCountAsMet, answeredOnly, abandonedCountAsMissed, shortCountAsMet } = levels;
    expect(
      [abandonedCountAsMet, answeredOnly, abandonedCountAsMissed, standard, shortCountAsMet].map((rate) =>
        rate.value?.toFixed(4),
      ),
    ).toEqual(["0.8302", "0.8600", "0.8113", "0.8269", "0.8208"]);
  });

  it("a caller who hung up was not answered, although somebody called back two hours later", () => {
    const lines = ["09:00 received", "09:01 abandoned", "11:00 responded", "14:00 customerContacted"];
    const { hotline, response, progressGap } = reportOf([caseOf("1", lines, { channel: "phone" })]);
    expect([hotline.answerRate.num, hotline.abandonment.num, hotline.abandonmentRaw.num]).toEqual([0, 1, 1]);
    expect([hotline.speedOfAnswer.n, hotline.serviceLevel.answeredOnly.den]).toEqual([0, 0]);
    expect(hotline.firstContact.rate.excluded).toEqual({ abandoned: 1 });
    // The call back is the first human response all the same; the case is at rest, so no news is due.
    expect([response.calendar.meanMs, progressGap.calendar.n]).toEqual([120 * MIN, 0]);
  });

  it("who is answered and gives up the matter later was answered", () => {
    const lines = ["09:00 received", "09:01 responded", "11:00 abandoned"];
    const { hotline } = reportOf([caseOf("1", lines, { channel: "phone" })]);
    expect([hotline.answerRate.num, hotline.abandonmentRaw.num]).toEqual([1, 0]);
  });

  it("the same from cases, equality counting as within", () => {
    const call = (id: string, end: string, seconds: number): ServiceCase => ({
      ...caseOf(id, ["10:00 received"], { channel: "phone" }),
      history: [
        { type: "received", at: at("10:00") },
        { type: end as "responded", at: new Date(at("10:00").getTime() + seconds * 1000) },
      ],
    });
    const { hotline } = reportOf([
      call("1", "responded", 20),
      call("2", "responded", 21),
      call("3", "abandoned", 5),
      call("4", "abandoned", 6),
      call("5", "abandoned", 40),
    ]);
    expect([hotline.serviceLevel.standard.num, hotline.serviceLevel.standard.den]).toEqual([1, 3]);
    expect([
      hotline.answerRate.value,
      hotline.abandonment.num,
      hotline.abandonment.den,
      hotline.abandonmentRaw.value,
    ]).toEqual([0.4, 2, 4, 0.6]);
    expect(hotline.speedOfAnswer.meanMs).toBe(20_500);
  });

  it("AHT: calls without a wrap-up are left out or count as none, and are counted either way", () => {
    const cases = [
      caseOf(
        "1",
        [
          "10:00 received",
          "10:01 responded",
          "10:03 held",
          "10:04 retrieved",
          "10:06 hungUp",
          "10:10 writtenUp",
        ],
        { channel: "phone" },
      ),
      caseOf("2", ["10:00 received", "10:01 responded", "10:04 hungUp"], { channel: "phone" }),
    ];
    expect(reportOf(cases).hotline.handleTime).toMatchObject({
      handled: 1,
      meanMs: 9 * MIN,
      withoutWrapUp: 1,
    });
    expect(reportOf(cases, { ...DAY, withoutWrapUp: "zero" }).hotline.handleTime).toMatchObject({
      handled: 2,
      meanMs: 6 * MIN,
      withoutWrapUp: 1,
    });
  });

  it("first contact resolution: no repeat within a week, and no verdict before the week is over", () => {
    const call = (id: string, day: string, customer: string | undefined, rest: Partial<ServiceCase> = {}) =>
      caseOf(
        id,
        [
          ["10:00 received", { day }],
          ["10:01 responded", { day }],
          ["10:05 solved", { day }],
        ],
        {
          channel: "phone",
          category: ["支付"],
          ...(customer !== undefined && { customer }),
          ...rest,
        },
      );
    const month = {
      ...DAY,
      period: { from: at("00:00", "2024-05-01"), to: at("00:00", "2024-06-01") },
      asOf: at("00:00", "2024-06-01"),
    };
    const { rate } = reportOf(
      [
        call("once", "2024-05-02", "A"),
        call("repeated", "2024-05-03", "B"),
        call("repeat", "2024-05-09", "B"),
        call("other matter", "2024-05-03", "C"),
        call("other matter 2", "2024-05-04", "C", { category: ["物流"] }),
        call("young", "2024-05-30", "D"),
        call("nameless", "2024-05-02", undefined),
      ],
      month,
    ).hotline.firstContact;
    expect(rate).toEqual({ num: 4, den: 5, value: 0.8, excluded: { immature: 1, customerUnknown: 1 } });
  });
});

describe("per handler", () => {
  const cases = [
    caseOf("1", [
      "10:00 received",
      ["10:02 responded", { agent: "001" }],
      ["10:05 transferred", { to: "002" } as Extra],
    ]),
    caseOf("2", ["10:00 received", "10:06 responded"], { handler: "001" }),
  ];
  it.each([
    ["firstResponder", [["001", 2]]],
    [
      "lastOwner",
      [
        ["001", 1],
        ["002", 1],
      ],
    ],
    [
      "all",
      [
        ["001", 2],
        ["002", 1],
      ],
    ],
  ] as const)("attributed to %s", (attribution, expected) => {
    const { handlers } = reportOf(cases, { ...DAY, attribution });
    expect(handlers.list.map(({ handler, cases: n }) => [handler, n])).toEqual(expected);
  });
});
