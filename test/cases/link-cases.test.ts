import { describe, expect, it } from "vitest";
import { linkCases } from "../../src/cases/link-cases";
import { linkText } from "../../src/cases/link-cases-text";
import type { CaseEvent, ServiceCase } from "../../src/cases/service-case";
import { serviceCaseSchema } from "../../src/schema";

const at = (text: string): Date => new Date(`${text}+08:00`);
const DAY_MS = 86_400_000;

function contact(id: string, received: string, rest: Partial<ServiceCase> = {}): ServiceCase {
  return {
    id,
    history: [{ type: "received", at: at(received), by: "customer" }],
    precisionMs: 60_000,
    category: ["产品功能", "支付模块"],
    customer: "C0001024",
    ...rest,
  };
}

describe("contacts of one customer about one matter become one case", () => {
  it("over several channels", () => {
    const { cases, links, candidates } = linkCases([
      contact("chat", "2024-05-20T15:00", { channel: "chat" }),
      contact("call", "2024-05-20T14:00", { channel: "phone" }),
      contact("mail", "2024-05-22T09:00", { channel: "email" }),
    ]);
    expect(cases.map(({ id, mergedInto }) => [id, mergedInto])).toEqual([
      ["chat", "call"],
      ["call", undefined],
      ["mail", "call"],
    ]);
    expect(links).toEqual([
      { from: "call", to: "chat", main: "call", because: "contacts", gapMs: 3_600_000 },
      { from: "chat", to: "mail", main: "call", because: "contacts", gapMs: 42 * 3_600_000 },
    ]);
    expect(candidates).toEqual([]);
  });

  it("and the main record names those whose history it holds, and no others", () => {
    const first = linkCases([
      contact("b", "2024-05-20T15:00"),
      contact("c", "2024-05-20T16:00"),
      contact("elsewhere", "2024-05-20T17:00", { customer: "C2", mergedInto: "b" }),
    ]).cases;
    expect(first.map(({ mergedFrom }) => mergedFrom)).toEqual([["c"], undefined, undefined]);
    const again = linkCases([contact("a", "2024-05-20T14:00"), ...first]).cases;
    expect(again.map(({ mergedInto }) => mergedInto)).toEqual([undefined, "a", "a", "a"]);
    expect(again[0]?.mergedFrom).toEqual(["b", "c"]);
    expect(again[0]?.history.filter(({ type }) => type === "customerMessaged")).toHaveLength(2);
    expect(linkCases(again).cases).toEqual(again);
    expect(serviceCaseSchema.parse(serviceCaseSchema.encode(again[0] as ServiceCase))).toEqual(again[0]);
  });

  it.each<[string, Partial<ServiceCase>, string]>([
    ["another customer", { customer: "C0001025" }, "2024-05-20T15:00"],
    ["no customer known", { customer: "" }, "2024-05-20T15:00"],
    ["another matter", { category: ["产品功能", "登录"] }, "2024-05-20T15:00"],
    ["a wider category", { category: ["产品功能"] }, "2024-05-20T15:00"],
    ["no category", { category: [] }, "2024-05-20T15:00"],
    ["a minute after the window", {}, "2024-05-27T14:01"],
  ])("but not with %s", (_, rest, received) => {
    const cases = [contact("a", "2024-05-20T14:00"), contact("b", received, rest)];
    const linked = linkCases(cases);
    expect(linked.links).toEqual([]);
    expect(linked.cases).toEqual(cases);
  });

  it("up to the end of the window, and the window counts from one contact to the next", () => {
    const cases = [
      contact("a", "2024-05-01T00:00"),
      contact("b", "2024-05-08T00:00"),
      contact("c", "2024-05-15T00:00"),
    ];
    expect(linkCases(cases).links.map(({ gapMs }) => gapMs)).toEqual([7 * DAY_MS, 7 * DAY_MS]);
    expect(linkCases(cases, { within: { days: 6, hours: 23 } }).links).toEqual([]);
  });

  it("by as many levels of the category as are asked for", () => {
    const cases = [
      contact("a", "2024-05-20T14:00", { category: ["产品功能", "支付模块", "退款失败"] }),
      contact("b", "2024-05-20T15:00", { category: ["产品功能", "支付模块"] }),
    ];
    expect(linkCases(cases, { categoryLevel: 2 }).links).toHaveLength(1);
    expect(linkCases(cases, { categoryLevel: 3 }).links).toHaveLength(0);
  });

  it("by a keyed hash that the caller supplies, and by several keys at once", () => {
    const keys: Record<string, string[]> = { a: ["no:1024"], b: ["no:1024", "hash:9f"], c: ["hash:9f"] };
    const cases = ["a", "b", "c"].map((id, i) => contact(id, `2024-05-2${i}T10:00`, { customer: "C9" }));
    const { links } = linkCases(cases, { customerOf: ({ id }) => keys[id] });
    expect(links.map(({ from, to, main }) => [from, to, main])).toEqual([
      ["a", "b", "a"],
      ["b", "c", "a"],
    ]);
  });

  it("by what the caller says the matter is", () => {
    const cases = [
      contact("a", "2024-05-20T14:00", { category: ["订单类"] }),
      contact("b", "2024-05-20T15:00", { category: ["售后"] }),
    ];
    expect(linkCases(cases, { matterOf: () => "order 7" }).links).toHaveLength(1);
    expect(linkCases(cases, { matterOf: () => undefined }).links).toHaveLength(0);
  });
});

