import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fillReply } from "../../src/review/fill-reply";
import { findReplies } from "../../src/review/find-replies";
import { isReplyUnchanged, placeholdersIn } from "../../src/review/standard-reply";

const numRuns = process.env["KEFU_LONG"] ? 20_000 : 500;
/** Plain Chinese, so that no value looks like a blank or a number. */
const plain = fc
  .array(fc.constantFrom(..."请在我的订单中查看物流稍后再试"), { minLength: 1, maxLength: 12 })
  .map((all) => all.join(""));
const name = fc.constantFrom("a", "b", "工号", "days");
const template = fc
  .array(
    fc.oneof(
      plain,
      name.map((each) => `{${each}}`),
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((parts) => parts.join(""));
const values = fc.record({ a: plain, b: plain, 工号: plain, days: fc.nat(99) });

describe("laws of standard replies", () => {
  it("a filled reply is the reply unchanged, and holds no placeholder", () => {
    fc.assert(
      fc.property(template, values, (text, all) => {
        const own = Object.fromEntries(
          placeholdersIn(text).map((each) => [each, all[each as keyof typeof all]]),
        );
        const filled = fillReply(text, own);
        expect(filled.ok).toBe(true);
        if (!filled.ok) return;
        expect(isReplyUnchanged(text, filled.text)).toBe(true);
        expect(placeholdersIn(filled.text)).toEqual([]);
      }),
      { numRuns },
    );
  });

  it("filling is total, and no finding repeats a value", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary" }),
        fc.dictionary(name, fc.oneof(fc.string(), fc.double())),
        (text, all) => {
          const filled = fillReply(text, all);
          if (filled.ok) expect(filled.text).not.toMatch(/[{}]/);
          else expect(filled.findings.length).toBeGreaterThan(0);
        },
      ),
      { numRuns },
    );
  });

  it("a reply is found by its own question before any other that shares no word with it", () => {
    fc.assert(
      fc.property(plain, (question) => {
        const replies = [
          { id: "z", type: [], question, text: "好" },
          { id: "a", type: [], question: "发票抬头", text: "开具增值税发票" },
        ];
        const [first, ...others] = findReplies(replies, { words: question });
        if (first === undefined) return;
        expect([first.reply.id, others]).toEqual(["z", []]);
      }),
      { numRuns },
    );
  });

  it("looking up is total and its scores stay between 0 and 1", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary", maxLength: 30 }),
        fc.array(template, { maxLength: 5 }),
        (words, texts) => {
          const replies = texts.map((text, index) => ({
            id: String(index),
            type: [text],
            question: text,
            text,
          }));
          const scores = findReplies(replies, { words, type: [words] }).map(({ score }) => score);
          for (const score of scores) expect(score > 0 && score <= 1).toBe(true);
          expect(scores).toEqual([...scores].sort((a, b) => b - a));
        },
      ),
      { numRuns },
    );
  });
});
