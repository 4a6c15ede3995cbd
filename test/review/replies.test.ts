import { describe, expect, it } from "vitest";
import { fillReply } from "../../src/review/fill-reply";
import { findReplies } from "../../src/review/find-replies";
import { replyCoverage } from "../../src/review/reply-coverage";
import { SET_PHRASES, type SetPhrase } from "../../src/review/set-phrases";
import { isReplyUnchanged, placeholdersIn, type StandardReply } from "../../src/review/standard-reply";

describe("set phrases", () => {
  const VALUES: Readonly<Record<SetPhrase, Readonly<Record<string, string | number>>>> = {
    opening: { staffNumber: "CS003" },
    hold: { minutes: 2 },
    holdOver: {},
    transfer: { department: "售后部", specialist: "002号专员" },
    complaint: { workingDays: 3 },
    summary: { matter: "产品质量问题", solution: "换货" },
    closing: {},
  };
  const phrases = (Object.keys(SET_PHRASES) as SetPhrase[]).flatMap((name) =>
    (["zh-CN", "en"] as const).map((locale) => [name, locale] as const),
  );

  it.each(phrases)(
    "[1.3 set-phrases] %s in %s is a template that fills without a leftover",
    (name, locale) => {
      const filled = fillReply(SET_PHRASES[name][locale], VALUES[name]);
      expect(filled).toMatchObject({ ok: true });
      for (const value of Object.values(VALUES[name]))
        expect(filled.ok && filled.text).toContain(String(value));
    },
  );

  it.each(Object.keys(SET_PHRASES) as SetPhrase[])(
    "[1.3 set-phrases] %s asks for the same in both languages",
    (name) => {
      expect([...placeholdersIn(SET_PHRASES[name].en)].sort()).toEqual(
        [...placeholdersIn(SET_PHRASES[name]["zh-CN"])].sort(),
      );
    },
  );

  it("[1.3 set-phrases] the opening names the staff number, the hold its minutes, the complaint its working days", () => {
    expect(placeholdersIn(SET_PHRASES.opening["zh-CN"])).toEqual(["staffNumber"]);
    expect(placeholdersIn(SET_PHRASES.hold["zh-CN"])).toEqual(["minutes"]);
    expect(placeholdersIn(SET_PHRASES.complaint["zh-CN"])).toEqual(["workingDays"]);
  });
});

describe("a standard reply is filled", () => {
  const faults = (text: string, values: Record<string, string | number>) => {
    const filled = fillReply(text, values);
    if (!filled.ok) for (const { severity } of filled.findings) expect(severity).toBe("error");
    return filled.ok ? filled.text : filled.findings.map(({ code, path }) => [code, ...path].join(" "));
  };

  it.each<[string, string, Record<string, string | number>, unknown]>([
    ["with text and numbers", "{name},预计{days}个工作日", { name: "您好", days: 3 }, "您好,预计3个工作日"],
    ["with the same value twice", "{no}:{no}", { no: "A1" }, "A1:A1"],
    ["without placeholders", "请稍候。", {}, "请稍候。"],
    ["not without a value", "{a}{b}", { a: 1 }, ["placeholder_missing b"]],
    ["not with an empty one", "{a}", { a: "  " }, ["placeholder_empty a"]],
    ["not with what is no number", "{a}", { a: Number.NaN }, ["placeholder_empty a", "placeholder_left"]],
    ["not with a value too many", "好", { a: 1 }, ["placeholder_unknown a"]],
    ["not with a brace left", "好{", {}, ["placeholder_left"]],
    ["not with an empty brace", "好{}", {}, ["placeholder_left", "placeholder_left"]],
    ["not with a blank left", "请于____前联系XX部", {}, ["placeholder_left", "placeholder_left"]],
    ["not with an empty bracket", "您的【 】已发出", {}, ["placeholder_left"]],
    ["not with what a program leaves", "订单undefined已发出", {}, ["placeholder_left"]],
    [
      "a value's braces are no placeholders",
      "{a}",
      { a: "{b}", b: 1 },
      ["placeholder_unknown b", "placeholder_left", "placeholder_left"],
    ],
    ["not with a name that every object has", "{toString}", {}, ["placeholder_missing toString"]],
    ["letters of a model are no blank", "型号XXL已到货", {}, "型号XXL已到货"],
  ])("[1.5 standard-replies] %s", (_, text, values, expected) => {
    expect(faults(text, values)).toEqual(expected);
  });

  it("[1.5 standard-replies] never with personal data, which the finding does not repeat", () => {
    const filled = fillReply("请联系{contact}。", { contact: "13812345678" });
    expect(filled).toEqual({
      ok: false,
      findings: [
        {
          code: "personal_data",
          severity: "error",
          path: [],
          params: { kind: "phone", what: "电话号码", whatEn: "a phone number", start: 3, end: 14 },
        },
      ],
    });
    expect(fillReply("请联系{contact}。", { contact: "138****5678" }).ok).toBe(true);
  });
});