describe("what many customers share never links", () => {
  it.each(["138****5678", "5678", "*女士", "张某", "欧阳*", "13800005678xxx", "李先生"])("%s", (customer) => {
    const { links, candidates } = linkCases([
      contact("a", "2024-05-20T14:00", { customer }),
      contact("b", "2024-05-20T15:00", { customer }),
    ]);
    expect(links).toEqual([]);
    expect(candidates).toEqual([{ ids: ["a", "b"], because: "sharedContact" }]);
  });

  const MASKED = [
    ["138-xxxx-5678", "138 xxxx 5678", "138####5678", "138…5678", "138....5678", "138____5678"],
    ["138????5678", "138○○○○5678", "１３８＊＊＊＊５６７８", "138 XXXX 5678", "138⋯5678", "138——5678"],
    ["138@@@@5678", "138nnnn5678", "138某某某某5678", "1xx xxxx 5678", "手机:138xxxx5678", "+86 138....5678"],
    ["1385678", "139", "139…", "....5678"],
  ].flat();
  const LAST_FOURS = [
    "尾号5678",
    "手机尾号:5678",
    "(5678)",
    "(5678)",
    "x5678",
    "#5678",
    "5 6 7 8",
    "tel 5678",
  ];
  const NAMES = [
    ["C张某", "张先生(VIP)", "李 女士", "张某(VIP客户)", "张先生（VIP）", "欧阳 女士", "张XX", "Mr. Zhang"],
    ["张先生5678", "C张某5678", "李女士(2号线)", "上海某某贸易有限公司", "阿凡提·买买提"],
  ].flat();
  it.each([...MASKED, ...LAST_FOURS, ...NAMES])("however it is spelled: %s", (customer) => {
    const cases = [
      contact("a", "2024-05-20T14:00", { customer }),
      contact("b", "2024-05-20T15:00", { customer }),
    ];
    expect(linkCases(cases)).toMatchObject({
      links: [],
      candidates: [{ ids: ["a", "b"], because: "sharedContact" }],
    });
  });

  it.each(["anonymous", "Unknown", "guest", "0", "0000000", "匿名", "未知"])(
    "not even where it stands for a customer whom nobody knows: %s",
    (customer) => {
      const cases = [
        contact("a", "2024-05-20T14:00", { customer }),
        contact("b", "2024-05-20T15:00", { customer }),
      ];
      expect(linkCases(cases)).toMatchObject({
        links: [],
        candidates: [{ ids: ["a", "b"], because: "sharedContact" }],
      });
    },
  );

  it.each(["-", "--", "—", "/", "?", "N/A", "n/a", "NA", "null", "None", "undefined", "无", " ", "\uff0d"])(
    "and nobody is no customer: %j",
    (customer) => {
      const cases = [
        contact("a", "2024-05-20T14:00", { customer }),
        contact("b", "2024-05-20T15:00", { customer }),
      ];
      const linked = linkCases(cases, { contactOf: () => customer });
      expect([linked.links, linked.candidates]).toEqual([[], []]);
      expect(linked.cases).toEqual(cases);
    },
  );

  it.each(["guest-7", "user01", "nanfang", "Customer A7", "0-17"])(
    "but a customer's own id does: %s",
    (customer) => {
      const cases = [
        contact("a", "2024-05-20T14:00", { customer }),
        contact("b", "2024-05-20T15:00", { customer }),
      ];
      expect(linkCases(cases).links).toHaveLength(1);
    },
  );

  it("but is proposed to somebody who can look", () => {
    const contacts: Record<string, string> = { a: "138****5678", b: "138****5678", c: "139****0000" };
    const cases = [
      contact("b", "2024-05-20T15:00", { customer: "C1" }),
      contact("c", "2024-05-20T15:00", { customer: "C2" }),
      contact("a", "2024-05-20T14:00", { customer: "" }),
    ];
    const { candidates } = linkCases(cases, { contactOf: ({ id }) => contacts[id] });
    expect(candidates).toEqual([{ ids: ["a", "b"], because: "sharedContact" }]);
  });

  it("in order of reception, each proposal once", () => {
    const cases = ["e", "d", "c", "b", "a"].map((id, i) =>
      contact(id, `2024-05-0${9 - i}T10:00`, { customer: ["*女士", "1234"][i % 2] ?? "" }),
    );
    const { candidates } = linkCases(cases, { contactOf: ({ customer }) => customer });
    expect(candidates).toEqual([
      { ids: ["a", "c", "e"], because: "sharedContact" },
      { ids: ["b", "d"], because: "sharedContact" },
    ]);
  });

  it("and is not proposed where every record names another customer for sure", () => {
    const cases = [
      contact("a", "2024-05-20T14:00", { customer: "C1" }),
      contact("b", "2024-05-20T15:00", { customer: "C2" }),
    ];
    expect(linkCases(cases, { contactOf: () => "5678" }).candidates).toEqual([]);
  });

  it("one customer without a category is proposed, not linked", () => {
    const { links, candidates } = linkCases([
      contact("a", "2024-05-20T14:00"),
      contact("b", "2024-05-20T15:00"),
      contact("c", "2024-05-20T16:00", { category: [] }),
    ]);
    expect(links).toHaveLength(1);
    expect(candidates).toEqual([{ ids: ["a", "c"], because: "unknownMatter" }]);
  });
});

