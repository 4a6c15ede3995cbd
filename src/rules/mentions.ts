import { isDeniedAfter, isDeniedBefore, isJoint } from "./denial";
import { foldText } from "./fold-text";

/** The first keyword that a text names without denying it, as the rule spells it. */
export type KeywordFinder = (text: string) => string | undefined;

/**
 * A finder of keywords in free text, Chinese without spaces included.
 *
 * Case and width are folded. What is denied right there (没有/未/无/不/并非…) is not named, nor is what
 * is listed with it (没有支付失败、扣款异常) or lies within it. Linear in the length of the text.
 */
export function keywordFinder(
  keywords: readonly string[],
  fold: (text: string) => string = foldText,
): KeywordFinder {
  const spelled = new Map(keywords.map((word) => [foldText(word), word]));
  spelled.delete("");
  const longestFirst = [...spelled.keys()].sort((a, b) => b.length - a.length);
  const pattern = new RegExp(longestFirst.map(wordPattern).join("|") || "(?!)", "g");
  return (text) => {
    const folded = fold(text);
    let deniedEnd = -1;
    pattern.lastIndex = 0;
    for (let hit = pattern.exec(folded); hit !== null; hit = pattern.exec(folded)) {
      const start = hit.index;
      const end = start + hit[0].length;
      pattern.lastIndex = start + 1;
      if (end <= deniedEnd) continue;
      const denied =
        isDeniedBefore(folded, start) ||
        isDeniedAfter(folded, end) ||
        (deniedEnd >= 0 && start >= deniedEnd && isJoint(folded, deniedEnd, start));
      if (!denied) return spelled.get(hit[0]);
      deniedEnd = end;
    }
    return undefined;
  };
}

const escapePattern = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");

/** A Latin word stands by itself (`api` is not in `capital`); a Chinese one always does. */
const wordPattern = (word: string): string =>
  (/^[a-z0-9]/.test(word) ? "(?<![a-z0-9])" : "") +
  escapePattern(word) +
  (/[a-z0-9]$/.test(word) ? "(?![a-z0-9])" : "");
