import { describe, expect, it } from "vitest";
import { findSensitive, redact } from "../../src/privacy";
import { readCorpus } from "./corpus";

const { finds, chosen, traps } = readCorpus();

describe("the corpus", () => {
  it("holds at least four hundred texts, as many traps as finds", () => {
    expect(finds.length + chosen.length).toBeGreaterThanOrEqual(200);
    expect(traps.length).toBeGreaterThanOrEqual(200);
    expect(finds.length + chosen.length + traps.length).toBeGreaterThanOrEqual(400);
  });

  it.each([...finds, ...chosen])("finds what is in: $text", ({ text, spans, kinds }) => {
    expect(findSensitive(text, { kinds })).toEqual(spans);
  });

  it.each(traps)("spares: $text", ({ text }) => {
    expect(findSensitive(text)).toEqual([]);
    expect(redact(text)).toBe(text);
  });

  it.each([...finds, ...chosen])("leaves nothing to find in: $text", ({ text, kinds }) => {
    expect(findSensitive(redact(text, { kinds }), { kinds })).toEqual([]);
  });
});
