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

const MEGA = 1_000_000;
const repeated = (unit: string, length: number): string => unit.repeat(Math.ceil(length / unit.length));
const FUNCTIONS: readonly [string, (text: string) => unknown][] = [
  ["maskPhone", maskPhone],
  ["maskName", maskName],
  ["maskIdCard", maskIdCard],
  ["maskBankCard", maskBankCard],
  ["maskEmail", maskEmail],
  ["maskAddress", maskAddress],
  ["maskPlate", maskPlate],
  ["findSensitive", findSensitive],
  ["redact", redact],
  ["redact of all kinds", (text) => redact(text, { kinds: SENSITIVE_KINDS })],
];

describe("a very long text", () => {
  it.each(FUNCTIONS)("of a million digits, at signs or spaces takes %s a moment", (_, look) => {
    const started = performance.now();
    for (const unit of ["1", "@", " "]) look(repeated(unit, MEGA));
    expect(performance.now() - started).toBeLessThan(5_000);
  });

  it.each([
    ["maskPhone", maskPhone],
    ["redact", redact],
  ] as const)("of ten million digits takes %s a moment", (_, look) => {
    const started = performance.now();
    look("1".repeat(10 * MEGA));
    expect(performance.now() - started).toBeLessThan(10_000);
  });

  it.each([
    "1 ",
    "138 ",
    "1-",
    "a@",
    "a@b.",
    "13812345678",
    "1381234567 ",
    "%4",
    "\\u",
    "+1",
    "路1号",
    "北京市",
    "姓名",
    "一",
    "1.1.1.",
    "::1",
    "\ud800",
    "(",
    "****",
  ])("of nothing but %j is looked through in time that grows with its length", (unit) => {
    const timeOf = (length: number): number => {
      const text = repeated(unit, length);
      let best = Infinity;
      for (let run = 0; run < 2; run++) {
        const started = performance.now();
        redact(text, { kinds: SENSITIVE_KINDS });
        maskPhone(text);
        best = Math.min(best, performance.now() - started);
      }
      return best;
    };
    const short = timeOf(MEGA / 100);
    const long = timeOf(MEGA / 10);
    // Ten times the length: linear is 10, quadratic would be 100.
    expect(long).toBeLessThan(Math.max(short, 20) * 40);
  });

  it.each(["13812345678、", "13812345678,", "138 1234 5678 ", "SF1234567890123 "])(
    "of many numbers %j is masked in time that grows with how many there are",
    (unit) => {
      const timeOf = (count: number): number => {
        const started = performance.now();
        maskPhone(unit.repeat(count));
        return performance.now() - started;
      };
      timeOf(1_000);
      expect(timeOf(40_000)).toBeLessThan(Math.max(timeOf(4_000), 20) * 40);
    },
  );

  it.each([
    ["name", "姓名:张三\n"],
    ["qq", "QQ123456\n"],
    ["address", "北京市朝阳区某某镇某某村\n"],
  ] as const)("with two hundred thousand finds of %s is no more than long", (kind, unit) => {
    expect(findSensitive(unit.repeat(200_000), { kinds: [kind] })).toHaveLength(200_000);
  });

  it("of ten million digits shows what a number of its style shows", () => {
    expect(maskPhone("1".repeat(10 * MEGA))).toBe("111****1111");
  });
});
