import type { Finding } from "./finding";
import { found } from "./found";
import { DEFAULT_LIMITS } from "./limits";

/** What may be wrong with a chain of whys. */
export type WhyChainFault =
  | "why_chain_missing"
  | "why_chain_too_long"
  | "why_link_empty"
  | "why_link_repeated"
  | "root_cause_not_last";

/** A chain of whys as a whole. */
export interface WhyChain {
  /** The last link, where the chain has no fault. */
  readonly rootCause?: string;
  readonly findings: readonly Finding<WhyChainFault>[];
}

const evened = (text: string): string => text.normalize("NFKC").replace(/[\s\p{P}]+/gu, "");

/**
 * A 5-Why chain checked as a whole: one to five links, none empty, none that says again what another
 * (or the phenomenon) says, and the root cause the last of them.
 *
 * Without `rootCause` the last link is taken for it.
 *
 * @example
 * ```ts
 * checkWhyChain(["财务未及时开具", "订单状态未同步", "接口程序有缺陷"]).rootCause; // => "接口程序有缺陷"
 * checkWhyChain(["财务未及时开具", ""]).findings.map(({ code }) => code); // => ["why_link_empty"]
 * ```
 */
export function checkWhyChain(
  whys: readonly string[],
  options: { readonly phenomenon?: string; readonly rootCause?: string; readonly limit?: number } = {},
): WhyChain {
  const { phenomenon, rootCause, limit = DEFAULT_LIMITS.whys } = options;
  const links = whys.map(evened);
  if (links.every((link) => link === "")) return { findings: [found("why_chain_missing", "error")] };
  const findings: Finding<WhyChainFault>[] = [];
  if (links.length > limit)
    findings.push(found("why_chain_too_long", "error", [], { count: links.length, limit }));
  const said = new Set(phenomenon === undefined ? [] : [evened(phenomenon)]);
  for (const [index, link] of links.entries()) {
    if (link === "") findings.push(found("why_link_empty", "error", [index], { link: index + 1 }));
    else if (said.has(link)) findings.push(found("why_link_repeated", "error", [index], { link: index + 1 }));
    said.add(link);
  }
  if (rootCause !== undefined && evened(rootCause) !== links[links.length - 1])
    findings.push(found("root_cause_not_last", "error", [], { link: links.length }));
  const last = whys[whys.length - 1];
  return findings.length > 0 || last === undefined ? { findings } : { rootCause: last, findings };
}
