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

describe.each(["privacy-corpus-2", "privacy-corpus-3"] as const)(
  "texts labelled by somebody who had not seen the code: %s",
  (name) => {
    const { finds, chosen, traps, beyond } = readCorpus(name);
    const within = ({ text }: { readonly text: string }) => !beyond.includes(text);

    it.each([...finds, ...chosen].filter(within))("are read: $text", (labelled) => {
      const { tallies, misses } = tallyOf([labelled]);
      expect(misses).toEqual([]);
      expect(tallies.all.found).toBe(labelled.spans.length);
    });

    it.each(traps.filter(within))("are spared: $text", ({ text }) => {
      expect(redact(text)).toBe(text);
    });

    it("are few that are not read as they should be", () => {
      expect(beyond.length / (finds.length + chosen.length + traps.length)).toBeLessThan(0.06);
    });
  },
);

describe.each([
  ["privacy-held-out", 335, 0.95],
  ["privacy-held-out-2", 260, 0.91],
] as const)("texts that nobody looked at while the code was made: %s", (name, labels, recall) => {
  const { finds, chosen, traps } = readCorpus(name);

  it("are read, with hardly a false find", () => {
    const { all } = tallyOf([...finds, ...chosen, ...traps]).tallies;
    expect(all.labels).toBe(labels);
    expect(all.found / all.labels).toBeGreaterThan(recall);
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
