import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findLeaks } from "../../src/privacy/find-leaks";
import type { FindingCode } from "../../src/review/finding";
import { findingText } from "../../src/review/finding-text";
import { FINDING_TEXTS } from "../../src/review/finding-texts";
import { reviewRecord } from "../../src/review/review-record";
import { anyForm, anyRecord, FORMS } from "./any-record";

const OPTIONS = { asOf: new Date("2024-05-20T18:00+08:00"), timeZone: "Asia/Shanghai" };
const numRuns = process.env["KEFU_LONG"] ? 20_000 : 800;
const codes = Object.keys(FINDING_TEXTS) as FindingCode[];

describe("a review takes any record", { timeout: 300_000 }, () => {
  it("it never throws, and whatever it finds has a sentence in both languages", () => {
    fc.assert(
      fc.property(anyRecord, ({ form, record }) => {
        for (const finding of reviewRecord(FORMS[form], record, OPTIONS)) {
          expect(finding.code in FINDING_TEXTS).toBe(true);
          expect(findingText(finding)).not.toMatch(/[{}]|undefined|NaN/);
          expect(findingText(finding, "en")).not.toMatch(/[{}]|undefined|NaN|\p{Script=Han}/u);
          for (const step of finding.path) expect(["string", "number"]).toContain(typeof step);
        }
      }),
      { numRuns },
    );
  });

  it("it finds the same every time and changes nothing", () => {
    fc.assert(
      fc.property(anyRecord, ({ form, record }) => {
        const first = reviewRecord(FORMS[form], record, OPTIONS);
        const frozen = typeof record === "object" && record !== null ? Object.freeze(record) : record;
        expect(reviewRecord(FORMS[form], frozen, OPTIONS)).toEqual(first);
      }),
      { numRuns: numRuns / 5 },
    );
  });

  it("a rule that is switched off takes its findings away, and no others", () => {
    fc.assert(
      fc.property(anyRecord, fc.subarray(codes), ({ form, record }, off) => {
        const rules = { codes: Object.fromEntries(off.map((code) => [code, false as const])) };
        expect(reviewRecord(FORMS[form], record, { ...OPTIONS, rules })).toEqual(
          reviewRecord(FORMS[form], record, OPTIONS).filter(({ code }) => !(off as string[]).includes(code)),
        );
      }),
      { numRuns: numRuns / 5 },
    );
  });

  it("no finding carries a text of the record, in parameters or sentences", () => {
    const secret = "绝密";
    const texts = fc.array(
      fc.constantFrom(`${secret}13812345678`, `转接${secret}专员`, `已处理${secret}`, secret),
    );
    fc.assert(
      fc.property(
        anyForm.chain((form) =>
          fc.record({
            form: fc.constant(form),
            record: fc.dictionary(
              fc.constantFrom(...Object.keys(FORMS[form].fields)),
              fc.oneof(
                texts,
                texts.map((all) => all.join(",")),
              ),
              { maxKeys: 30 },
            ),
          }),
        ),
        ({ form, record }) => {
          const findings = reviewRecord(FORMS[form], record, OPTIONS);
          expect(JSON.stringify(findings)).not.toContain(secret);
          for (const finding of findings) expect(findingText(finding)).not.toContain(secret);
        },
      ),
      { numRuns: numRuns / 5 },
    );
  });

  it("whatever leaks by the privacy of the fields is found by the review", () => {
    fc.assert(
      fc.property(anyRecord, ({ form, record }) => {
        if (typeof record !== "object" || record === null || Array.isArray(record)) return;
        const places = reviewRecord(FORMS[form], record, OPTIONS)
          .filter(({ code }) => code === "personal_data" || code === "not_masked")
          .map(({ path }) => path.join("/"));
        for (const { path } of findLeaks(FORMS[form], record as object))
          expect(places).toContain(path.join("/"));
      }),
      { numRuns },
    );
  });

  it("a broken contract throws: no moment, no zone", () => {
    const form = "hotlineCall";
    expect(() => reviewRecord(FORMS[form], {}, { ...OPTIONS, asOf: Number.NaN })).toThrow("finite");
    expect(() => reviewRecord(FORMS[form], {}, { ...OPTIONS, timeZone: "Mars/Olympus" })).toThrow(/zone/i);
  });
});
