import { describe, expect, it } from "vitest";
import { keywordIndex } from "../../src/rules/keyword-index";
import { keywordFinder } from "../../src/rules/mentions";

const find = keywordFinder(["支付失败", "扣款异常", "投诉", "退款", "无法登录", "不满意", "API"]);

describe("a text names a keyword", () => {
  it.each([
    ["in the middle of Chinese without spaces", "客户支付失败,订单未生成", "支付失败"],
    ["in other case and width", "调用api报错", "API"],
    ["with a denial further off", "没有人处理我的投诉", "投诉"],
    ["after something unexpected", "没想到支付失败", "支付失败"],
    ["when the denial is of another clause", "短信没有收到,支付失败", "支付失败"],
    ["when it contains the denial itself", "APP无法登录", "无法登录"],
    ["when two denials cancel out: 不得不", "客户不得不投诉", "投诉"],
    ["when two denials cancel out: 并非没有", "并非没有支付失败", "支付失败"],
    ["when something cannot be avoided", "无法避免支付失败", "支付失败"],
    ["when it is impossible, which denies nothing", "一直无法退款", "退款"],
    ["after 不过, which is no denial", "不过支付失败了", "支付失败"],
    ["after 不仅", "不仅投诉过", "投诉"],
    ["after 不断", "不断投诉", "投诉"],
    ["after 特别", "特别投诉物流", "投诉"],
    ["in a question", "有没有支付失败", "支付失败"],
    ["in a question: 是不是", "是不是支付失败了", "支付失败"],
    ["a second time without the denial", "没有投诉,但是要退款", "退款"],
    ["when the answer to it failed to come", "支付失败没有回复", "支付失败"],
    ["when it led to nothing else", "支付失败未发生扣款", "支付失败"],
    ["when it is not the first time", "不是第一次投诉", "投诉"],
    ["when an offer follows a denial in the same breath", "没有收到货和退款", "退款"],
    ["after a space that parts two clauses", "钱还没有 支付失败", "支付失败"],
    ["when somebody is to put it right", "请尽快排除投诉原因,避免拖延退款", "投诉"],
    ["without being solved", "没解决支付失败", "支付失败"],
  ])("%s", (_, text, word) => {
    expect(find(text)).toBe(word);
  });
});

describe("a text that denies a keyword does not name it", () => {
  it.each([
    "没有支付失败",
    "并没有出现支付失败",
    "未发生过支付失败",
    "没再出现过支付失败",
    "无支付失败",
    "无任何扣款异常",
    "这不是投诉",
    "并非投诉",
    "客户不投诉",
    "客户不需要退款",
    "客户不想退款",
    "不会再支付失败",
    "不可能支付失败",
    "从未遇到支付失败",
    "尚未投诉",
    "客户否认投诉",
    "为避免支付失败",
    "没有支付失败、扣款异常",
    "没有支付失败或扣款异常和投诉",
    "支付失败没有发生",
    "支付失败的情况不存在。",
    "支付失败的问题已排除",
    "没有无法登录",
    "没有 API",
    "没有出现产品退款",
    "no API",
    "never had any API",
    "don't need the API",
  ])("%s", (text) => {
    expect(find(text)).toBeUndefined();
  });

  it("nor is a keyword named that lies within a denied one", () => {
    expect(keywordFinder(["支付失败", "失败"])("没有支付失败")).toBeUndefined();
  });
  it("不满意 denies 满意", () => {
    expect(keywordFinder(["满意"])("客户不满意")).toBeUndefined();
    expect(find("客户不满意")).toBe("不满意");
  });
});

describe("Latin keywords", () => {
  it.each(["capital", "apis", "API2", "2api"])("do not stand within another word: %s", (text) => {
    expect(find(text)).toBeUndefined();
  });
  it("stand beside Chinese characters", () => {
    expect(find("开放API接口")).toBe("API");
  });
  it("yield to a shorter keyword where the longer one does not stand alone", () => {
    expect(keywordFinder(["支付api", "支付"])("支付apis")).toBe("支付");
  });
  it("may hold characters that mean something in a pattern", () => {
    expect(keywordFinder(["c++", "a.b", "[x]"])("学C++的")).toBe("c++");
    expect(keywordFinder(["a.b"])("axb")).toBeUndefined();
  });
});

it("no keywords find nothing", () => {
  expect(keywordFinder([])("支付失败")).toBeUndefined();
  expect(keywordFinder([""])("支付失败")).toBeUndefined();
});

describe("keywords of several conditions are looked for at once", () => {
  const index = keywordIndex();
  const faults = index.finder(["故障", "支付失败"]);
  const outages = index.finder(["系统故障"]);
  it("and each finds its own alone", () => {
    expect([faults("系统故障了"), outages("系统故障了")]).toEqual(["故障", "系统故障"]);
    expect([faults("客户支付失败"), outages("客户支付失败")]).toEqual(["支付失败", undefined]);
  });
  it("and what the others look for does not change what one finds", () => {
    const joined = "没有支付失败、系统故障";
    expect(keywordFinder(["系统故障"])(joined)).toBe(outages(joined));
  });
  it("and one that is added later is found in the text that was read last", () => {
    const text = "客户退款失败";
    expect(faults(text)).toBeUndefined();
    expect(index.finder(["退款失败"])(text)).toBe("退款失败");
  });
  it("and a text that was let go is read again", () => {
    expect(faults("客户支付失败")).toBe("支付失败");
    index.forget();
    expect(faults("客户支付失败")).toBe("支付失败");
    expect(faults("")).toBeUndefined();
  });
});

describe("hostile texts are read in linear time", () => {
  const size = 200_000;
  it.each([
    ["nothing but denials", "没有".repeat(size)],
    ["nothing but denied keywords", "没有支付失败".repeat(size / 4)],
    ["a joint without end", `没有支付失败${"、".repeat(size)}`],
    ["beginnings of keywords", "支付失支付".repeat(size / 4)],
    ["spaces before a keyword", `没有${" ".repeat(size)}`.repeat(2)],
    ["a suffix that never ends", "支付失败的情况".repeat(size / 4).replaceAll("支付失败", "没有支付失败")],
    ["spaces between denied keywords", `没有支付失败${" ".repeat(50)}`.repeat(size / 50)],
    ["wide letters", "API".repeat(size)],
  ])("%s", (_, text) => {
    const start = performance.now();
    find(text);
    expect(performance.now() - start).toBeLessThan(1500);
  });
});
