import { foldText } from "../rules/fold-text";

/** A stretch of a query without a break, cut into what is looked for. */
export interface WordRun {
  readonly text: string;
  /** Where each gram begins, and the gram: two Chinese characters, or a whole Latin word or number. */
  readonly grams: readonly { readonly start: number; readonly gram: string }[];
}

/** Words that ask and do not say about what. */
const ASKING =
  /请问|为什么|怎么样|怎么办|怎么|怎样|如何|什么|哪里|哪儿|可不可以|可以|能不能|能否|是否|是不是|有没有|一下|我的|我要|我想|你们|您好|谢谢|\b(?:how|what|why|where|when|can|do|does|i|my|me|you|your|the|a|an|to|is|are|of|in|on|for|please)\b/g;
/** Latin letters and Chinese characters do not make one run: `app登录` is two. */
const RUN = /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu;
const HAN = /^\p{Script=Han}/u;

/**
 * The stretches of a query and their grams.
 *
 * Chinese is written without spaces, so pairs of characters stand in for words; a single character
 * counts only where it is all there is. Asking words (请问, 怎么) are left out.
 */
export function wordRuns(query: string): readonly WordRun[] {
  const text = foldText(query).replace(ASKING, " ");
  return [...text.matchAll(RUN)].map(([run]) => ({ text: run, grams: gramsOf(run) }));
}

function gramsOf(run: string): WordRun["grams"] {
  if (!HAN.test(run)) return [{ start: 0, gram: run }];
  const characters = [...run];
  if (characters.length === 1) return [{ start: 0, gram: run }];
  let start = 0;
  return characters.slice(0, -1).map((character, index) => {
    const gram = { start, gram: character + (characters[index + 1] ?? "") };
    start += character.length;
    return gram;
  });
}
