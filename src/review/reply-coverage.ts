import type { StandardReply } from "./standard-reply";

/** How far the standard replies cover what customers ask. */
export interface ReplyCoverage {
  /** Records whose type has a standard reply. */
  readonly num: number;
  /** Records with a type. */
  readonly den: number;
  /** `undefined` without records. */
  readonly value: number | undefined;
  readonly excluded: { readonly uncategorised: number };
  /** Whether the value reaches the target. */
  readonly reached: boolean | undefined;
  /** The types without a reply, the most frequent first: the next ones to write. */
  readonly uncovered: readonly {
    readonly type: readonly string[];
    readonly count: number;
    readonly share: number;
  }[];
}

/**
 * The share of enquiries whose type has a standard reply, against a target of 80 %.
 *
 * A reply for a whole type (产品功能类) covers all types below it. Records without a type are left out
 * and counted apart.
 *
 * @example
 * ```ts
 * const replies = [{ id: "r1", type: ["产品功能类"], question: "查询订单物流", text: "请在我的订单中查看。" }];
 * const asked = [{ category: ["产品功能类", "订单查询"] }, { category: ["售后政策类", "退货"] }];
 * replyCoverage(replies, asked); // => { num: 1, den: 2, value: 0.5, excluded: { uncategorised: 0 }, reached: false, uncovered: [{ type: ["售后政策类", "退货"], count: 1, share: 0.5 }] }
 * ```
 */
export function replyCoverage(
  replies: readonly Pick<StandardReply, "type">[],
  records: Iterable<{ readonly category: readonly string[] }>,
  options: { readonly target?: number } = {},
): ReplyCoverage {
  const preset = new Set(replies.filter(({ type }) => type.length > 0).map(({ type }) => keyOf(type)));
  const missed = new Map<string, { type: readonly string[]; count: number }>();
  let num = 0;
  let den = 0;
  let uncategorised = 0;
  for (const { category } of records) {
    if (category.length === 0) {
      uncategorised++;
      continue;
    }
    den++;
    if (category.some((_, index) => preset.has(keyOf(category.slice(0, index + 1))))) num++;
    else {
      const key = keyOf(category);
      const entry = missed.get(key) ?? { type: category, count: 0 };
      entry.count++;
      missed.set(key, entry);
    }
  }
  const value = den === 0 ? undefined : num / den;
  return {
    num,
    den,
    value,
    excluded: { uncategorised },
    reached: value === undefined ? undefined : value >= (options.target ?? 0.8),
    uncovered: [...missed]
      .sort(([a, { count: x }], [b, { count: y }]) => y - x || (a < b ? -1 : 1))
      .map(([, { type, count }]) => ({ type, count, share: count / den })),
  };
}

const keyOf = (type: readonly string[]): string => JSON.stringify(type);
