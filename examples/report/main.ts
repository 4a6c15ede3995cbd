/**
 * From service sheets to a service report.
 *
 *     npm run demo                                        the sample that ships with the project
 *     npm run demo -- calls.xlsx --form hotlineCall       a sheet with the headers of a form
 *     npm run demo -- requests.csv --mapping map.json     any other sheet, through a mapping of its columns
 *
 * Further: --out page.html · --from 2024-05-01 --to 2024-06-01 (local days, the last one not included) ·
 * --zone Asia/Shanghai
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { parseArgs } from "node:util";
import { groupBy, type Period, rate, reportText, runFold, serviceReport } from "kefu/report";
import type { SlaClock } from "kefu/sla";
import { formInput } from "./form-input";
import { type Input, receivedMs } from "./input";
import { mappedInput } from "./mapped-input";
import { pageOf } from "./page";
import { printTable } from "./print";
import { sectionsOf } from "./sections";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    form: { type: "string", default: "hotlineCall" },
    mapping: { type: "string" },
    out: { type: "string", default: "out/report.html" },
    from: { type: "string" },
    to: { type: "string" },
    zone: { type: "string", default: "Asia/Shanghai" },
  },
});
const given = {
  ...values,
  file: positionals[0],
  /** To the terminal alone, so that a report sent to a file stays clean. */
  onProgress: (text: string) => process.stderr.isTTY && process.stderr.write(`\r${text} `),
};

const input =
  values.mapping === undefined ? await formInput(given) : await mappedInput(values.mapping, given);
if (input.cases.length === 0) stopWithoutCases(input);
const { timeZone, asOf } = input;
const reportOn = (period: Period) =>
  runFold(serviceReport({ period, timeZone, asOf, ...input.options }), input.cases);
const days = new Intl.DateTimeFormat("sv-SE", { timeZone });
const lead = `${days.format(Number(input.period.from))} 至 ${days.format(Number(input.period.to) - 1)}(${timeZone})。${input.lead}`;
const received = input.cases.filter((each) => {
  const at = receivedMs(each);
  return at >= Number(input.period.from) && at < Number(input.period.to);
});
const nameOf = ({ policy, target }: SlaClock) => {
  const { label, targets = [] } = input.policies.find(({ id }) => id === policy) ?? {};
  const named = targets.find(({ id }) => id === target);
  return `${label?.["zh-CN"] ?? policy}:${named?.label?.["zh-CN"] ?? target}`;
};
/** Attainment by policy and target: a fold of one's own over the clocks of the cases received. */
const attainment = runFold(
  groupBy(
    nameOf,
    rate(
      ({ state }: SlaClock) => state === "met",
      ({ state }) => state === "met" || state === "breached" || state,
    ),
  ),
  received.flatMap((each) => input.options.clocksOf?.(each) ?? []),
);
const report = reportOn(input.period);
const before = input.before && reportOn(input.before);
const sections = [...sectionsOf(report, before, attainment, input.policies), ...input.notes];

process.stdout.write(
  `\n${input.title}\n${lead}\n\n${reportText(report, { policies: input.policies, ...(before !== undefined && { before }) })}`,
);
// What needs attention stands in the text already.
for (const { title, note = "", table } of sections.slice(1))
  if (table !== undefined) process.stdout.write(`\n== ${title} ${note}\n${printTable(table)}\n`);

mkdirSync(dirname(values.out), { recursive: true });
writeFileSync(values.out, pageOf(input.title, lead, sections, "zh-CN"));
process.stdout.write(`\n网页报告:${values.out}\n`);

/** Nothing to report on: says why, shows what was wrong with the sheet, and fails where no record was read. */
function stopWithoutCases({ records, notes }: Input): never {
  for (const { title, note = "", table } of notes)
    if (table !== undefined) process.stdout.write(`\n== ${title} ${note}\n${printTable(table)}\n`);
  process.stderr.write(
    records > 0
      ? `\n读到 ${records} 条记录,但这种表单不形成工单,没有可出的报告。\n`
      : "\n没有读到任何记录,未生成报告。请核对表头与 --form(默认 hotlineCall)是否一致,以及上面列出的问题。\n",
  );
  process.exit(records > 0 ? 0 : 1);
}
