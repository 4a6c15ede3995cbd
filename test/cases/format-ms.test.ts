import { describe, expect, it } from "vitest";
import { formatMs } from "../../src/cases";

const MINUTE = 60_000;

describe("a duration as people write it", () => {
  it.each([
    ["nothing at all", 0, "0分钟", "0 min"],
    ["minus nothing", -0, "0分钟", "0 min"],
    ["less than half a second", 499, "不到1秒", "< 1 s"],
    ["less than half a second too early", -499, "-不到1秒", "-< 1 s"],
    ["half a second, rounded up", 500, "1秒", "1 s"],
    ["seconds", 45_000, "45秒", "45 s"],
    ["whole minutes", 2 * MINUTE, "2分钟", "2 min"],
    ["minutes and seconds", 150_000, "2分钟30秒", "2 min 30 s"],
    ["a second short of an hour", 3_599_000, "59分钟59秒", "59 min 59 s"],
    ["so little short of an hour that it is one", 3_599_600, "1小时", "1 h"],
    ["an hour and seconds that round down", 3_629_999, "1小时", "1 h"],
    ["an hour and seconds that round up, once", 3_630_000, "1小时1分钟", "1 h 1 min"],
    ["hours and minutes", 125 * MINUTE, "2小时5分钟", "2 h 5 min"],
    ["a day", 1_440 * MINUTE, "1天", "1 d"],
    ["a day and minutes, no hours", 1_445 * MINUTE, "1天5分钟", "1 d 5 min"],
    ["days, hours and minutes", (3 * 1_440 + 65) * MINUTE, "3天1小时5分钟", "3 d 1 h 5 min"],
    ["less than a minute short of a day", 86_399_999, "1天", "1 d"],
    ["34 minutes too early", -34 * MINUTE, "-34分钟", "-34 min"],
  ] as const)("%s", (_, ms, zh, en) => {
    expect([formatMs(ms), formatMs(ms, "en")]).toEqual([zh, en]);
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY])("%s is no duration", (ms) => {
    expect(() => formatMs(ms)).toThrow(expect.objectContaining({ code: "invalid_argument" }));
  });
});
