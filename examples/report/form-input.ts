import chineseDays from "chinese-days/dist/chinese-days.json" with { type: "json" };
import { openTimeBetween, workCalendar } from "kefu/calendar";
import { periodAt } from "kefu/report";
import { findingText, reviewRecord } from "kefu/review";
import { issueText } from "kefu/sheet";
import { NO_SLA_POLICY, slaClocks } from "kefu/sla";
import { type Input, type InputArguments, periodFrom, receivedMs } from "./input";
import type { Section } from "./page";
import { FORMS, type Reading, readSheets } from "./read-cases";
import { readTable } from "./read-table";
import { sampleSheets } from "./sample";

/** The sheets of the eight forms: those of the sample, or the one that was named. */
export async function formInput({ file, form, zone, from, to, onProgress }: InputArguments): Promise<Input> {
  if (!(form in FORMS)) throw new Error(`--form is one of ${Object.keys(FORMS).join(", ")}`);
  const sheets = file === undefined ? await sampleSheets() : { [form]: await readTable(file) };
  const calendar = workCalendar({
    timeZone: zone,
    holidays: chineseDays.holidays,
    workdays: chineseDays.workdays,
  });
  const reading = readSheets(sheets, zone, onProgress);
  const newest = reading.cases.reduce((last, each) => Math.max(last, receivedMs(each)), 0);
  const period = periodFrom({ from, to }, zone, periodAt(newest, "month", zone));
  // The present of a report on the past is the end of what it reports on.
  const asOf = new Date(Number(period.to));
  return {
    title: "客户服务报告",
    lead: file === undefined ? "示例数据:各表单的示例行,以及备注为「合成数据」的虚构记录。" : "",
    timeZone: zone,
    cases: reading.cases,
    records: reading.records.length,
    period,
    before: periodAt(Number(period.from) - 1, "month", zone),
    asOf,
    notes: notesOn(reading, asOf, zone),
    policies: [...new Set(reading.policyOf.values())],
    options: {
      trendUnit: "isoWeek",
      openMsOf: (start, end) => openTimeBetween(calendar, start, end),
      clocksOf: (each) => slaClocks(reading.policyOf.get(each) ?? NO_SLA_POLICY, each, { calendar, asOf }),
    },
  };
}

/** What was read, refused cell by cell, and found by the review. */
function notesOn(reading: Reading, asOf: Date, timeZone: string): Section[] {
  const found = new Map<string, { n: number; text: string; first: string }>();
  for (const { form, record, row } of reading.records)
    for (const finding of reviewRecord(form, record, { asOf, timeZone })) {
      const known = found.get(finding.code);
      if (known === undefined)
        found.set(finding.code, {
          n: 1,
          text: findingText(finding, "zh-CN", { timeZone }),
          first: `${form.title["zh-CN"]} 第 ${row} 行`,
        });
      else known.n++;
    }
  return [
    {
      title: "读入",
      table: [["表单", "行", "记录"], ...reading.counts.map((each) => [each.sheet, each.rows, each.records])],
    },
    {
      title: "表格问题",
      note: "每一处都列出行与列;有错误的行不计入,只有警告的行保留。",
      table: [
        ["表单", "行", "列", "级别", "说明"],
        ...reading.faults.map(({ sheet, issue }) => [
          sheet,
          issue.row ?? "",
          issue.column ?? "",
          issue.severity === "error" ? "错误" : "警告",
          issueText(issue, "zh-CN"),
        ]),
      ],
    },
    {
      title: "记录审核",
      note: "同类发现合并计数,列出首次出现的位置和说明。",
      table: [
        ["次数", "首见于", "发现"],
        ...[...found.values()].sort((a, b) => b.n - a.n).map(({ n, first, text }) => [n, first, text]),
      ],
    },
  ];
}
