import { isDeniedAfter, isDeniedBefore, isJoint } from "./denial";
import { foldText } from "./fold-text";

/** The first keyword that a text names without denying it, as the rule spells it. */
export type KeywordFinder = (text: string) => string | undefined;

/** The keywords of many conditions, looked for in one pass over a text. */
export interface KeywordIndex {
  /** A finder of these keywords; what other finders look for does not change what it finds. */
  readonly finder: (keywords: readonly string[]) => KeywordFinder;
  readonly holdsKeywords: () => boolean;
  /** Lets go of the last text, which is kept so that many finders read it once. */
  readonly forget: () => void;
}

/** A place where some keyword stands, denied or not. */
interface Hit {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/**
 * An index of keywords for free text, Chinese without spaces included.
 *
 * Case and width are folded. What is denied right there (没有/未/无/不/并非…) is not named, nor is what
 * is listed with it (没有支付失败、扣款异常) or lies within it. Linear in the length of the text.
 */
export function keywordIndex(): KeywordIndex {
  const heads = new Map<number, string[]>();
  let last: string | undefined;
  let folded = "";
  let hits: readonly Hit[] = [];

  const add = (word: string): void => {
    const head = word.charCodeAt(0);
    const words = heads.get(head);
    if (words === undefined) heads.set(head, [word]);
    else if (!words.includes(word)) {
      words.push(word);
      words.sort((a, b) => b.length - a.length);
    }
    last = undefined;
  };

  const read = (text: string): void => {
    if (text === last) return;
    folded = foldText(text);
    hits = hitsIn(folded, heads);
    last = text;
  };

  return {
    finder(keywords) {
      const spelled = new Map(keywords.map((word) => [foldText(word), word]));
      spelled.delete("");
      for (const word of spelled.keys()) add(word);
      return (text) => {
        read(text);
        return hits.length === 0 ? undefined : firstNamed(folded, hits, spelled);
      };
    },
    holdsKeywords: () => heads.size > 0,
    forget() {
      last = undefined;
      folded = "";
      hits = [];
    },
  };
}

/** Every place where a keyword stands, in order; the longest of one place first. */
function hitsIn(text: string, heads: ReadonlyMap<number, readonly string[]>): readonly Hit[] {
  const hits: Hit[] = [];
  for (let start = 0; start < text.length; start++) {
    const words = heads.get(text.charCodeAt(start));
    if (words === undefined) continue;
    for (const word of words) {
      const end = start + word.length;
      if (text.startsWith(word, start) && standsAlone(text, start, end)) hits.push({ word, start, end });
    }
  }
  return hits;
}

/** The first hit of one's own keywords that is not denied. */
function firstNamed(
  text: string,
  hits: readonly Hit[],
  spelled: ReadonlyMap<string, string>,
): string | undefined {
  let deniedEnd = -1;
  for (const { word, start, end } of hits) {
    const own = spelled.get(word);
    if (own === undefined || end <= deniedEnd) continue;
    const isDenied =
      isDeniedBefore(text, start) ||
      isDeniedAfter(text, end) ||
      (deniedEnd >= 0 && start >= deniedEnd && isJoint(text, deniedEnd, start));
    if (!isDenied) return own;
    deniedEnd = end;
  }
  return undefined;
}

const isWordCode = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 48 && code <= 57);

/** Whether a Latin keyword stands by itself: `api` is not in `capital`; a Chinese one always does. */
function standsAlone(text: string, start: number, end: number): boolean {
  return (
    !(isWordCode(text.charCodeAt(start)) && isWordCode(text.charCodeAt(start - 1))) &&
    !(isWordCode(text.charCodeAt(end - 1)) && isWordCode(text.charCodeAt(end)))
  );
}
