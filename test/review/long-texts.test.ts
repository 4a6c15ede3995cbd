import { describe, expect, it } from "vitest";
import type { Form } from "../../src/forms";
import { hotlineCall } from "../../src/forms/hotline-call";
import { fillReply } from "../../src/review/fill-reply";
import { findReplies } from "../../src/review/find-replies";
import { reviewRecord } from "../../src/review/review-record";
import { isReplyUnchanged } from "../../src/review/standard-reply";
import { stepFault } from "../../src/review/step-fault";

const OPTIONS = { asOf: new Date("2024-05-20T18:00+08:00"), timeZone: "Asia/Shanghai" };

/** What tempts a pattern to look at the same place again and again. */
const BAITS = [
  "已",
  "处理",
  "转",
  "转接至",
  " ",
  "中 ",
  "a, ",
  "a ,",
  "{",
  "{a}",
  "{{",
  "【 ",
  "[object ",
  "X",
  "_",
  "还是",
  "未解决",
  "1",
  "13812345678",
  "没有",
  "。",
  "👍",
  "\ud800",
];

const msOf = (work: () => unknown): number => {
  const start = performance.now();
  work();
  return performance.now() - start;
};

describe("a long hostile text costs no more than its length", () => {
  it.each(BAITS)("made of %j", (bait) => {
    const text = bait.repeat(Math.ceil(100_000 / bait.length));
    const call = { steps: [text], remark: text, feedbackNote: text, reason: text, outcome: "solved" };
    const ms = [
      () => stepFault(text),
      () => reviewRecord(hotlineCall as unknown as Form<unknown>, call, OPTIONS),
      () => fillReply(text, {}),
      () => isReplyUnchanged(text.slice(0, 1_000), text),
      () => findReplies([{ id: "a", type: [text], question: text, text }], { words: text, type: [text] }),
    ].map(msOf);
    // A quadratic pattern takes minutes for a text like this; the limit leaves room for a busy machine.
    expect(Math.max(...ms)).toBeLessThan(4_000);
  });
});
