import { describe, expect, it } from "vitest";
import { TIERS, type Tier } from "../../../src/tier/tier";
import { accuracyOf, confusionOf, readDescriptions } from "./confusion";

interface Floor {
  readonly recall: Readonly<Record<Tier, number>>;
  readonly urgentPrecision: number;
}

/** What was reached; it may rise. */
const FLOORS: Readonly<Record<string, Floor>> = {
  "held-out": { recall: { urgent: 1, high: 1, medium: 1, low: 1 }, urgentPrecision: 0.96 },
  tuning: { recall: { urgent: 1, high: 1, medium: 1, low: 0.98 }, urgentPrecision: 1 },
  "other-hand": { recall: { urgent: 1, high: 1, medium: 1, low: 1 }, urgentPrecision: 1 },
  last: { recall: { urgent: 0.97, high: 0.94, medium: 1, low: 1 }, urgentPrecision: 0.97 },
};

describe.each(Object.entries(FLOORS))("descriptions with an undisputable tier: %s", (name, floor) => {
  const descriptions = readDescriptions(name);
  const { recall, urgentPrecision } = accuracyOf(confusionOf(descriptions));
  it.each(TIERS)("are given it: %s", (tier) => {
    expect(recall[tier]).toBeGreaterThanOrEqual(floor.recall[tier]);
  });
  it("are urgent when they are called so", () => {
    expect(urgentPrecision).toBeGreaterThanOrEqual(floor.urgentPrecision);
  });
  it("are none of them twice", () => {
    const all = Object.values(descriptions).flat();
    expect(new Set(all).size).toBe(all.length);
  });
});

it("no set holds a description of another", () => {
  const all = Object.keys(FLOORS).flatMap((name) => [
    ...new Set(Object.values(readDescriptions(name)).flat()),
  ]);
  const shared = all.filter((each, index) => all.indexOf(each) !== index);
  expect(shared).toEqual([]);
});
