import fc from "fast-check";
import type { Form } from "../../src/forms";
import { callLog } from "../../src/forms/call-log";
import { followUp } from "../../src/forms/follow-up";
import { handlingGuide } from "../../src/forms/handling-guide";
import { hotlineCall } from "../../src/forms/hotline-call";
import { improvement } from "../../src/forms/improvement";
import { issueTicket } from "../../src/forms/issue-ticket";
import { qaRecord } from "../../src/forms/qa-record";
import { responseRecord } from "../../src/forms/response-record";

const ALL = {
  hotlineCall,
  issueTicket,
  callLog,
  handlingGuide,
  responseRecord,
  followUp,
  improvement,
  qaRecord,
};
export type FormName = keyof typeof ALL;
/** The forms by name: a counterexample shows the name, not the whole catalogue. */
export const FORMS = ALL as unknown as Readonly<Record<FormName, Form<unknown>>>;
export const anyForm = fc.constantFrom(...(Object.keys(ALL) as FormName[]));

const words = fc.constantFrom(
  "已处理",
  "已联系客户",
  "转接技术部",
  "转售后专员,已接手",
  "13812345678",
  "张三",
  "*女士",
  "138****5678",
  "问题还是没有解决",
  "solved",
  "followUp",
  "unsolved",
  "unsolvable",
  "dissatisfied",
  "processing",
  "closed",
  "urgent",
  "2024-05-20",
  "-",
  "",
);
const moment = fc.date({ min: new Date(0), max: new Date("2100-01-01"), noInvalidDate: true });
const odd = fc.oneof(
  words,
  moment,
  fc.constant(new Date(Number.NaN)),
  fc.constant(new Date(8.64e15)),
  fc.constant(new Date(-8.64e15)),
  fc.integer({ min: -5, max: 10_000 }),
  fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, null, undefined),
  fc.array(words, { maxLength: 4 }),
  fc.constantFrom<unknown>(13812345678, 13812345678n),
  fc.object({
    key: words,
    values: [words, fc.constant(13812345678), fc.constant("回拨13812345678")],
    maxDepth: 3,
  }),
  fc.string({ unit: "binary", maxLength: 40 }),
  fc.anything({ withDate: true, withBigInt: true, withMap: true, withNullPrototype: true }),
);

/** A form, and a record in whose fields anything may stand. */
export const anyRecord = anyForm.chain((form) =>
  fc.record({
    form: fc.constant(form),
    record: fc.oneof(
      {
        weight: 9,
        arbitrary: fc.dictionary(fc.constantFrom(...Object.keys(FORMS[form].fields), "extra"), odd, {
          maxKeys: 25,
        }),
      },
      { weight: 1, arbitrary: fc.anything() },
    ),
  }),
);