it.each([
  ...["q1XxxZ+9/aB4==", "5d41402abc4b2a76b9719d911017c592", "hash:9f", "sha256-Xxxx__yy..zz", "0x5678ab"],
  ...[
    "C0001024",
    "C20240520001",
    "K1024",
    "C-1024",
    "VIP1024",
    "no:1024",
    "cust-a",
    "alice",
    "user_a@example.com",
  ],
  ...["0001024", "12345", "100001", "123", "13812345678", "138-1234-5678", "+86 13812345678", "2024-001"],
  ...["C0001024 张某", "客户0001024", "会员001", "张某(C20240520001)", "11010119900101123X", "a_b", "1.2.3"],
])("a number, a hash or an id names one customer, whatever letters it holds: %s", (customer) => {
  const cases = [
    contact("a", "2024-05-20T14:00", { customer }),
    contact("b", "2024-05-20T15:00", { customer }),
  ];
  expect(linkCases(cases).links).toHaveLength(1);
});

it("a key of any length is read in one go", () => {
  for (const part of ["x", "#", "1", "138xx", "张", ".", "(", "5678 "]) {
    const customer = `${part.repeat(50_000)}!a`;
    expect(linkCases([contact("a", "2024-05-20T14:00", { customer })]).links).toEqual([]);
  }
}, 2_000);