describe("whether a reply was changed", () => {
  it.each<[string, string, string, boolean]>([
    ["as it stands", "请刷新。", "请刷新。", true],
    ["with a word more", "请刷新。", "请先刷新。", false],
    ["filled", "预计{n}天。", "预计3天。", true],
    ["not filled", "预计{n}天。", "预计天。", false],
    ["filled with what comes next in the reply", "{a}天{b}天", "1天2天3天", true],
    ["begun by a placeholder", "{name}您好", "王女士您好", true],
    ["a start that overlaps the end", "好{n}好", "好好", false],
    ["a placeholder alone", "{n}", "任何", true],
    ["a placeholder alone, and nothing", "{n}", "", false],
    ["two placeholders in a row", "{a}{b}", "一", false],
    ["two placeholders in a row, enough for both", "{a}{b}", "一二", true],
    ["full width for half", "请刷新(F5)。", "请刷新(F5)。", true],
  ])("[1.5 changed-reply-reason] %s", (_, reply, text, expected) => {
    expect(isReplyUnchanged(reply, text)).toBe(expected);
  });
});

const REPLIES: readonly StandardReply[] = [
  {
    id: "order",
    type: ["产品功能类", "订单查询"],
    question: "怎么查询订单物流",
    keywords: ["快递", "到哪了"],
    text: "请在我的订单中查看物流。",
  },
  {
    id: "password",
    type: ["账户操作类", "账户登录"],
    question: "忘记登录密码",
    text: "请通过忘记密码功能,凭手机验证码重置。",
  },
  { id: "app", type: ["产品功能类", "APP登录"], question: "APP无法登录", text: "请更新APP后重新登录。" },
  {
    id: "return",
    type: ["售后政策类", "退货"],
    question: "退货政策",
    text: "签收七天内可以退货,物流费由我方承担。",
  },
];
const ids = (query: Parameters<typeof findReplies>[1]) =>
  findReplies(REPLIES, query).map(({ reply }) => reply.id);

