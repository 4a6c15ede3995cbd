/** Rows of the hotline form as a CSV reader delivers them: 17 columns, every one filled as it is in practice. */
export function hotlineRows(count: number): Record<string, string>[] {
  return Array.from({ length: count }, (_, i) => {
    const minutes = i % 1200;
    const clock = (m: number): string =>
      `${String(Math.floor(m / 60)).padStart(2, "0")}:${String(m % 60).padStart(2, "0")}`;
    const day = `2024-05-${String(1 + (i % 28)).padStart(2, "0")}`;
    return {
      记录编号: `CS${day.replaceAll("-", "")}${String(i).padStart(6, "0")}`,
      日期: day,
      来电时间: clock(minutes),
      首次接听时间: clock(minutes + 2),
      "响应时长(分钟)": "2",
      客户称呼: i % 2 === 0 ? "*女士" : "*先生",
      "联系方式(后四位)": String(1000 + (i % 9000)),
      来电事由: "订单物流异常",
      问题分类: "订单类",
      转接后负责人: i % 3 === 0 ? "技术*工" : "-",
      转接时间: i % 3 === 0 ? clock(minutes + 7) : "-",
      "二次响应时长(分钟)": i % 3 === 0 ? "5" : "-",
      处理负责人: "客服*主管",
      "处理步骤(可分条记录)": "1.查到订单号,系统已签收;2.核对地址,门牌号填错;3.联系物流改址,客户已确认。",
      处理结果: i % 4 === 0 ? "处理中(需跟进)" : "已解决",
      "客户反馈(满意度/备注)": "满意",
      备注: i % 5 === 0 ? "需明日回访" : "",
    };
  });
}

/** The same with a fault in every second row: an impossible date, an unknown option, or no steps. */
export function halfBadRows(count: number): Record<string, string>[] {
  return hotlineRows(count).map((row, i) => {
    if (i % 2 === 0) return row;
    if (i % 3 === 0) return { ...row, 日期: "2024-02-31" };
    return i % 3 === 1
      ? { ...row, 处理结果: "不知道" }
      : { ...row, "处理步骤(可分条记录)": "", 处理负责人: "" };
  });
}

const OUTCOMES: Readonly<Record<string, string>> = {
  已解决: "solved",
  "处理中(需跟进)": "followUp",
  处理中: "followUp",
  "无法解决(需解释说明)": "unsolvable",
};
const FEEDBACK: Readonly<Record<string, string>> = {
  满意: "satisfied",
  基本满意: "fair",
  不满意: "dissatisfied",
};

/** What somebody writes by hand for this one form: the same records, with one check a field and no more. */
export function readByHand(rows: readonly Record<string, string>[]): { records: object[]; errors: string[] } {
  const records: object[] = [];
  const errors: string[] = [];
  const absent = (cell: string | undefined): string | null => {
    const text = cell?.trim();
    return text === undefined || text === "" || text === "-" ? null : text;
  };
  rows.forEach((row, index) => {
    const problems: string[] = [];
    const text = (header: string): string | null => absent(row[header]);
    const required = (header: string): string => {
      const value = text(header);
      if (value === null) problems.push(`row ${index + 2}: ${header} is required`);
      return value ?? "";
    };
    const number = (header: string): number | null => {
      const value = text(header);
      if (value === null) return null;
      const parsed = Number(value);
      if (Number.isNaN(parsed)) problems.push(`row ${index + 2}: ${header} is not a number`);
      return parsed;
    };
    const day = required("日期");
    const moment = (header: string): Date | null => {
      const value = text(header);
      if (value === null) return null;
      const date = new Date(`${day}T${value}:00+08:00`);
      if (Number.isNaN(date.getTime())) problems.push(`row ${index + 2}: ${header} is no time`);
      return date;
    };
    const outcome = OUTCOMES[required("处理结果")];
    if (outcome === undefined) problems.push(`row ${index + 2}: 处理结果 is unknown`);
    const record = {
      recordNo: required("记录编号"),
      calledAt: moment("来电时间"),
      answeredAt: moment("首次接听时间"),
      responseMinutes: number("响应时长(分钟)"),
      customerName: required("客户称呼"),
      contact: text("联系方式(后四位)"),
      reason: required("来电事由"),
      category: required("问题分类"),
      transferredTo: text("转接后负责人"),
      transferredAt: moment("转接时间"),
      secondResponseMinutes: number("二次响应时长(分钟)"),
      handler: required("处理负责人"),
      steps: required("处理步骤(可分条记录)")
        .split(/;?\d+\./)
        .filter((step) => step !== ""),
      outcome,
      feedback: FEEDBACK[text("客户反馈(满意度/备注)") ?? ""] ?? null,
      feedbackNote: null,
      remark: text("备注"),
      serviceType: null,
      pickedUpAt: null,
      nextFollowUpAt: null,
      followUpOwner: null,
      unresolvedReason: null,
      customerDemand: null,
      promisedAt: null,
      dissatisfiedReason: null,
      escalatedAt: null,
    };
    if (problems.length === 0) records.push(record);
    else errors.push(...problems);
  });
  return { records, errors };
}