describe("the main record", () => {
  const main = contact("main", "2024-05-20T14:00", {
    channel: "phone",
    status: "processing",
    outcome: "followUp",
    risk: 3,
    history: [
      { type: "received", at: at("2024-05-20T14:00"), by: "customer" },
      { type: "responded", at: at("2024-05-20T14:02"), by: "agent" },
      { type: "statusChanged", to: "processing", at: at("2024-05-20T14:03") },
    ],
  });
  const part = contact("part", "2024-05-20T15:00", {
    channel: "chat",
    handler: "CS003",
    status: "closed",
    outcome: "solved",
    risk: 2,
    precisionMs: 1_000,
    rating: { scale: "1-5", score: 5 },
    history: [
      { type: "received", at: at("2024-05-20T15:00"), by: "customer" },
      { type: "executed", at: at("2024-05-20T16:00"), agent: "F1" },
      { type: "statusChanged", to: "closed", at: at("2024-05-20T17:00"), agent: "F1" },
      { type: "closed", at: at("2024-05-20T17:00") },
    ],
  });
  const { cases } = linkCases([part, main]);
  const [mergedPart, merged] = cases;

  it("has one history in order, in which another contact is a message and nobody else's standing moves it", () => {
    expect(merged?.history).toEqual<CaseEvent[]>([
      { type: "received", at: at("2024-05-20T14:00"), by: "customer" },
      { type: "responded", at: at("2024-05-20T14:02"), by: "agent" },
      { type: "statusChanged", to: "processing", at: at("2024-05-20T14:03") },
      { type: "customerMessaged", at: at("2024-05-20T15:00"), by: "customer" },
      { type: "executed", at: at("2024-05-20T16:00"), agent: "F1" },
      { type: "x-merged-closed", at: at("2024-05-20T17:00"), agent: "F1" },
      { type: "x-merged-closed", at: at("2024-05-20T17:00") },
    ]);
  });
  it("keeps what it knows, is told what it does not, and takes the latest standing and the gravest risk", () => {
    expect(merged).toMatchObject({
      id: "main",
      channel: "phone",
      handler: "CS003",
      status: "closed",
      outcome: "solved",
      risk: 2,
      precisionMs: 60_000,
      rating: { scale: "1-5", score: 5 },
    });
    expect(merged).not.toHaveProperty("mergedInto");
  });
  it("tells what happened to all of them in the order in which it did", () => {
    const late: CaseEvent = { type: "responded", at: at("2024-05-20T18:00"), by: "agent" };
    const [, both] = linkCases([part, { ...main, history: [...main.history, late] }]).cases;
    const times = both?.history.map((event) => event.at.getTime()) ?? [];
    expect(times).toEqual([...times].sort((a, b) => a - b));
    expect(both?.history.at(-1)).toEqual(late);
  });
  it.each<[CaseEvent["type"], object, string]>([
    ["tierChanged", { to: "high" }, "x-merged-high"],
    ["statusChanged", { to: "verify" }, "x-merged-verify"],
    ["reopened", {}, "x-merged-reopened"],
    ["cancelled", {}, "x-merged-cancelled"],
    ["archived", {}, "x-merged-archived"],
    ["reviewed", {}, "x-merged-reviewed"],
    ["merged", {}, "x-merged-merged"],
    ["solved", {}, "solved"],
  ])("is not moved by what was told of another record: %s", (type, more, as) => {
    const told = { type, at: at("2024-05-20T16:00"), by: "supervisor", agent: "F2", ...more } as CaseEvent;
    const [first] = linkCases([main, { ...part, history: [...part.history.slice(0, 1), told] }]).cases;
    const { to: _, ...kept } = { to: undefined, ...told, type: as };
    expect(first?.history.at(-1)).toEqual(kept);
  });
  it("takes a reception of nobody for the customer's, and of somebody for theirs", () => {
    const received = (by: object): CaseEvent => ({ type: "received", at: at("2024-05-20T15:00"), ...by });
    const heard = (by: object) =>
      linkCases([main, { ...part, history: [received(by)] }]).cases[0]?.history.at(-1)?.by;
    expect([heard({}), heard({ by: "agent" })]).toEqual(["customer", "agent"]);
  });
  it("has the latest rating, and the latest standing whole", () => {
    const rated = { ...main, rating: { scale: "1-5", score: 1 } };
    expect(linkCases([rated, part]).cases[0]?.rating?.score).toBe(5);
    const { outcome: _o, rating: _r, ...closed } = part;
    const [first] = linkCases([rated, closed]).cases;
    expect(first).toMatchObject({ status: "closed", rating: { score: 1 } });
    expect(first).not.toHaveProperty("outcome");
    const { status: _s, ...solved } = part;
    const [other] = linkCases([main, solved]).cases;
    expect(other).toMatchObject({ outcome: "solved" });
    expect(other).not.toHaveProperty("status");
    const { outcome: _, status: __, ...silent } = part;
    expect(linkCases([main, silent]).cases[0]).toMatchObject({ status: "processing", outcome: "followUp" });
  });
  it("is the one that was received first, by its id where two were at once", () => {
    const early: CaseEvent = { type: "responded", at: at("2024-05-20T09:00"), by: "bot" };
    const again: CaseEvent = { type: "received", at: at("2024-05-21T09:00") };
    const first = (...list: ServiceCase[]) => linkCases(list).cases.find(({ mergedFrom }) => mergedFrom)?.id;
    const one = contact("one", "2024-05-20T10:00");
    const two = contact("two", "2024-05-20T11:00");
    expect(first({ ...two, history: [early, ...two.history] }, one)).toBe("one");
    expect(first(two, { ...one, history: [again, ...one.history] })).toBe("one");
    expect(first({ ...two, history: [{ ...again, type: "planned", at: at("2024-05-20T09:30") }] }, one)).toBe(
      "two",
    );
    expect(first(contact("b", "2024-05-20T10:00"), contact("a", "2024-05-20T10:00"))).toBe("a");
    expect(first(contact("a", "2024-05-20T10:00"), contact("b", "2024-05-20T10:00"))).toBe("a");
  });
  it("is named by the others, which stay as they were", () => {
    expect(mergedPart).toEqual({ ...part, mergedInto: "main" });
  });
  it("has no risk where none of them has one", () => {
    const [first] = linkCases([contact("a", "2024-05-20T14:00"), contact("b", "2024-05-20T15:00")]).cases;
    expect(first).not.toHaveProperty("risk");
  });
  it("takes the category of the first record that has one", () => {
    const cases = [
      contact("a", "2024-05-20T14:00", { category: [] }),
      contact("b", "2024-05-20T15:00", { category: ["售后"] }),
      contact("c", "2024-05-20T16:00", { category: ["订单类"] }),
    ];
    expect(linkCases(cases, { matterOf: () => "order 7" }).cases[0]?.category).toEqual(["售后"]);
  });
  it("leaves the input as it was", () => {
    expect(part).not.toHaveProperty("mergedInto");
    expect(main.history).toHaveLength(3);
  });
});

