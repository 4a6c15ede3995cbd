import { describe, expect, it } from "vitest";
import { maskAddress, maskPhone, redact } from "../../src/privacy";

describe("what is found is found whole", () => {
  it.each([
    [
      "an ID card in Chinese numerals that holds what looks like a mobile number",
      "身份证号:一一〇一〇一一九九〇〇三〇七四四七七",
      "身份证号:110***********4477",
    ],
    ["the same in circled digits", "身份证①①⓪①⓪①①⑨⑨⓪⓪③⓪⑦④④⑦⑦", "身份证110***********4477"],
    ["a mobile number that a numeral follows", "打张三一三八一二三四五六七八一直没人接", undefined],
    ["an e-mail address with an apostrophe", "写给 John.O'Neil@Example.CO.UK", "写给 J***@Example.CO.UK"],
    ["an e-mail address in quotes", "'a@b.com'", "'***@b.com'"],
  ])("%s", (_, text, hidden) => {
    if (hidden !== undefined) expect(redact(text)).toBe(hidden);
    else expect(redact(text)).toContain("138****5678");
  });
});

describe("a day is no number", () => {
  it.each([
    ["behind a word for telephone", "来电2024-05-20,未留号码"],
    ["with slashes, with dots, with one digit to the month", "致电2024/5/20 电话2024.05.20。"],
    ["before what counts houses", "2024-05-20号"],
  ])("%s", (_, text) => expect(redact(text)).toBe(text));

  it("and hides no number beside it", () => {
    expect(redact("2024-05-20 13812345678")).toBe("2024-05-20 138****5678");
  });
});

describe("a mobile number shows what its mask shows", () => {
  it.each(["+8613812345678", "+86 138 1234 5678", "+86-138-1234-5678", "+8619999995678"])("%s", (number) =>
    expect(redact(`打${number}找`)).toBe(`打${maskPhone(number)}找`),
  );
  it.each(["+86 10 8765 4321", "+86 123 4567 8901"])("and any other of mainland China: %s", (number) =>
    expect(redact(`打${number}找`)).toBe(`打${maskPhone(number)}找`),
  );
});

describe("redacting twice is redacting once", () => {
  it.each([
    [
      "two numbers in Chinese numerals that touch",
      "一三八一二三四五六七八一三八一二三四五六七八道",
      "138****5678138****5678道",
    ],
    [
      "figures that a number in Chinese numerals touches",
      "/88客户:12 19991381一三八一二三四五六七八ext",
      undefined,
    ],
    [
      "an e-mail address that a number in Chinese numerals touches",
      "a@b.cn1Road一三八一二三四五六七八",
      undefined,
    ],
    ["a plus sign that a house touches", "3单元b张三#5678+862024-05-2012订单号", undefined],
    ["a plus sign that an e-mail address touches", "号订单号a@b.cn1+862024-05-20朝阳区1381建国路", undefined],
    ["an ID card that an underscore joins to an e-mail address", "a@b.cn1b_110101199003074514(", undefined],
    [
      "the end of a mask before what looks like a road",
      "+86 138 1234 567888 Jianguo Road, Beijing",
      "138****7888 Jianguo Road, Beijing",
    ],
    [
      "a letter that an address leaves beside a number",
      "电话13812345678A221B Baker Street, London",
      undefined,
    ],
    ["a number that a bracket begins beside another", "138-1234-5678x(021)65432100", undefined],
    ["a number before an e-mail address", "+86 138 1234 5678E12345678zhang.san@example.com", undefined],
    ["an e-mail address before what is no address", "身份证a@b.cn道58-2号电话", "身份证***@b.cn道58-2号电话"],
  ])("of %s", (_, text, hidden) => {
    const once = redact(text);
    if (hidden !== undefined) expect(once).toBe(hidden);
    expect(redact(once)).toBe(once);
  });
});

describe("fields show no more than their mask", () => {
  it.each([
    ["a name before an address", maskAddress, "张三 北京市朝阳区建国路88号", "****"],
    ["an address with blanks", maskAddress, " 北京市 朝阳区 建国路88号", "北京市朝阳区****"],
    ["a landline with the country's code", maskPhone, "+86 571 8888 1234", "571****1234"],
    ["the same of a city with two digits", maskPhone, "0086 10 8765 4321", "****4321"],
  ] as const)("%s", (_, mask, text, masked) => expect(mask(text)).toBe(masked));

  it("a Latin name with accents is hidden to its end", () => {
    const hidden = redact("Name: José García, 联系人:Renée O'Neil", { kinds: ["name"] });
    expect(hidden).toMatch(/^Name: J\*, /);
  });
});
