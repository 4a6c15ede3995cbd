import type { Together } from "./condition";
import { foldScript } from "./fold-script";
import { foldText } from "./fold-text";
import { firstNamed, type Hit, namedTogether } from "./named-words";
import { ASIDE_WORDS, type Page, pageOf } from "./page";
import { standsAlone } from "./word-edges";

/** The first keyword that a text names without denying it, as the rule spells it. */
export type KeywordFinder = (text: string) => string | undefined;

/** The words of each list that a text says together, in the text's order and as the rule spells them. */
export type TogetherFinder = (text: string) => readonly string[] | undefined;

/** The keywords of many conditions, looked for in one pass over a text. */
export interface KeywordIndex {
  /** A finder of these keywords; what other finders look for does not change what it finds. */
  readonly finder: (keywords: readonly string[]) => KeywordFinder;
  readonly together: (wanted: Together) => TogetherFinder;
  readonly holdsKeywords: () => boolean;
  /** Lets go of the last text, which is kept so that many finders read it once. */
  readonly forget: () => void;
}

/** What one finder looks for, and what the last reading found of it. */
interface Search {
  readonly spelled: ReadonlyMap<string, string>;
  hits: Hit[];
  /** Of which list each hit is. */
  lists: number[];
  /** The reading that the hits are of, and the one that the answer is of. */
  foundAt: number;
  answeredAt: number;
  answer: readonly string[] | undefined;
}

/** A word that is looked for, and by whom. */
interface Word {
  readonly text: string;
  readonly searches: Search[];
  readonly lists: number[];
}

type Answer = (page: Page, hits: readonly Hit[], lists: readonly number[]) => readonly Hit[] | undefined;

/** So many characters may stand between words that are said together, unless a condition says otherwise. */
const NEAR = 12;

const fold = (text: string): string => foldScript(foldText(text));

/**
 * An index of keywords for free text, Chinese without spaces included.
 *
 * Case, width and traditional characters are folded. What is denied right there (没有/未/无/不/并非…) is not
 * named, nor is what is listed with it (没有支付失败、扣款异常) or lies within it, nor what the sentence says
 * is over or only supposes. Linear in the length of the text.
 */
export function keywordIndex(): KeywordIndex {
  const heads = new Map<number, Word[]>();
  const known = new Map<string, Search>();
  let last: string | undefined;
  let reading = 0;
  let page = pageOf("", []);
  const asides = ASIDE_WORDS.map((words) => search("aside", [words.split("|")]));
  let holdsOwn = false;

  /** What looks for these lists of words; lists that are the same share one. */
  function search(kind: string, lists: readonly (readonly string[])[]): Search {
    const key = [kind, ...lists.map((words) => words.join("\u0000"))].join("\u0001");
    const before = known.get(key);
    if (before !== undefined) return before;
    const spelled = new Map(lists.flat().map((word) => [fold(word), word]));
    spelled.delete("");
    const made: Search = { spelled, hits: [], lists: [], foundAt: -1, answeredAt: -1, answer: undefined };
    for (const [list, words] of lists.entries())
      for (const word of new Set(words.map(fold))) if (word !== "") add(heads, word, made, list);
    known.set(key, made);
    last = undefined;
    return made;
  }

  function read(text: string): void {
    if (text === last) return;
    reading++;
    const folded = fold(text);
    scan(folded, heads, reading);
    page = pageOf(
      folded,
      asides.map(({ foundAt, hits }) => (foundAt === reading ? hits : [])),
    );
    last = text;
  }

  function answer(of: Search, text: string, ask: Answer): readonly string[] | undefined {
    read(text);
    if (of.foundAt !== reading) return undefined;
    if (of.answeredAt !== reading) {
      of.answeredAt = reading;
      of.answer = ask(page, of.hits, of.lists)?.map(({ word }) => of.spelled.get(word) ?? word);
    }
    return of.answer;
  }

  return {
    finder(keywords) {
      const own = search("any", [keywords]);
      holdsOwn ||= own.spelled.size > 0;
      return (text) => answer(own, text, firstNamed)?.[0];
    },
    together({ words, within = NEAR }) {
      const own = search(`together ${within}`, words);
      holdsOwn = true;
      const ask = namedTogether(words.length, within);
      return (text) => answer(own, text, ask);
    },
    holdsKeywords: () => holdsOwn,
    forget() {
      last = undefined;
      page = pageOf("", []);
    },
  };
}

/** Makes a word known to what looks for it; the longest words of one beginning come first. */
function add(heads: Map<number, Word[]>, text: string, search: Search, list: number): void {
  const head = text.charCodeAt(0);
  const words = heads.get(head) ?? [];
  heads.set(head, words);
  let word = words.find((each) => each.text === text);
  if (word === undefined) {
    word = { text, searches: [], lists: [] };
    words.push(word);
    words.sort((a, b) => b.text.length - a.text.length);
  }
  word.searches.push(search);
  word.lists.push(list);
}

/** Hands every place where a word stands to whoever looks for it, in the text's order. */
function scan(text: string, heads: ReadonlyMap<number, readonly Word[]>, reading: number): void {
  for (let start = 0; start < text.length; start++) {
    const words = heads.get(text.charCodeAt(start));
    if (words === undefined) continue;
    for (const word of words) {
      const end = start + word.text.length;
      if (!text.startsWith(word.text, start) || !standsAlone(text, start, end)) continue;
      const hit: Hit = { word: word.text, start, end, isNamed: undefined };
      for (const [place, search] of word.searches.entries()) take(search, hit, word.lists[place] ?? 0, reading);
    }
  }
}

function take(search: Search, hit: Hit, list: number, reading: number): void {
  if (search.foundAt !== reading) {
    search.foundAt = reading;
    search.hits = [];
    search.lists = [];
  }
  search.hits.push(hit);
  search.lists.push(list);
}