describe("records that were merged before", () => {
  const first = [contact("b", "2024-05-20T15:00"), contact("c", "2024-05-20T16:00")];
  const linked = linkCases(first).cases;
  it("stay as they are when they are linked again", () => {
    const again = linkCases(linked);
    expect(again.cases).toEqual(linked);
    expect(again.links).toEqual([{ from: "b", to: "c", main: "b", because: "merged" }]);
  });
  it("follow their main record into an earlier one, and tell nothing twice", () => {
    const { cases } = linkCases([...linked, contact("a", "2024-05-20T14:00")]);
    expect(cases.map(({ id, mergedInto }) => [id, mergedInto])).toEqual([
      ["b", "a"],
      ["c", "a"],
      ["a", undefined],
    ]);
    expect(cases[2]?.history.map(({ type }) => type)).toEqual([
      "received",
      "customerMessaged",
      "customerMessaged",
    ]);
  });
  it("are left alone where their main record is elsewhere", () => {
    const lost = contact("x", "2024-05-20T14:00", { mergedInto: "elsewhere" });
    expect(linkCases([lost, contact("y", "2024-05-20T15:00")]).cases[0]).toBe(lost);
  });
  it("that name one another have no main record, and stay", () => {
    const round = [
      contact("x", "2024-05-20T14:00", { mergedInto: "y" }),
      contact("y", "2024-05-20T15:00", { mergedInto: "x" }),
    ];
    expect(linkCases(round).cases.map(({ mergedInto }) => mergedInto)).toEqual(["y", "x"]);
  });
});

