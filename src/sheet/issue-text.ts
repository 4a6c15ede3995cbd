import { checkedLocale, type IssueParams, type Label, type Locale, label } from "../base";
import type { SheetIssue, SheetIssueCode } from "./sheet-issue";

/** What is wrong and what cures it; `{name}` stands for a parameter of the issue. */
const TEXTS: Readonly<Record<SheetIssueCode, Label>> = {
  no_header: label(
    "没有找到表头,请保留至少两个表单中的列名",
    "no header row was found; keep at least two of the form's headers",
  ),
  missing_column: label("缺少必填列", "this required column is missing"),
  unknown_column: label(
    "第{letters}列的表头不属于本表,已忽略",
    "the header of column {letters} is not one of this form; the column was ignored",
  ),
  duplicate_column: label(
    "第{letters}列与“{known}”重复,已忽略",
    'column {letters} repeats "{known}" and was ignored',
  ),
  extra_cells: label("多出{count}个没有表头的单元格,已忽略", "{count} cells without a header were ignored"),
  unreadable_row: label("这一行不是表格行", "this is no row of a sheet"),
  required: label("必填,不能为空", "is required and empty"),
  cell_error: label(
    "单元格是公式错误(如 #N/A),或列宽不足只存下了 ####",
    "the cell holds a formula error such as #N/A, or the #### of a column too narrow to show it",
  ),
  cell_without_value: label(
    "公式没有计算结果,请在表格软件中打开并保存后再导入",
    "the formula has no stored result; open and save the file in a spreadsheet program first",
  ),
  unreadable_cell: label("单元格的内容类型无法读取", "the cell holds something that cannot be read"),
  digits_lost: label(
    "数字超过15位,末位已丢失,请将单元格设为文本",
    "a number of more than 15 digits has lost its last ones; format the cell as text",
  ),
  unreadable_number: label("不是数字", "is not a number"),
  not_integer: label("必须是整数", "must be a whole number"),
  out_of_range: label("超出允许范围", "is out of range"),
  unreadable_date: label(
    "日期无法识别,请写成 2024-05-20 14:30",
    "is not a date; write it as 2024-05-20 14:30",
  ),
  ambiguous_date: label(
    "日期与时间连写,有两种读法,请用空格分开",
    "date and time are glued together and can be read in two ways; put a space between them",
  ),
  date_out_of_range: label("日期早于1970年", "the date is before 1970"),
  unreadable_time: label(
    "时间无法识别,请写成 14:30 或 2024-05-20 14:30",
    "is not a time; write it as 14:30 or 2024-05-20 14:30",
  ),
  day_missing: label("只有时间,没有日期", "has a time but no date"),
  time_missing: label(
    "只有日期,没有可读的时间;沟通时间未计,日期留在文字中",
    "has a date but no time that can be read; the moment was left open, and the date stays in the text",
  ),
  unreadable_span: label("时间段无法识别,请写成 10:05-10:30", "is not a span; write it as 10:05-10:30"),
  unknown_option: label("不在可选项中", "is not one of the options"),
  pattern_mismatch: label("格式不符合要求", "does not have the required form"),
  too_long: label("超过{max}个字符", "has more than {max} characters"),
  too_few_items: label("至少要有{min}项", "needs at least {min} items"),
  too_many_items: label("最多{max}项", "has more than {max} items"),
  unreadable_parts: label(
    "各部分无法识别,或缺少必填部分",
    "its parts cannot be read, or lack a required one",
  ),
  uneven_lists: label(
    "有{found}项,而同组其他列有{expected}项,请用“-”补齐",
    'has {found} entries where the columns beside it have {expected}; fill up with "-"',
  ),
  unreadable_phone: label("没有可保留的号码后四位", "has no last four digits to keep"),
  phone_unmasked: label(
    "号码未脱敏,已隐去中间部分,请修改原表",
    "was not masked; the middle has been hidden, and the sheet itself should be corrected",
  ),
  phone_stars_restored: label(
    "号码丢失了星号,已按前三后四补回",
    "had lost the stars of its mask; they were put back after the first three digits",
  ),
  phone_incomplete: label("号码不完整,请核对", "is only part of a number; please check"),
  zeros_restored: label(
    "数字丢失了开头的0,已补足四位",
    "had lost its leading zeros; it was filled up to four digits",
  ),
  word_as_points: label("文字评价按{points}分计", "a word was counted as {points} points"),
  item_skipped: label("前面的项为空", "an item before this one is empty"),
  times_out_of_order: label("早于“{before}”,请核对", 'is before "{before}"; please check'),
  next_day_taken: label(
    "按次日计,相隔{hours}小时,请核对",
    "was taken for the next day, {hours} hours later; please check",
  ),
  contradicts_times: label(
    "填写{stated}分钟,按时间计算为{computed}分钟",
    "says {stated} minutes where the times give {computed}",
  ),
  duplicate_key: label("与第{firstRow}行重复", "repeats the one of row {firstRow}"),
};

/** `第3行“来电时间”:` or `Row 3, "来电时间": `. */
function place(issue: SheetIssue, locale: Locale): string {
  const { row, column } = issue;
  if (locale === "en") {
    const where = row === undefined ? "Sheet" : `Row ${row}`;
    return column === undefined ? `${where}: ` : `${where}, "${column}": `;
  }
  const where = row === undefined ? "表格" : `第${row}行`;
  return column === undefined ? `${where}:` : `${where}“${column}”:`;
}

const filled = (text: string, params: IssueParams): string =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? ""));

/** What the bounds of a number are, and which header was probably meant. */
function addition(issue: SheetIssue, locale: Locale): string {
  const { min, max, closest } = issue.params;
  const zh = locale === "zh-CN";
  if (issue.code === "out_of_range") {
    if (min !== undefined && max !== undefined) return zh ? `(${min}–${max})` : ` (${min} to ${max})`;
    return zh
      ? `(${min === undefined ? "最大" : "最小"}${min ?? max})`
      : ` (${min === undefined ? "at most" : "at least"} ${min ?? max})`;
  }
  if (issue.code !== "unknown_column" || closest === undefined) return "";
  return zh ? `,是否应为“${closest}”` : `; did you mean "${closest}"?`;
}

/**
 * The sentence of an issue: row, column, what is wrong and what cures it; never what the cell holds.
 *
 * @throws KefuError `invalid_argument` for a locale that is none
 *
 * @example
 * ```ts
 * const { issues } = readRows(handlingGuide, [{ 问题类型: "业务咨询", 处理方式: "", 责任人: "一线客服" }]);
 * issues.map((issue) => issueText(issue)); // => ["第2行“处理方式”:必填,不能为空"]
 * ```
 */
export function issueText(issue: SheetIssue, locale: Locale = "zh-CN"): string {
  checkedLocale(locale);
  return `${place(issue, locale)}${filled(TEXTS[issue.code][locale], issue.params)}${addition(issue, locale)}`;
}
