import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { bench, describe } from "vitest";
import type * as Privacy from "../../src/privacy";

/** The built package where there is one: the test runner's own module wrappers cost more than a mask. */
const built = new URL("../../dist/privacy.js", import.meta.url);
const { maskPhone, redact }: typeof Privacy = await import(
  existsSync(built) ? built.href : "../../src/privacy"
);

const numbers = Array.from({ length: 1_000 }, (_, at) => `138${String(10_000_000 + at * 7_919)}`);

/** The shortest loop with the same result for a plain number. */
function shortest(text: string): string {
  for (let at = 0; at < 11; at++) {
    const code = text.charCodeAt(at);
    if (code < 48 || code > 57) return text;
  }
  return `${text.slice(0, 3)}****${text.slice(7)}`;
}

/** What most projects write. */
const byCallback = (text: string): string =>
  text.replace(/(1[3-9]\d)\d{4}(\d{4})/g, (_, head: string, tail: string) => `${head}****${tail}`);

interface MaskData {
  maskPhone(text: string, options: object): string;
}
const maskData: MaskData = createRequire(import.meta.url)("maskdata");
const maskDataOptions = { maskWith: "*", unmaskedStartDigits: 3, unmaskedEndDigits: 4 };

let sink = 0; // so that no answer is thrown away unused
export const total = (): number => sink;
const overAll = (mask: (text: string) => string) => (): void => {
  for (const number of numbers) sink += mask(number).length;
};

describe("maskPhone, a thousand plain numbers", () => {
  bench("kefu", overAll(maskPhone));
  bench("the shortest loop (the limit)", overAll(shortest));
  bench("replace with a callback", overAll(byCallback));
  bench(
    "maskdata",
    overAll((text) => maskData.maskPhone(text, maskDataOptions)),
  );
});

/** One alternation over the same kinds, as projects write it. */
const ALTERNATION =
  /(?:\+?86[- ]?)?1[3-9]\d[- ]?\d{4}[- ]?\d{4}|\d{17}[\dXx]|\d{15,19}|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|0\d{2,3}[- ]?\d{7,8}|[\u4e00-\u9fa5]{2,}(?:路|街|道|巷)\d+号[\u4e00-\u9fa5\d]*/g;
const byAlternation = (text: string): string =>
  text.replace(ALTERNATION, (found) => `${found.slice(0, 3)}****${found.slice(-4)}`);

/** A text as it comes from outside: flat, in the narrowest encoding that holds it. */
const flat = (text: string): string => JSON.parse(JSON.stringify(text)) as string;

const TEXTS: readonly [string, string][] = [
  [
    "dense with mobile numbers, ID cards, bank cards and e-mail",
    flat(
      "客户王女士13812345678来电,邮箱zhangsan@example.com,身份证110101199003074514,卡号6222021234567890128,".repeat(
        300,
      ),
    ),
  ],
  [
    "dense, with landlines and addresses",
    flat("座机010-87654321,打138 1234 5678找,家住北京市朝阳区建国路88号3号楼502室。".repeat(300)),
  ],
  [
    "clean English",
    flat(
      "The customer called about the delivery of the parcel, and said that nobody had told them when it would arrive; ".repeat(
        400,
      ),
    ),
  ],
  [
    "clean Chinese",
    flat("客户来电反映订单物流异常,客服核对地址后联系物流改址,客户确认无误,需明日回访。".repeat(400)),
  ],
  [
    "full of traps",
    flat("2024-05-20 14:23 订单号20240520001,金额128.50元,工号002,10:05-10:30。".repeat(300)),
  ],
];

for (const [name, text] of TEXTS)
  describe(`redact, ${name}`, () => {
    bench("kefu", () => {
      sink += redact(text).length;
    });
    bench("one alternation regex", () => {
      sink += byAlternation(text).length;
    });
  });

for (const length of [10_000, 100_000, 1_000_000])
  describe(`redact, near misses, ${length} signs`, () => {
    const text = "1381234567 ".repeat(length / 11);
    bench("kefu", () => {
      sink += redact(text).length;
    });
  });
