import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  findSensitive,
  maskAddress,
  maskBankCard,
  maskEmail,
  maskIdCard,
  maskName,
  maskPhone,
  maskPlate,
  redact,
  SENSITIVE_KINDS,
} from "../../src/privacy";

const numRuns = process.env["KEFU_LONG"] ? 200_000 : 3_000;

const MASKS: readonly [string, (text: string) => string][] = [
  ["maskPhone", maskPhone],
  ["maskPhone last4", (text) => maskPhone(text, { keep: "last4" })],
  ["maskName", maskName],
  ["maskName honorific", (text) => maskName(text, { style: "honorific" })],
  ["maskIdCard", maskIdCard],
  ["maskBankCard", maskBankCard],
  ["maskEmail", maskEmail],
  ["maskAddress", maskAddress],
  ["maskPlate", maskPlate],
  ["redact", redact],
  ["redact of all kinds", (text) => redact(text, { kinds: SENSITIVE_KINDS })],
];

const PIECES =
  "1 3 8 5 0 86 +86 0086 010 138 5678 13812345678 110101199003074514 6222021234567890128 * ** *** **** x X - / , ( ) + . @ % 40 %40 \\u \\n 转 或 尾 a b ① 一 三 ３ ３２ 号 栋 室 单元 建国路 北京市 朝阳区 小区 住 电话 身份证 订单号 卡号 姓名 客户: 张三 欧阳 先生 女士 Mr. · 京A 京A12345 微信 QQ abc123 元 。 : E12345678 192.168.1.1 fe80:: 、 # ext $ 1999 05 里 道 线 Name: John a@b.cn zhang example.com".split(
    " ",
  );
/** Texts of pieces that masks look for, in any order, among any other signs. */
const hostile = fc.oneof(
  fc
    .array(fc.constantFrom(...PIECES, " ", "\n", "\u200b", "\ud800", "\udc00"), { maxLength: 14 })
    .map((all) => all.join("")),
  fc.string({ unit: "binary", maxLength: 40 }),
  fc.string({ unit: fc.constantFrom(..."0123456789*- +@."), maxLength: 40 }),
);

describe("every mask", () => {
  it.each(MASKS)("%s has an answer for any text, and masking twice is masking once", (_, mask) => {
    fc.assert(
      fc.property(hostile, (text) => {
        const masked = mask(text);
        expect(mask(masked)).toBe(masked);
      }),
      { numRuns },
    );
  });

  it.each(MASKS.slice(0, 9))("%s answers with hardly more than it was given", (_, mask) => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(mask(text).length).toBeLessThanOrEqual(text.length + 12);
      }),
      { numRuns },
    );
  });
});

const digits = (text: string): string => text.replace(/\D/g, "");

describe("a phone mask", () => {
  it("shows at most seven digits of one number, and hides at least four or all", () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^\d{1,20}$/),
        fc.constantFrom("3-4" as const, "last4" as const),
        (number, keep) => {
          const shown = digits(maskPhone(number, { keep }));
          if (number.length === 4) return;
          expect(shown.length).toBeLessThanOrEqual(keep === "3-4" ? 7 : 4);
          expect(shown.length === 0 || number.length - shown.length >= 4).toBe(true);
        },
      ),
      { numRuns },
    );
  });
});

const mobile = fc
  .tuple(fc.integer({ min: 3, max: 9 }), fc.stringMatching(/^\d{9}$/))
  .map(([second, rest]) => `1${second}${rest}`);
const WAYS: readonly ((number: string) => string)[] = [
  (number) => number,
  (number) => `+86${number}`,
  (number) => `+86 ${number.slice(0, 3)} ${number.slice(3, 7)} ${number.slice(7)}`,
  (number) => `${number.slice(0, 3)}-${number.slice(3, 7)}-${number.slice(7)}`,
  (number) => `(${number.slice(0, 3)})${number.slice(3)}`,
  (number) => [...number].join(" "),
  (number) => [...number].join("\u200b"),
  (number) => [...number].map((digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join(""),
  (number) => [...number].map((digit) => "〇一二三四五六七八九"[Number(digit)]).join(""),
  (number) => [...number].map((digit) => "零幺二三四五六七八九"[Number(digit)]).join(""),
  (number) => [...number].map((digit) => "⓪①②③④⑤⑥⑦⑧⑨"[Number(digit)]).join(""),
];
const around = fc.constantFrom(
  ["请回电", "谢谢"],
  ["", ""],
  ["张三", "一直没接"],
  ["tel:", "?x=1"],
  ['{"phone":"', '"}'],
  ["**", "**"],
  ["(", ")"],
  ["第三次打", "。"],
  ["\\n", "\\n"],
  ["下单20240520001,", ",金额12.50元"],
  ["https://a.cn/?m=", "#top"],
);

/** All digits of a text in ASCII, whatever they were written in. */
function folded(text: string): string {
  return [...text.normalize("NFKC")]
    .map((sign) => {
      const at = "〇一二三四五六七八九零幺".indexOf(sign);
      return at < 0 ? sign : String(at % 10);
    })
    .join("")
    .replace(/[\s\-().\u200b]/g, "");
}

describe("a mobile number in a text", () => {
  it("is found however it is written, and its middle does not survive", () => {
    fc.assert(
      fc.property(mobile, fc.constantFrom(...WAYS), around, (number, write, [before = "", after = ""]) => {
        const text = before + write(number) + after;
        expect(findSensitive(text)).toEqual([expect.objectContaining({ kind: "phone" })]);
        expect(folded(redact(text))).not.toContain(number);
        expect(redact(text)).toContain(`${number.slice(0, 3)}****${number.slice(7)}`);
        expect(digits(maskPhone(write(number)))).toBe(number.slice(0, 3) + number.slice(7));
      }),
      { numRuns },
    );
  });
});

describe("spans", () => {
  it("are in order, do not overlap, and lie within the text", () => {
    fc.assert(
      fc.property(hostile, fc.constantFrom(undefined, SENSITIVE_KINDS), (text, kinds) => {
        let last = 0;
        for (const { start, end } of findSensitive(text, kinds === undefined ? {} : { kinds })) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          last = end;
        }
      }),
      { numRuns },
    );
  });
});
