import { describe, expect, it } from "vitest";
import { findSensitive, maskBankCard, maskEmail, maskIdCard, maskPhone } from "../../src/privacy";

const namesIn = (text: string): string[] =>
  findSensitive(text, { kinds: ["name"] }).map(({ start, end }) => text.slice(start, end));

describe("a name behind a label", () => {
  it.each([
    ["of any surname is the content of a field that is called a name", "姓名:佟丽娅,电话不详", ["佟丽娅"]],
    ["of any surname stands before an honorific in such a field", "收件人：逄莹女士", ["逄莹"]],
    ["of a frequent surname needs no colon", "联系人张三来电", ["张三"]],
    ["of a rare surname needs one", "联系人佟丽娅来电", []],
    [
      "of a frequent surname stands behind a word for a customer and a colon",
      "客户:李四反映物流慢",
      ["李四"],
    ],
    ["is not what a customer does", "客户:反映物流慢", []],
    ["is not a word that begins like a surname", "客户:高兴", []],
    ["is not what says that there is none", "姓名:不详,联系人:未知,收件人:本人", []],
    ["is not a sentence", "联系人:电话打不通", []],
  ])("%s", (_, text, names) => {
    expect(namesIn(text)).toEqual(names);
  });
});

describe("masks read what is in full width, and nothing as nothing", () => {
  it("masks an ID card with a full-width X", () => {
    expect(maskIdCard("１１０１０１１９９００３０７４５１Ｘ")).toBe("110***********451X");
  });

  it("keeps numbers apart that a full-width slash or a change of alphabet parts", () => {
    expect(maskPhone("13812345678／13987654321")).toBe("138****5678／139****4321");
    expect(maskPhone("13812345678一三九八七六五四三二一")).toBe("138****5678/139****4321");
    expect(maskPhone("138ｘｘｘｘ5678")).toBe("138****5678");
  });

  it.each([maskPhone, maskIdCard, maskBankCard, maskEmail])(
    "answers a long blank with nothing: %o",
    (mask) => {
      expect(mask(" ".repeat(200))).toBe("");
      expect(mask(`${" ".repeat(20)}-`)).toBe(mask === maskPhone ? "" : "-");
    },
  );
});
