import { readFileSync } from "node:fs";
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
} from "../../src/privacy";
import { readCorpus } from "./corpus";
import { tallyOf } from "./tally";

/** What docs/privacy.md says is not found. */
const NOT_FOUND = ["号码么五八 七七二零 四三九一", "𝟏𝟖𝟎 是开头,完整的是𝟏𝟖𝟎𝟐𝟕𝟕𝟑𝟒𝟎𝟗𝟏"];

describe("texts labelled by somebody who had not seen the code", () => {
  const { finds, chosen, traps } = readCorpus("privacy-corpus-2");

  it.each([...finds, ...chosen].filter(({ text }) => !NOT_FOUND.includes(text)))(
    "are read: $text",
    (labelled) => {
      const { tallies, misses } = tallyOf([labelled]);
      expect(misses).toEqual([]);
      expect(tallies.all.found).toBe(labelled.spans.length);
    },
  );

  it.each(traps)("are spared: $text", ({ text }) => {
    expect(redact(text)).toBe(text);
  });
});

describe("texts that nobody looked at while the code was made", () => {
  const { finds, chosen, traps } = readCorpus("privacy-held-out");

  it("are read to 94 in a hundred at least, with hardly a false find", () => {
    const { all } = tallyOf([...finds, ...chosen, ...traps]).tallies;
    expect(all.labels).toBe(335);
    expect(all.found / all.labels).toBeGreaterThan(0.94);
    expect(all.right / all.spans).toBeGreaterThan(0.99);
    expect(traps.filter(({ text }) => findSensitive(text).length > 0).length).toBeLessThan(3);
  });

  it.each([...finds, ...chosen, ...traps])("are redacted once and for all: $text", ({ text, kinds }) => {
    const hidden = redact(text, { kinds });
    expect(redact(hidden, { kinds })).toBe(hidden);
  });
});

const MASKS = { maskPhone, maskName, maskIdCard, maskBankCard, maskEmail, maskAddress, maskPlate };

interface MaskCase {
  readonly fn: keyof typeof MASKS;
  readonly input: string;
  readonly options?: object;
  /** What must not survive. */
  readonly secret: readonly string[];
  readonly expect?: string;
  readonly maxDigits?: number;
  /** All the digits that must show. */
  readonly shows?: string;
}

describe("a field, as others fill it", () => {
  const url = new URL("../fixtures/privacy-masks.json", import.meta.url);
  const cases = JSON.parse(readFileSync(url, "utf8")) as MaskCase[];

  it.each(cases)("$fn($input)", ({ fn, input, options, secret, expect: wanted, maxDigits, shows }) => {
    const mask = MASKS[fn] as (text: string, options?: object) => string;
    const masked = mask(input, options);
    const digits = masked.replace(/\D/g, "");
    expect(mask(masked, options)).toBe(masked);
    for (const each of secret) expect(masked).not.toContain(each);
    if (wanted !== undefined) expect(masked).toBe(wanted);
    if (maxDigits !== undefined) expect(digits.length).toBeLessThanOrEqual(maxDigits);
    if (shows !== undefined) expect(digits).toBe(shows);
  });
});
