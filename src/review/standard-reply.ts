/** A standard reply, kept as data: which enquiries it answers, and with what words. */
export interface StandardReply {
  readonly id: string;
  /** 问题类型, the widest level first: `["产品功能类", "订单查询"]`. */
  readonly type: readonly string[];
  /** The enquiry as customers put it. */
  readonly question: string;
  /** Other words for it. */
  readonly keywords?: readonly string[];
  /** The reply; what changes from customer to customer stands as a placeholder: `{orderNo}`. */
  readonly text: string;
}

const PLACEHOLDER = /\{([^{}\n]+)\}/;

/**
 * The names of the placeholders of a reply, each once, in their order.
 *
 * @example
 * ```ts
 * placeholdersIn("您好,{staffNumber}号客服,请稍候{minutes}分钟"); // => ["staffNumber", "minutes"]
 * ```
 */
export function placeholdersIn(text: string): readonly string[] {
  return [...new Set(replyParts(text).filter((_, index) => index % 2 === 1))];
}

/** The fixed texts of a reply at even places, the names of its placeholders between them. */
export const replyParts = (text: string): readonly string[] => text.split(PLACEHOLDER);

const evened = (text: string): string => text.normalize("NFKC").replace(/\s+/g, "");

/**
 * Whether a text is a standard reply with its placeholders filled and nothing else changed.
 *
 * Spaces and the width of letters and punctuation do not count; a placeholder takes at least one
 * character. Linear in the text for each fixed part of the reply.
 *
 * @example
 * ```ts
 * isReplyUnchanged("预计{days}个工作日答复", "预计3个工作日答复。"); // => false
 * isReplyUnchanged("预计{days}个工作日答复。", "预计 3 个工作日答复。"); // => true
 * ```
 */
export function isReplyUnchanged(reply: string, text: string): boolean {
  const fixed = replyParts(reply)
    .filter((_, index) => index % 2 === 0)
    .map(evened);
  const said = evened(text);
  const first = fixed[0] ?? "";
  if (fixed.length === 1) return said === first;
  if (!said.startsWith(first)) return false;
  let at = first.length;
  for (const part of fixed.slice(1, -1)) {
    const next = said.indexOf(part, at + 1);
    if (next < 0) return false;
    at = next + part.length;
  }
  const last = fixed[fixed.length - 1] ?? "";
  return said.length - last.length >= at + 1 && said.endsWith(last);
}
