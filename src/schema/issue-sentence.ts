import type * as z from "zod";
import { type Label, type Locale, label } from "../base";
import { NOT_BLANK } from "./not-blank";
import type { IsoFault } from "./read-iso";

/** What can be wrong with a value, each said once in each language; `{…}` is a declared bound or option. */
const SENTENCES = {
  required: label("必填", "Required"),
  string: label("须为文字", "Must be a text"),
  number: label("须为数字", "Must be a number"),
  int: label("须为整数", "Must be a whole number"),
  boolean: label("须为是或否", "Must be true or false"),
  array: label("须为列表", "Must be a list"),
  object: label("须为对象", "Must be an object"),
  date: label("须为有效的日期时间", "Must be a valid date and time"),
  otherType: label("类型不符", "Is of the wrong type"),
  emptyText: label("不能为空", "Must not be empty"),
  shortText: label("至少{minimum}个字符", "Must have at least {minimum} character(s)"),
  longText: label("最多{maximum}个字符", "Must have at most {maximum} character(s)"),
  fewItems: label("至少{minimum}项", "Must have at least {minimum} item(s)"),
  manyItems: label("最多{maximum}项", "Must have at most {maximum} item(s)"),
  tooSmall: label("不能小于{minimum}", "Must not be less than {minimum}"),
  notAbove: label("须大于{minimum}", "Must be more than {minimum}"),
  tooBig: label("不能大于{maximum}", "Must not be more than {maximum}"),
  notBelow: label("须小于{maximum}", "Must be less than {maximum}"),
  early: label("时间过早", "Is too early"),
  late: label("时间过晚", "Is too late"),
  pattern: label("格式不符", "Is not in the expected form"),
  momentForm: label(
    "须为带时区偏移的时间,如 2024-05-20T14:15+08:00",
    "Must be a moment with an offset, such as 2024-05-20T14:15+08:00",
  ),
  momentOffset: label("缺少时区偏移,如 +08:00", "Lacks its offset from UTC, such as +08:00"),
  momentImpossible: label("没有这样的日期或时间", "There is no such day or time"),
  momentRange: label("须在1970年至9999年之间", "Must lie between 1970 and 9999"),
  dayImpossible: label("没有这样的日期", "There is no such date"),
  option: label("须为以下之一:{values}", "Must be one of: {values}"),
  multiple: label("须为{divisor}的倍数", "Must be a multiple of {divisor}"),
  unknownKeys: label("有{count}个未知字段", "Has {count} unknown keys"),
  union: label("不符合任何一种允许的形式", "Fits none of the forms allowed here"),
  other: label("不符合要求", "Is not valid"),
} as const satisfies Record<string, Label>;

type Fault = keyof typeof SENTENCES;

const MOMENT_FAULTS: Readonly<Record<IsoFault, Fault>> = {
  form: "momentForm",
  offset: "momentOffset",
  impossible: "momentImpossible",
  range: "momentRange",
};

const TYPE_FAULTS: Readonly<Record<string, Fault>> = {
  string: "string",
  number: "number",
  int: "int",
  boolean: "boolean",
  array: "array",
  object: "object",
  record: "object",
  date: "date",
};

type RawIssue = Parameters<z.core.$ZodErrorMap>[0];

function faultOf(issue: RawIssue): Fault {
  const isAbsent = issue.input === undefined || issue.input === null;
  switch (issue.code) {
    case "invalid_type":
      if (isAbsent) return "required";
      return (Object.hasOwn(TYPE_FAULTS, issue.expected) && TYPE_FAULTS[issue.expected]) || "otherType";
    case "too_small":
      return tooSmall(issue);
    case "too_big":
      return tooBig(issue);
    case "invalid_format":
      return formatFault(issue);
    case "invalid_value":
      return isAbsent ? "required" : "option";
    case "not_multiple_of":
      return "multiple";
    case "unrecognized_keys":
      return "unknownKeys";
    case "invalid_union":
      return "union";
    case "custom":
      return issue.params?.["fault"] === "day" ? "dayImpossible" : "other";
    default:
      return "other";
  }
}

function tooSmall({ origin, minimum, inclusive }: z.core.$ZodRawIssue<z.core.$ZodIssueTooSmall>): Fault {
  if (origin === "string") return Number(minimum) <= 1 ? "emptyText" : "shortText";
  if (origin === "array" || origin === "set") return "fewItems";
  if (origin === "date") return "early";
  return inclusive === false ? "notAbove" : "tooSmall";
}

function tooBig({ origin, inclusive }: z.core.$ZodRawIssue<z.core.$ZodIssueTooBig>): Fault {
  if (origin === "string") return "longText";
  if (origin === "array" || origin === "set") return "manyItems";
  if (origin === "date") return "late";
  return inclusive === false ? "notBelow" : "tooBig";
}

function formatFault(issue: z.core.$ZodRawIssue<z.core.$ZodIssueInvalidStringFormat>): Fault {
  if (issue.pattern === String(NOT_BLANK)) return "emptyText";
  const fault = (issue as { readonly fault?: unknown }).fault;
  return issue.format === "datetime" && typeof fault === "string" && fault in MOMENT_FAULTS
    ? MOMENT_FAULTS[fault as IsoFault]
    : "pattern";
}

/** What a sentence may name: declared bounds and options, and how many keys are unknown, but not which. */
function paramsOf(issue: RawIssue, locale: Locale): Readonly<Record<string, string>> {
  const params: Record<string, string> = {};
  if ("minimum" in issue) params["minimum"] = String(issue.minimum);
  if ("maximum" in issue) params["maximum"] = String(issue.maximum);
  if ("divisor" in issue) params["divisor"] = String(issue.divisor);
  if (issue.code === "invalid_value")
    params["values"] = issue.values.map(String).join(locale === "en" ? ", " : "、");
  if (issue.code === "unrecognized_keys") params["count"] = String(issue.keys.length);
  return params;
}

/** What is wrong, as a sentence; it never repeats what was given. */
export function issueSentence(issue: RawIssue, locale: Locale): string {
  const params = paramsOf(issue, locale);
  return SENTENCES[faultOf(issue)][locale].replace(/\{(\w+)\}/g, (_, name: string) => params[name] ?? "");
}
