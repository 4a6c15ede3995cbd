import { createContext, runInContext } from "node:vm";
import { describe, expect, it } from "vitest";
import { epochMsOf, KefuError } from "../../src/base";

describe("a moment is taken as callers hold it", () => {
  it.each([
    ["a Date", new Date(5), 5],
    ["epoch milliseconds", 5.5, 5.5],
    ["what is shaped like Temporal.Instant", { epochMilliseconds: 5 }, 5],
    ["a Date of another realm", runInContext("new Date(5)", createContext()), 5],
  ])("%s", (_, moment, ms) => {
    expect(epochMsOf(moment)).toBe(ms);
  });

  it.each([
    ["NaN", Number.NaN],
    ["an endless number", Number.POSITIVE_INFINITY],
    ["an Invalid Date", new Date(Number.NaN)],
    ["a text", "2024-05-20"],
    ["nothing", undefined],
    ["null", null],
    ["an empty object", {}],
  ])("%s is refused with a code", (_, moment) => {
    expect(() => epochMsOf(moment as never)).toThrow(
      expect.objectContaining({ name: "KefuError", code: "invalid_instant" }),
    );
  });

  it("an error names its code, and every fault of a configuration", () => {
    const error = new KefuError("invalid_config", "two faults", [
      { code: "a", severity: "error", path: ["x", 0], params: {} },
    ]);
    expect(error).toBeInstanceOf(Error);
    expect(error.issues).toHaveLength(1);
  });
});
