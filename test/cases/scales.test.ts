import { describe, expect, it } from "vitest";
import { SATISFACTION_TABLES, satisfactionScore, tierFrom } from "../../src/cases";

describe("a label of a tier is read on its own scale", () => {
  it.each([
    ["level", "一级", "urgent"],
    ["level", "一级(紧急)", "urgent"],
    ["level", "一级（紧急）", "urgent"],
    ["level", " 二级 ", "high"],
    ["level", "三级", "medium"],
    ["level", "四级(低)", "low"],
    ["level", "特急", undefined],
    ["urgency", "紧急", "urgent"],
    ["urgency", "高", "high"],
    ["urgency", "中", "medium"],
    ["urgency", "低", "low"],
    ["urgency", "特急", undefined],
    ["urgency", "URGENT", "urgent"],
    ["qa", "特急", "urgent"],
    ["qa", "紧急", "high"],
    ["qa", "普通", "medium"],
    ["qa", "一级", undefined],
    ["qa", "", undefined],
  ] as const)("on %s, %s", (scale, label, tier) => {
    expect(tierFrom(label, scale)).toBe(tier);
  });

  it("and on no other: 紧急 has no meaning of its own", () => {
    expect(tierFrom("紧急", "priority" as "qa")).toBeUndefined();
  });
});

describe("satisfaction comes to 1–5 by a table that can be replaced", () => {
  it.each([
    ["满意", "satisfaction", 5],
    ["satisfied", "satisfaction", 5],
    ["基本满意", "satisfaction", 4],
    ["不满意", "satisfaction", 1],
    ["dissatisfied", "satisfaction", 1],
    [1, "key", 5],
    ["1", "key", 5],
    [2, "key", undefined],
    ["suggestion", "key", undefined],
    [3, "1-5", 3],
    ["5", "1-5", 5],
    [6, "1-5", undefined],
    [3.5, "1-5", undefined],
    ["满意", "1-5", undefined],
    ["满意", "no such scale", undefined],
    ["constructor", "satisfaction", undefined],
    ["满意", "constructor", undefined],
  ] as const)("%s on %s", (raw, scale, score) => {
    expect(satisfactionScore(raw, scale)).toBe(score);
  });

  it("a company that counts 基本满意 as three says so", () => {
    const tables = {
      ...SATISFACTION_TABLES,
      satisfaction: { ...SATISFACTION_TABLES["satisfaction"], 基本满意: 3 },
    };
    expect(satisfactionScore("基本满意", "satisfaction", tables)).toBe(3);
    expect(satisfactionScore("满意", "satisfaction", tables)).toBe(5);
  });
});
