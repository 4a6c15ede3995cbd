import { either, joins, names } from "./phrases";

export const SAFETY = either(
  names(
    "安全隐患|安全事故|人身伤害|人身安全|受伤|烫伤|烧伤|触电|漏电|起火|着火|火灾|冒烟|爆炸|燃气泄漏|煤气泄漏|气体泄漏|中毒|" +
      "caught fire|catching fire|on fire|burning smell|electric shock|electrocuted|exploded|gas leak|injured",
  ),
  joins(6, "燃气|煤气|天然气|燃气灶|煤气灶", "漏|漏气|泄漏|泄露"),
  joins(3, "smoke|smoking", "coming|came|started"),
);
