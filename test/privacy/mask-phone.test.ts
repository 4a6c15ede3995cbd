import { describe, expect, it } from "vitest";
import { maskPhone } from "../../src/privacy";

describe("a telephone number", () => {
  it.each([
    ["a mobile number keeps its first three and last four", "13812345678", "138****5678", "****5678"],
    ["a country code with plus goes", "+8613812345678", "138****5678", "****5678"],
    ["a country code with zeros goes", "0086-138-1234-5678", "138****5678", "****5678"],
    ["a bare country code goes", "8613812345678", "138****5678", "****5678"],
    ["a trunk zero goes", "013812345678", "138****5678", "****5678"],
    ["spaces, brackets and dots part nothing", "+86 (138) 1234.5678", "138****5678", "****5678"],
    ["full width is read", "１３８１２３４５６７８", "138****5678", "****5678"],
    ["Chinese numerals are read", "幺三八一二三四五六七八", "138****5678", "****5678"],
    ["circled digits are read", "①③⑧①②③④⑤⑥⑦⑧", "138****5678", "****5678"],
    ["marks that take no room are not there", "\ufeff138\u200b1234\u202e5678", "138****5678", "****5678"],
    ["a landline keeps the end of its number", "010-87654321", "010****4321", "****4321"],
    ["a landline with a long area code", "(0755) 2688 1234", "075****1234", "****1234"],
    ["an extension does not show", "010-87654321转8001", "010****4321", "****4321"],
    ["an extension after a dash does not show", "010-87654321-8001", "010****4321", "****4321"],
    ["an extension of a mobile number does not show", "13812345678 ext 12", "138****5678", "****5678"],
    ["ten digits show their last four", "400-810-8888", "****8888", "****8888"],
    ["eight digits show their last four", "91234567", "****4567", "****4567"],
    ["Hong Kong with its country code", "+852 9123 4567", "852****4567", "****4567"],
    ["Taiwan with its country code", "00886-912-345-678", "886****5678", "****5678"],
    ["America with its country code", "+1 (415) 555-2671", "141****2671", "****2671"],
    ["a short number shows nothing", "95588", "****", "****"],
    ["a damaged number with lost stars shows nothing", "1385678", "****", "****"],
    ["a damaged number of which only the beginning is left shows nothing", "139", "****", "****"],
    ["a bare last four is masked already", "5678", "5678", "5678"],
    ["a bare last four that says so", "尾号5678", "5678", "5678"],
    ["a masked number stays", "138****5678", "138****5678", "****5678"],
    ["a number masked better stays", "****5678", "****5678", "****5678"],
    ["a number masked worse is masked again", "1381***5678", "138****5678", "****5678"],
    ["a mask of other signs is a mask", "138xxxx5678", "138****5678", "****5678"],
    ["a masked number with its country code", "+86 138****5678", "138****5678", "****5678"],
    ["two numbers and a comma", "13812345678,13987654321", "138****5678,139****4321", "****5678,****4321"],
    ["two numbers and a space", "13812345678 13987654321", "138****5678 139****4321", "****5678 ****4321"],
    ["two numbers with words", "13812345678(家)13987654321", "138****5678/139****4321", "****5678/****4321"],
    ["a name beside the number does not show", "张三13812345678", "138****5678", "****5678"],
    ["pieces between letters are no last four", "138a1234b5678", "****", "****"],
    ["words show nothing", "没有留电话", "****", "****"],
    ["an absent cell stays", "-", "-", "-"],
    ["nothing stays nothing", "", "", ""],
    ["blanks are nothing", " \t ", "", ""],
    ["a lone surrogate shows nothing", "\ud83d", "****", "****"],
  ])("%s", (_, text, masked, last4) => {
    expect(maskPhone(text)).toBe(masked);
    expect(maskPhone(text, { keep: "3-4" })).toBe(masked);
    expect(maskPhone(text, { keep: "last4" })).toBe(last4);
  });
});
