import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { isIsoDay, isoFault, readIso } from "../../src/schema/read-iso";

const two = (max: number) => fc.integer({ min: 0, max }).map((n) => String(n).padStart(2, "0"));

/** Texts in our form, most of them moments, some of them days and times that never were. */
const texts = fc
  .tuple(
    fc.integer({ min: 1960, max: 2200 }),
    two(13),
    two(32),
    two(24),
    two(60),
    fc.option(fc.tuple(two(59), fc.option(fc.stringMatching(/^[0-9]{1,9}$/), { nil: undefined })), {
      nil: undefined,
    }),
    fc.oneof(
      fc.constant("Z"),
      fc.tuple(fc.constantFrom("+", "-"), two(24), two(60)).map(([s, h, m]) => `${s}${h}:${m}`),
    ),
  )
  .map(([year, month, day, hour, minute, rest, offset]) => {
    const seconds = rest === undefined ? "" : `:${rest[0]}${rest[1] === undefined ? "" : `.${rest[1]}`}`;
    return `${year}-${month}-${day}T${hour}:${minute}${seconds}${offset}`;
  });

/** What Temporal makes of a text; it knows no moments before 1970 that we do, nor we any it does. */
function byTemporal(text: string): number {
  try {
    const { epochMilliseconds } = Temporal.Instant.from(text);
    return epochMilliseconds >= 0 ? epochMilliseconds : Number.NaN;
  } catch {
    return Number.NaN;
  }
}

describe("Temporal reads the same moments", () => {
  it("in texts of our form, whatever their numbers", () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(readIso(text)).toBe(byTemporal(text));
      }),
      { numRuns: process.env["KEFU_LONG"] ? 30_000 : 1_500 },
    );
  });

  it("on every day of four centuries", () => {
    for (let ms = 0; ms < 4 * 36_525 * 86_400_000; ms += 86_400_000) {
      const text = new Date(ms).toISOString();
      if (readIso(text) !== ms || !isIsoDay(text.slice(0, 10))) expect(text).toBe("a day like any other");
    }
  });

  it("of text that anybody may send, nothing is taken that Temporal does not take for the same moment", () => {
    const near = fc
      .tuple(texts, fc.nat(30), fc.string({ maxLength: 2, unit: "binary" }))
      .map(([text, at, put]) => {
        return text.slice(0, at) + put + text.slice(at + put.length);
      });
    fc.assert(
      fc.property(fc.oneof(near, fc.string()), (text) => {
        const ms = readIso(text);
        if (!Number.isNaN(ms)) expect(byTemporal(text)).toBe(ms);
        else expect(["form", "offset", "impossible", "range"]).toContain(isoFault(text));
      }),
      { numRuns: process.env["KEFU_LONG"] ? 30_000 : 1_500 },
    );
  });
});
