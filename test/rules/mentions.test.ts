import { describe, expect, it } from "vitest";
import { keywordIndex } from "../../src/rules/keyword-index";
import { keywordFinder } from "../../src/rules/mentions";

const find = keywordFinder(["支付失败", "扣款异常", "投诉", "退款", "无法登录", "不满意", "API"]);

describe("a text names a keyword", () => {
  it.each([
    ["in the middle of Chinese without spaces", "客户支付失败,订单未生成", "支付失败"],
    ["in another case", "调用api报错", "API"],
    ["in another width", "调用\uff21\uff30\uff29报错", "API"],
    ["in another case and width", "调用\uff41\uff50\uff49报错", "API"],
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

describe("a text that does not state a keyword does not name it", () => {
  const trouble = keywordFinder([
    "宕机",
    "盗刷",
    "触电",
    "漏电",
    "支付失败",
    "没到账",
    "崩溃",
    "outage",
    "down",
    "无法登录",
  ]);
  it.each([
    ["that is over", "之前的宕机已经恢复了,谢谢"],
    ["that is over, in the next clause", "昨天崩溃了,现在恢复正常"],
    ["that is over, in English", "The outage has been fixed, thanks"],
    ["that turned out to be nothing", "以为盗刷,结果搞错了"],
    ["that is only supposed", "如果支付失败怎么办"],
    ["that is only supposed, with more between", "万一我的银行卡被盗刷了怎么办"],
    ["that is only supposed, in English", "if the system is down, will I get compensation?"],
    ["that is asked about beforehand", "can i get money back if it goes down"],
    ["that may happen", "会不会宕机"],
    ["that may happen, as a question", "这个插座会漏电吗"],
    ["that is to be prevented", "如何防止银行卡被盗刷"],
    ["that is part of another name: 触电插座", "咨询防触电插座的参数"],
    ["that is part of another name: 漏电保护", "漏电保护的参数是多少"],
    ["that is part of another name: 盗刷险", "想了解盗刷险怎么买"],
    ["that is part of another name: 宕机补偿", "宕机补偿活动什么时候开始"],
    ["that is part of another name: 宕机期间", "宕机期间的服务怎么延期"],
    ["that is looked for in the records", "查询历史订单里是否有盗刷记录"],
    ["that begins within another word", "没有接触电源"],
  ])("%s: %s", (_, text) => {
    expect(trouble(text)).toBeUndefined();
  });
  it.each([
    ["that is said to be over and is not", "说已经修好了,还是无法登录", "无法登录"],
    ["that came back after it was over", "上次已恢复,今天又宕机", "宕机"],
    ["when the end is taken back", "宕机已经恢复了,但是还是不行", "宕机"],
    ["when the end is only asked for", "宕机,请尽快恢复正常", "宕机"],
    ["when the end is a question", "宕机解决了吗", "宕机"],
    ["when another sentence tells of an end", "已经恢复了。今天又宕机", "宕机"],
    ["when the end is of an earlier sentence", "登录的问题已经解决。支付失败", "支付失败"],
    ["when it has a condition and no question", "如果不处理我就投诉,宕机三小时了", "宕机"],
    ["when something cannot be prevented", "无法防止盗刷", "盗刷"],
    ["when it is an accusation", "消防通道的插座漏电", "漏电"],
  ])("but it does %s: %s", (_, text, word) => {
    expect(trouble(text)).toBe(word);
  });
});

describe("a keyword does not begin or end within another Chinese word", () => {
  it.each([
    ["能不能", "上传功能不能用了", undefined],
    ["能不能", "能不能退货", "能不能"],
    ["不能用", "上传功能不能用了", "不能用"],
    ["不能用", "能不能用支付宝", undefined],
    ["不了", "我不了解", undefined],
    ["不成功", "支付不成功能退吗", "不成功"],
    ["没到账", "还有没到账的钱", "没到账"],
    ["没到账", "钱有没到账", undefined],
  ])("%s in %s", (keyword, text, found) => {
    expect(keywordFinder([keyword])(text)).toBe(found);
  });
});

describe("traditional characters", () => {
  it.each([
    ["支付失败", "客戶支付失敗"],
    ["系统瘫痪", "系統癱瘓"],
    ["無法登錄", "无法登录"],
  ])("%s is found in %s", (keyword, text) => {
    expect(keywordFinder([keyword])(text)).toBe(keyword);
  });
});

describe("words said together", () => {
  const index = keywordIndex();
  const down = index.together({
    words: [
      ["系统", "平台", "system"],
      ["崩", "崩溃", "down"],
    ],
  });
  const near = index.together({
    words: [
      ["打", "登"],
      ["不开", "不上"],
    ],
    within: 1,
  });
  it.each([
    ["in a row", "系统崩溃", ["系统", "崩溃"]],
    ["with something between", "平台从早上就一直崩", ["平台", "崩"]],
    ["in the other order", "崩了的系统", ["崩", "系统"]],
    ["in Latin letters, where more may stand between", "system has been down", ["system", "down"]],
    ["when only an earlier one is denied", "系统没有崩溃,平台崩溃了", ["平台", "崩溃"]],
    ["of a denial that governs something else", "没人管系统崩溃", ["系统", "崩溃"]],
  ])("%s: %s", (_, text, words) => {
    expect(down(text)).toEqual(words);
  });
  it.each([
    ["in two clauses", "系统很好,心态崩了"],
    ["too far apart", "系统自从上个月更新过一次以后我的手机就崩"],
    ["one of them alone", "心态崩了"],
    ["when what is said is denied", "系统没有崩溃"],
    ["when the denial stands before both", "没有系统崩溃"],
    ["when it is over", "系统崩溃已经恢复了"],
  ])("not %s: %s", (_, text) => {
    expect(down(text)).toBeUndefined();
  });
  it("as near as the condition says", () => {
    expect(near("网页打不开")).toEqual(["打", "不开"]);
    expect(near("打了半天也不开")).toBeUndefined();
  });
  it("answers each condition by its own distance, though the words are the same", () => {
    const words = [["系统"], ["崩溃"]];
    expect(index.together({ words, within: 1 })("系统今天崩溃")).toBeUndefined();
    expect(index.together({ words, within: 9 })("系统今天崩溃")).toEqual(["系统", "崩溃"]);
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
  const together = keywordIndex().together({
    words: [
      ["支付", "登录"],
      ["失败", "无法"],
      ["没有", "已恢复"],
    ],
  });
  it.each([
    ["nothing but denials", "没有".repeat(size)],
    ["nothing but denied keywords", "没有支付失败".repeat(size / 4)],
    ["a joint without end", `没有支付失败${"、".repeat(size)}`],
    ["beginnings of keywords", "支付失支付".repeat(size / 4)],
    ["spaces before a keyword", `没有${" ".repeat(size)}`.repeat(2)],
    ["a suffix that never ends", "支付失败的情况".repeat(size / 4).replaceAll("支付失败", "没有支付失败")],
    ["spaces between denied keywords", `没有支付失败${" ".repeat(50)}`.repeat(size / 50)],
    ["wide letters", "API".repeat(size)],
    ["suppositions without a question", "如果支付失败".repeat(size / 6)],
    ["ends that are taken back", "支付失败已恢复但".repeat(size / 8)],
    ["ends of every sentence", "支付失败已恢复。".repeat(size / 8)],
    ["prevention without end", "防止支付失败".repeat(size / 6)],
    ["words that cross keywords", "能不能无法登录".repeat(size / 7)],
    ["full stops", "支付失败.".repeat(size / 5)],
    ["traditional characters", "支付失敗無法登錄".repeat(size / 8)],
  ])("%s", (_, text) => {
    const start = performance.now();
    find(text);
    together(text);
    expect(performance.now() - start).toBeLessThan(1500);
  });
});
