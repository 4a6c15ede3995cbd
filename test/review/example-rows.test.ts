import { describe, expect, it } from "vitest";
import {
  callLog,
  type Form,
  findingText,
  followUp,
  handlingGuide,
  hotlineCall,
  improvement,
  issueTicket,
  qaRecord,
  readRows,
  responseRecord,
  reviewRecord,
} from "../../src";
import examples from "../fixtures/examples.json" with { type: "json" };

/** What an evening's review finds in the example rows of a form, row by row. */
function found<R>(form: Form<R>, rows: readonly object[], asOf: string): string[][] {
  const options = { asOf: new Date(asOf), timeZone: "Asia/Shanghai" };
  return readRows(form, rows).records.map((record) =>
    reviewRecord(form, record, options).map(({ code, severity, path }) =>
      [severity, code, ...path].join(" "),
    ),
  );
}

describe("the example rows of the forms, read from the sheet and reviewed on the same evening", () => {
  it("hotlineCall: the second lacks its follow-up, the third its transfer", () => {
    expect(found(hotlineCall, examples.hotlineCall, "2024-05-20T18:00+08:00")).toEqual([
      [],
      ["error follow_up_without_time nextFollowUpAt", "error follow_up_without_owner followUpOwner"],
      [
        "warning step_without_result steps 0",
        "warning step_without_result steps 1",
        "error transfer_not_recorded steps 1",
      ],
    ]);
  });

  it("issueTicket: urgent, and nobody told the supervisor", () => {
    expect(found(issueTicket, examples.issueTicket.slice(0, 1), "2023-10-01T18:00+08:00")).toEqual([
      ["warning urgent_without_escalation escalatedAt"],
    ]);
  });

  it("callLog: the complaint is being processed without a time", () => {
    expect(found(callLog, examples.callLog, "2023-10-01T18:00+08:00")).toEqual([
      [],
      ["warning follow_up_without_time nextFollowUpAt"],
    ]);
  });

  it("responseRecord: urgent, and nobody told the supervisor", () => {
    const rows = examples.responseRecord.map((row) => ({ ...row, 渠道: "在线客服" }));
    expect(found(responseRecord, rows, "2023-08-15T18:00+08:00")).toEqual([
      ["warning urgent_without_escalation escalatedAt"],
    ]);
  });

  it("followUp, handlingGuide: nothing", () => {
    expect(found(followUp, examples.followUp, "2023-08-15T18:00+08:00")).toEqual([[]]);
    expect(found(handlingGuide, examples.handlingGuide, "2023-10-01T18:00+08:00")).toEqual([[], []]);
  });

  it("improvement: nothing while it is under way", () => {
    expect(found(improvement, examples.improvement, "2023-08-20T18:00+08:00")).toEqual([[]]);
  });

  it("qaRecord: the second was not reviewed by the end of its day", () => {
    const rows = examples.qaRecord.map((row) => ({
      ...row,
      服务时间: row.服务时间.replace("2024-05-20", "2024-05-20 "),
      审核时间: row.审核时间.replace("2024-05-20", "2024-05-20 "),
    }));
    expect(found(qaRecord, rows, "2024-05-21T00:00+08:00")).toEqual([[], ["error not_reviewed reviewedAt"]]);
  });

  it("and it says so in words that hold nothing of the record", () => {
    const [, , third] = readRows(hotlineCall, examples.hotlineCall).records;
    if (third === undefined) throw new Error("The third row must be readable");
    const findings = reviewRecord(hotlineCall, third, {
      asOf: new Date("2024-05-20T18:00+08:00"),
      timeZone: "Asia/Shanghai",
    });
    expect(findings.map((finding) => findingText(finding))).toEqual([
      "第1步写了动作,没有写结果。请补充这一步的结果,例如客户是否同意。",
      "第2步写了动作,没有写结果。请补充这一步的结果,例如客户是否同意。",
      "内容提到了转接,转接信息没有登记。请填写转接后负责人和转接时间。",
    ]);
  });
});