describe("standard replies are looked up by type and words", () => {
  it.each<[string, Parameters<typeof findReplies>[1], string[]]>([
    ["by words of the question", { words: "我的密码忘了" }, ["password"]],
    ["by a keyword", { words: "快递到哪了?" }, ["order"]],
    ["by a word that two have, the question before the text", { words: "物流" }, ["order", "return"]],
    ["by a Latin word in whatever case", { words: "app打不开" }, ["app"]],
    ["by the top of the type", { type: ["产品功能类"] }, ["app", "order"]],
    ["by the whole type", { type: ["产品功能类", "订单查询"] }, ["order", "app"]],
    ["by type and words together", { type: ["产品功能类"], words: "登录不了" }, ["app", "order", "password"]],
    ["by a single character", { words: "退" }, ["return"]],
    ["not by what only asks", { words: "请问怎么办" }, []],
    ["not by nothing", {}, []],
    ["not by words that none has", { words: "发票" }, []],
  ])("[1.5 standard-replies] %s", (_, query, expected) => {
    expect(ids(query)).toEqual(expected);
  });

  it("[1.5 standard-replies] the answer explains itself", () => {
    expect(findReplies(REPLIES, { words: "忘记登录密码了", type: ["账户操作类"] })[0]).toMatchObject({
      reply: { id: "password" },
      typeLevels: 1,
      matched: [{ words: "忘记登录密码", within: "question" }],
    });
  });

  it("a rare word counts more than a common one", () => {
    const [first] = findReplies(REPLIES, { words: "登录 退货" });
    expect(first?.reply.id).toBe("return");
  });

  it("the order of the replies does not matter, and ties go by id", () => {
    expect(findReplies([...REPLIES].reverse(), { words: "登录 物流" })).toEqual(
      findReplies(REPLIES, { words: "登录 物流" }),
    );
    const twins = ["b", "a"].map((id) => ({ id, type: [], question: "退款", text: "好" }));
    expect(findReplies(twins, { words: "退款" }).map(({ reply }) => reply.id)).toEqual(["a", "b"]);
  });

  it("no more than were asked for", () => {
    expect(findReplies(REPLIES, { words: "登录" }, { limit: 1 })).toHaveLength(1);
  });

  it("a perfect match scores 1, and no score leaves 0 to 1", () => {
    const [first] = findReplies(REPLIES, { words: "忘记登录密码", type: ["账户操作类", "账户登录"] });
    expect(first?.score).toBeCloseTo(1, 12);
    expect(findReplies(REPLIES, { words: "忘记登录密码" })[0]?.score).toBeCloseTo(1, 12);
    expect(findReplies(REPLIES, { type: ["账户操作类", "账户登录"] })[0]?.score).toBe(1);
    for (const { score } of findReplies(REPLIES, { words: "登录 物流 退货 APP" })) {
      expect(score).toBeGreaterThan(0);
      expect(score).toBeLessThanOrEqual(1);
    }
  });
});

describe("how far the preset types cover what customers ask", () => {
  const asked = (...types: string[][]) => types.map((category) => ({ category }));

  it("[1.5 coverage] four in five is the target, and it is reached at exactly 80 %", () => {
    const four = asked(
      ["产品功能类", "订单查询"],
      ["账户操作类", "账户登录"],
      ["售后政策类", "退货"],
      ["产品功能类", "APP登录"],
    );
    expect(replyCoverage(REPLIES, [...four, ...asked(["投诉建议类", "服务态度"])])).toEqual({
      num: 4,
      den: 5,
      value: 0.8,
      excluded: { uncategorised: 0 },
      reached: true,
      uncovered: [{ type: ["投诉建议类", "服务态度"], count: 1, share: 0.2 }],
    });
  });

  it("[1.5 coverage] the most frequent gaps come first, ties by name", () => {
    const { uncovered, value, reached } = replyCoverage(
      REPLIES,
      asked(["乙"], ["甲"], ["丙"], ["甲"], ["产品功能类", "退款"]),
    );
    expect(uncovered.map(({ type, count }) => [type.join("-"), count])).toEqual([
      ["甲", 2],
      ["丙", 1],
      ["乙", 1],
      ["产品功能类-退款", 1],
    ]);
    expect([value, reached]).toEqual([0, false]);
  });

  it("[1.5 coverage] without records there is no share, and what has no type is counted apart", () => {
    expect(replyCoverage(REPLIES, [])).toMatchObject({
      num: 0,
      den: 0,
      value: undefined,
      reached: undefined,
    });
    expect(replyCoverage(REPLIES, asked([], ["售后政策类", "退货"]))).toMatchObject({
      den: 1,
      value: 1,
      excluded: { uncategorised: 1 },
    });
  });

  it("a reply for a whole type covers the types below it; one without a type covers nothing", () => {
    const wide = [{ type: ["产品功能类"] }, { type: [] }];
    expect(replyCoverage(wide, asked(["产品功能类", "订单查询"], ["售后政策类"])).num).toBe(1);
  });
});
