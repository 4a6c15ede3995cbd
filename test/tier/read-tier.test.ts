import { describe, expect, it } from "vitest";
import { issueTicket } from "../../src/forms/issue-ticket";
import { qaRecord } from "../../src/forms/qa-record";
import { responseRecord } from "../../src/forms/response-record";
import { readTier, type TierScale } from "../../src/tier/read-tier";
import type { Tier } from "../../src/tier/tier";

const SCALES: Record<string, TierScale> = {
  issueTicket: issueTicket.fields.tier.options,
  responseRecord: responseRecord.fields.tier.options,
  qaRecord: qaRecord.fields.tier.options,
};

describe("a word means a tier on its own scale only", () => {
  it.each<[string, string, Tier | undefined]>([
    ["issueTicket", "一级", "urgent"],
    ["issueTicket", "二级(高)", "high"],
    ["issueTicket", " 三级 ", "medium"],
    ["issueTicket", "四级", "low"],
    ["responseRecord", "紧急", "urgent"],
    ["responseRecord", "高", "high"],
    ["responseRecord", "中", "medium"],
    ["responseRecord", "低", "low"],
    ["qaRecord", "特急", "urgent"],
    ["qaRecord", "紧急", "high"],
    ["qaRecord", "普通", "medium"],
    ["responseRecord", "特急", undefined],
    ["responseRecord", "一级", undefined],
    ["qaRecord", "高", undefined],
    ["issueTicket", "普通", undefined],
    ["issueTicket", "", undefined],
    ["issueTicket", "constructor", undefined],
  ])("%s: %s", (scale, word, tier) => {
    expect(readTier(word, SCALES[scale] ?? {})).toBe(tier);
  });
});