describe("why records were linked can be read in both languages", () => {
  const { links, candidates } = linkCases([
    contact("a", "2024-05-20T14:00"),
    contact("b", "2024-05-20T16:05"),
    contact("c", "2024-05-20T17:00", { category: [] }),
    contact("d", "2024-05-20T17:00", { customer: "*女士" }),
    contact("e", "2024-05-20T18:00", { customer: "*女士" }),
  ]);
  it.each(["zh-CN", "en"] as const)("%s", (locale) => {
    expect([...links, ...candidates].map((each) => linkText(each, locale))).toEqual(
      locale === "en"
        ? [
            "Same customer, same matter, 2 h 5 min apart",
            "Only a masked contact or a name is the same; somebody has to look",
            "Same customer, but a record has no category; somebody has to look",
          ]
        : [
            "同一客户、同一问题,相隔2小时5分钟",
            "仅脱敏联系方式或姓名相同,需人工确认",
            "同一客户,但有记录未分类,需人工确认",
          ],
    );
  });
});

describe("the first levels of a category", () => {
  it.each([
    [1, ["订单类"], ["订单类", "物流"], 1],
    [1, ["订单类", "丢件"], ["订单类", "物流"], 1],
    [1, ["订单类"], ["产品类"], 0],
    [2, ["订单类"], ["订单类", "物流"], 0],
    [2, ["订单类", "物流"], ["订单类", "物流", "丢件"], 1],
    [undefined, ["订单类"], ["订单类", "物流"], 0],
  ] as const)("are the same matter at level %s: %j and %j", (categoryLevel, one, other, count) => {
    const cases = [
      contact("a", "2024-05-20T14:00", { category: one }),
      contact("b", "2024-05-20T15:00", { category: other }),
    ];
    const options = categoryLevel === undefined ? {} : { categoryLevel };
    expect(linkCases(cases, options).links).toHaveLength(count);
  });
});

describe("a name in Latin letters", () => {
  it.each(["Zhang San", "zhang  san", "Anne-Marie O'Neil", "José Núñez"])(
    "%s is only proposed",
    (customer) => {
      const cases = [
        contact("a", "2024-05-20T14:00", { customer }),
        contact("b", "2024-05-20T15:00", { customer }),
      ];
      const { links, candidates } = linkCases(cases);
      expect(links).toEqual([]);
      expect(candidates).toEqual([{ ids: ["a", "b"], because: "sharedContact" }]);
    },
  );
});

describe("records that nobody can place", () => {
  it("two of one id are left as they are and listed", () => {
    const twins = [contact("a", "2024-05-20T14:00"), contact("a", "2024-05-20T15:00")];
    const { cases, issues } = linkCases([...twins, contact("b", "2024-05-20T15:30")]);
    expect(cases.slice(0, 2)).toEqual(twins);
    expect(cases[2]?.mergedInto).toBeUndefined();
    expect(issues).toEqual([
      { code: "duplicate_id", severity: "warning", path: [0, "id"], params: {} },
      { code: "duplicate_id", severity: "warning", path: [1, "id"], params: {} },
    ]);
  });
  it("one without any moment is not linked", () => {
    const { links } = linkCases([
      contact("a", "2024-05-20T14:00"),
      contact("b", "2024-05-20T14:00", { history: [] }),
    ]);
    expect(links).toEqual([]);
  });
  it("no cases have no links", () => {
    expect(linkCases([])).toEqual({ cases: [], links: [], candidates: [], issues: [] });
  });
  it("a window below zero is refused", () => {
    expect(() => linkCases([], { within: { days: -1 } })).toThrow(
      expect.objectContaining({ code: "invalid_span" }),
    );
  });
});
