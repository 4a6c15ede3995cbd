import { names } from "./phrases";

export const SAFETY = names(
  "安全隐患|安全事故|人身伤害|人身安全|受伤|烫伤|烧伤|触电|漏电|起火|着火|火灾|冒烟|爆炸|燃气泄漏|煤气泄漏|气体泄漏|中毒",
);
