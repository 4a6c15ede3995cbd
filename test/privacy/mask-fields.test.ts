import { describe, expect, it } from "vitest";
import { maskAddress, maskBankCard, maskEmail, maskIdCard, maskName, maskPlate } from "../../src/privacy";

describe("a name", () => {
  it.each([
    ["keeps its surname", "张三", "张*", "*"],
    ["does not show its length", "张三丰", "张*", "*"],
    ["keeps a compound surname", "欧阳娜娜", "欧阳*", "*"],
    ["keeps a compound surname of another", "司马光", "司马*", "*"],
    ["of two characters has a single surname", "欧阳", "欧*", "*"],
    ["with an honorific", "王女士", "王*", "*女士"],
    ["with an honorific and a given name", "李建国先生", "李*", "*先生"],
    ["with a compound surname and an honorific", "欧阳女士", "欧阳*", "*女士"],
    ["with a title", "张经理", "张*", "*经理"],
    ["of several parts keeps its first character", "阿卜杜拉·买买提", "阿*", "*"],
    ["in Latin letters keeps its initial", "John Smith", "J*", "*"],
    ["with an English title", "Mr. Smith", "S*", "Mr. *"],
    ["of a single character is hidden", "张", "*", "*"],
    ["with a note loses the note", "张某(VIP客户)", "张*", "*"],
    ["with a letter slipped in before it", "C张某", "张*", "*"],
    ["with a character beyond the basic plane", "𠮷田", "𠮷*", "*"],
    ["that is masked stays", "张*", "张*", "*"],
    ["that is masked to its honorific stays", "*女士", "*女士", "*女士"],
    ["masked otherwise shows no more than the style", "张*丰", "张*", "*"],
    ["that is a number is hidden", "13812345678", "*", "*"],
    ["that is half a surrogate pair is hidden", "\ud842", "*", "*"],
    ["beside another", "李四、王五", "李*、王*", "*、*"],
    ["that is absent stays absent", "-", "-", "-"],
    ["that is empty stays empty", "", "", ""],
  ])("%s", (_, text, surname, honorific) => {
    expect(maskName(text)).toBe(surname);
    expect(maskName(text, { style: "honorific" })).toBe(honorific);
  });
});

describe("a field of its own kind", () => {
  it.each([
    ["an ID card of eighteen digits", maskIdCard, "110101199003074514", "110***********4514"],
    ["an ID card ending in X", maskIdCard, "11010119900307451x", "110***********451X"],
    ["an ID card of fifteen digits", maskIdCard, "110101900307451", "110********7451"],
    ["an ID card in groups and full width", maskIdCard, "１１０１０１ 19900307 4514", "110***********4514"],
    ["an ID card of which part is masked", maskIdCard, "110101********4514", "110***********4514"],
    ["a short number is no ID card", maskIdCard, "1234", "****"],
    ["an ID card with a name", maskIdCard, "张三 110101199003074514", "110***********4514"],
    ["a bank card", maskBankCard, "6222021234567890128", "****0128"],
    ["a bank card in groups", maskBankCard, "6222 0212 3456 7890 128", "****0128"],
    ["a bank card that is masked", maskBankCard, "6222 **** **** 0128", "****0128"],
    ["a short bank card", maskBankCard, "62220212", "****"],
    ["a bank card's last four", maskBankCard, "0128", "****"],
    ["two bank cards", maskBankCard, "6222021234567890128/6217001234567890000", "****0128/****0000"],
    ["an e-mail address", maskEmail, "zhangsan@example.com", "z***@example.com"],
    ["an e-mail address of one letter", maskEmail, "a@b.cn", "***@b.cn"],
    ["an e-mail address of two letters", maskEmail, "ab@b.cn", "***@b.cn"],
    ["an e-mail address that begins with a number", maskEmail, "13812345678@qq.com", "***@qq.com"],
    ["an e-mail address whose domain is a number", maskEmail, "zhang@13812345678.com", "z***@***"],
    ["an e-mail address with a name", maskEmail, "张三 <zhang@b.cn>", "z***@b.cn"],
    ["no e-mail address", maskEmail, "没有", "****"],
    ["only signs", maskEmail, "@@@@", "***@***"],
    ["an address", maskAddress, "北京市朝阳区建国路88号3号楼502室", "北京市朝阳区****"],
    ["an address with a province", maskAddress, "广东省深圳市南山区科技路1号", "广东省深圳市南山区****"],
    ["an address without a city", maskAddress, "幸福小区3栋2单元501", "****"],
    ["an address no further than its district", maskAddress, "北京市朝阳区", "北京市朝阳区"],
    ["an address with blanks", maskAddress, "上海市 浦东新区 张江路1号", "上海市浦东新区****"],
    ["a plate", maskPlate, "京A12345", "京A****5"],
    ["a plate with a dot and small letters", maskPlate, "京a·12345", "京A****5"],
    ["a green plate", maskPlate, "粤BD12345", "粤B****5"],
    ["a plate for Hong Kong", maskPlate, "粤Z1234港", "粤Z****港"],
    ["no plate", maskPlate, "没有车", "****"],
  ])("%s", (_, mask, text, masked) => {
    expect(mask(text)).toBe(masked);
    expect(mask(masked)).toBe(masked);
    expect(mask("")).toBe("");
  });
});
