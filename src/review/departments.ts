const BETWEEN = /[\s、,\uff0c;\uff1b/\uff0f+&|]+|[和与及]/;
/** 技术部, 质量管理中心, IT部: at least two characters, so that 李处 is a person. */
const NAMED = /^([\p{Script=Han}A-Za-z]{2,12}?)(?:部门|部|(组|中心|科|处|室|团队|仓库))/u;
/** Departments that are called by their task alone. */
const BARE =
  /^(?:技术|研发|运维|产品|物流|仓储|仓库|采购|生产|财务|法务|质量|质检|客服|售后|销售|市场|运营|风控|人事|行政|门店)$/;
const ENGLISH = /\b([a-z]{2,20})\s+(?:department|dept|division|team)\b/gi;
const ENGLISH_BARE =
  /\b(?:technicians|engineering|logistics|warehouse|finance|legal|quality|sales|marketing|operations|purchasing)\b/gi;

/**
 * The departments that a text names, each once: two people of one department are one, two people of none are none.
 */
export function departmentsIn(text: string): ReadonlySet<string> {
  const names = new Set<string>();
  for (const entry of text.split(BETWEEN)) {
    const [, name, kind = ""] = NAMED.exec(entry) ?? [];
    if (name !== undefined) names.add(`${name}${kind}`);
    else if (BARE.test(entry)) names.add(entry);
  }
  for (const [, name = ""] of text.matchAll(ENGLISH)) names.add(name.toLowerCase());
  for (const [name] of text.matchAll(ENGLISH_BARE)) names.add(name.toLowerCase());
  return names;
}
