/** How pressing a case is, from the top: 一级(紧急), 二级(高), 三级(中), 四级(低). */
export type Tier = "urgent" | "high" | "medium" | "low";
