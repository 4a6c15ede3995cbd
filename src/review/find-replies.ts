import { foldText } from "../rules/fold-text";
import type { StandardReply } from "./standard-reply";
import { type WordRun, wordRuns } from "./word-grams";

/** What an agent looks for: a type, some words, or both. */
export interface ReplyQuery {
  /** 问题类型, the widest level first. */
  readonly type?: readonly string[];
  /** What the customer said. */
  readonly words?: string;
}

/** A reply that fits, and why. */
export interface FoundReply<R extends StandardReply = StandardReply> {
  readonly reply: R;
  /** From 0 to 1: 1 when the whole type and all the words, in the question itself, are there. */
  readonly score: number;
  /** How many levels of the asked type it shares. */
  readonly typeLevels: number;
  /** The parts of the query that were found, and where the best of each was. */
  readonly matched: readonly { readonly words: string; readonly within: ReplyPart }[];
}

/** Where in a reply words can be found. */
export type ReplyPart = "question" | "keywords" | "type" | "text";

/** How much a word found there says. */
const WEIGHT: Readonly<Record<ReplyPart, number>> = { question: 1, keywords: 1, type: 0.8, text: 0.5 };
/** What is said beyond this many characters is not looked for. */
const LONGEST_QUERY = 500;
const PARTS = Object.keys(WEIGHT) as readonly ReplyPart[];

/**
 * The standard replies that fit best, the best first, each with what it was found by.
 *
 * Words are compared as pairs of Chinese characters and as whole Latin words; a pair that few replies
 * have counts more (inverse document frequency), and one in the question more than one in the
 * reply's text. Of equal score the reply with the smaller id comes first. Nothing is indexed: each call reads
 * all replies once; only the first 500 characters of the words count. An empty query finds nothing.
 *
 * @example
 * ```ts
 * const replies = [
 *   { id: "r1", type: ["账户操作类", "登录"], question: "忘记登录密码", text: "请用手机验证码重置。" },
 *   { id: "r2", type: ["产品功能类", "订单查询"], question: "查询订单物流", text: "请在我的订单中查看。" },
 * ];
 * findReplies(replies, { words: "密码忘记了怎么办" })[0]?.matched; // => [{ words: "密码", within: "question" }, { words: "忘记", within: "question" }]
 * ```
 */
export function findReplies<R extends StandardReply>(
  replies: readonly R[],
  query: ReplyQuery,
  options: { readonly limit?: number } = {},
): FoundReply<R>[] {
  const runs = wordRuns((query.words ?? "").slice(0, LONGEST_QUERY));
  const grams = [...new Set(runs.flatMap((run) => run.grams.map(({ gram }) => gram)))];
  const type = query.type ?? [];
  const criteria = (grams.length > 0 ? 1 : 0) + (type.length > 0 ? 1 : 0);
  if (criteria === 0) return [];
  const read = replies.map((reply) => ({ reply, within: placesOf(reply, grams) }));
  const rarity = rarityOf(
    grams,
    read.map(({ within }) => within),
  );
  return read
    .map(({ reply, within }) => {
      const typeLevels = sharedLevels(type, reply.type);
      const score = (wordScore(within, rarity) + typeLevels / Math.max(type.length, 1)) / criteria;
      return { reply, score, typeLevels, matched: runs.flatMap((run) => matchedIn(run, within)) };
    })
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || (a.reply.id < b.reply.id ? -1 : a.reply.id > b.reply.id ? 1 : 0))
    .slice(0, options.limit ?? 5);
}

/** Where each gram is best found in a reply. */
type Places = ReadonlyMap<string, ReplyPart>;

function placesOf(reply: StandardReply, grams: readonly string[]): Places {
  const places = new Map<string, ReplyPart>();
  if (grams.length === 0) return places;
  const texts: Readonly<Record<ReplyPart, string>> = {
    question: foldText(reply.question),
    keywords: foldText((reply.keywords ?? []).join("\n")),
    type: foldText(reply.type.join("\n")),
    text: foldText(reply.text),
  };
  for (const gram of grams) {
    const part = PARTS.find((each) => texts[each].includes(gram));
    if (part !== undefined) places.set(gram, part);
  }
  return places;
}

/** How much each gram tells replies apart: the smoothed inverse document frequency of BM25. */
function rarityOf(grams: readonly string[], read: readonly Places[]): ReadonlyMap<string, number> {
  return new Map(
    grams.map((gram) => {
      const having = read.reduce((count, places) => count + (places.has(gram) ? 1 : 0), 0);
      return [gram, Math.log(1 + (read.length - having + 0.5) / (having + 0.5))];
    }),
  );
}

function wordScore(places: Places, rarity: ReadonlyMap<string, number>): number {
  let hit = 0;
  let all = 0;
  for (const [gram, weight] of rarity) {
    const part = places.get(gram);
    all += weight;
    if (part !== undefined) hit += weight * WEIGHT[part];
  }
  return all === 0 ? 0 : hit / all;
}

function sharedLevels(asked: readonly string[], type: readonly string[]): number {
  const differs = asked.findIndex((level, index) => level !== type[index]);
  return differs < 0 ? asked.length : differs;
}

/** Grams that overlap in one part of a reply, told as one stretch of words. */
function matchedIn(run: WordRun, places: Places): FoundReply["matched"] {
  const stretches: { start: number; end: number; within: ReplyPart }[] = [];
  for (const { start, gram } of run.grams) {
    const within = places.get(gram);
    if (within === undefined) continue;
    const last = stretches[stretches.length - 1];
    if (last !== undefined && last.within === within && start < last.end) last.end = start + gram.length;
    else stretches.push({ start, end: start + gram.length, within });
  }
  return stretches.map(({ start, end, within }) => ({ words: run.text.slice(start, end), within }));
}
