import { describe, expect, it } from "vitest";
import {
  actionsFrom,
  type CaseEvent,
  followUp,
  linkCases,
  nextRecordNumber,
  qaRecord,
  readRecordNumber,
  readRows,
  recordNumber,
  responseRecord,
  runFold,
  type ServiceCase,
  satisfactionScore,
  serviceReport,
  toCase,
  transition,
} from "../../../src";
import examples from "../../fixtures/examples.json" with { type: "json" };

describe("numbers of records", () => {
  it("[1.1 record-no] CS, the day, and three digits of a sequence", () => {
    expect(recordNumber({ prefix: "CS", day: "2024-05-20", sequence: 1 })).toBe("CS20240520001");
    expect(readRecordNumber("CS20240520001")).toMatchObject({ prefix: "CS", day: "2024-05-20", sequence: 1 });
    expect(nextRecordNumber(["CS20240520001", "CS20240520009"], { prefix: "CS", day: "2024-05-20" })).toBe(
      "CS20240520010",
    );
  });

  it("[1.4 record-no] the day and three digits of a sequence", () => {
    expect(readRecordNumber("20230815001")).toMatchObject({ prefix: "", day: "2023-08-15", sequence: 1 });
  });
});

describe("one matter in several records", () => {
  const [received] = readRows(responseRecord, [{ ...examples.responseRecord[0], 渠道: "在线客服" }]).records;
  const [tracked] = readRows(followUp, examples.followUp).records;

  it("[1.4 joined-by-number] a follow-up joins its response record by number, and no other", () => {
    if (received === undefined || tracked === undefined) throw new Error("The examples must be readable");
    const { status, history } = toCase(responseRecord, received, { followUp: tracked });
    expect(status).toBe("verify");
    expect(history.map(({ type }) => type)).toContain("customerContacted");
    expect(() =>
      toCase(responseRecord, received, { followUp: { ...tracked, recordNo: "20230815002" } }),
    ).toThrow();
  });

  /** One contact of one customer. */
  const contact = (
    id: string,
    channel: string,
    at: string,
    events: readonly CaseEvent[] = [],
  ): ServiceCase => ({
    id,
    channel,
    customer: "C0001024",
    category: ["订单类"],
    precisionMs: 60_000,
    history: [{ type: "received", at: new Date(at) }, ...events],
  });
  const shipped: CaseEvent = { type: "executed", at: new Date("2024-05-20T09:00Z"), agent: "物流" };
  const paid: CaseEvent = { type: "executed", at: new Date("2024-05-20T10:00Z"), agent: "财务" };
  const { cases } = linkCases([
    contact("A", "phone", "2024-05-20T06:15Z", [shipped]),
    contact("B", "chat", "2024-05-20T07:15Z", [paid]),
  ]);

  it("[1.4 linked-contacts] contacts on two channels are one case in the report", () => {
    const window = { from: new Date("2024-05-20T00:00Z"), to: new Date("2024-05-21T00:00Z") };
    const report = runFold(
      serviceReport({ period: window, timeZone: "Asia/Shanghai", asOf: window.to }),
      cases,
    );
    expect(report.volumes).toMatchObject({ cases: 1 });
  });

  it("[1.4 main-record] what two departments did comes together in the main record", () => {
    const [main, merged] = cases;
    expect(merged?.mergedInto).toBe("A");
    expect(main?.history.flatMap(({ agent }) => agent ?? [])).toEqual(["物流", "财务"]);
  });
});

describe("scales", () => {
  it.each([
    ["普通", "medium"],
    ["紧急", "high"],
    ["特急", "urgent"],
  ])("[1.5 urgency-scale] %s on the Q&A form is %s", (label, tier) => {
    const [record] = readRows(qaRecord, [{ ...examples.qaRecord[0], 问题紧急程度: label }]).records;
    expect(record && toCase(qaRecord, record).tier).toBe(tier);
  });

  it("[1.3 satisfaction-key] key 1 is satisfied, key 2 is a suggestion without a score", () => {
    expect([satisfactionScore(1, "key"), satisfactionScore(2, "key")]).toEqual([5, undefined]);
  });
});

describe("statuses", () => {
  it("[1.4 step-by-step] 待处理, 处理中, 待验证, 已关闭: one after the other, and no step is left out", () => {
    expect(transition("pending", "start")).toEqual({ ok: true, status: "processing" });
    expect(transition("processing", "submit")).toEqual({ ok: true, status: "verify" });
    expect(transition("verify", "confirm")).toEqual({ ok: true, status: "closed" });
    for (const [status, action] of [
      ["pending", "submit"],
      ["pending", "confirm"],
      ["processing", "confirm"],
    ] as const)
      expect(actionsFrom(status)).not.toContain(action);
  });
});
