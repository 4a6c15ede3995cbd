import type { Condition, Tests, Together } from "./condition";
import type { Matcher } from "./condition-matcher";
import { foldScript } from "./fold-script";
import { foldText } from "./fold-text";
import { firstNamed, type Hit, namedTogether } from "./named-words";
import { ASIDE_WORDS, OPENS_ASIDE, type Page, pageOf } from "./page";
import { keywordTests, quickMatcher, type TextMatcher } from "./text-matcher";
import { standsAlone } from "./word-edges";

/** The first keyword that a text names without denying it, as the rule spells it. */
export type KeywordFinder = (text: string) => string | undefined;

/** The words of each list that a text says together, in the text's order and as the rule spells them. */
type TogetherFinder = (text: string) => readonly string[] | undefined;

/** The keywords of many conditions, looked for in one pass over a text. */
export interface KeywordIndex {
  /** A finder of these keywords; what other finders look for does not change what it finds. */
  readonly finder: (keywords: readonly string[]) => KeywordFinder;
  readonly together: (wanted: Together) => TogetherFinder;
  /** What looks for the keywords of a test of one fact. */
  readonly tests: (tests: Tests) => readonly TextMatcher[];
  /** The same matcher, or a quicker one for a condition that only looks for keywords in one fact. */
  readonly matcher: (condition: Condition, plain: Matcher) => Matcher;
  /** What is made, and whether a text holds all that any one of the finders made for it would need. */
  readonly watched: <T>(make: () => T) => Watched<T>;
  readonly holdsKeywords: () => boolean;
  /** Lets go of the last text, which is kept so that many finders read it once. */
  readonly forget: () => void;
}

/** Something made of finders, and a quick look whether any of them has a chance. */
interface Watched<T> {
  readonly made: T;
  readonly mayFind: (text: string) => boolean;
}

/** Finders that are looked at together; the last reading that one of them had all its lists in. */
interface Watch {
  foundAt: number;
}

/** What one finder looks for, and what the last reading found of it. */
interface Search {
  readonly spelled: ReadonlyMap<string, string>;
  /** A bit for each list. */
  readonly lists: number;
  readonly watches: Set<Watch>;
  /** The lists that the reading `foundAt` found a word of. */
  found: number;
  foundAt: number;
  /** The reading that the answer is of. */
  answeredAt: number;
  answer: readonly string[] | undefined;
}

/** A word that is looked for, by whom, and of which of their lists it is. */
interface Word {
  readonly text: string;
  readonly searches: Search[];
  readonly lists: number[];
}

/** The words that begin alike: one that ends there, and those that go on, by their next character. */
interface Head {
  word: Word | undefined;
  longer: Map<number, Head> | undefined;
}

/** A place where a word stands. */
interface Place extends Hit {
  readonly of: Word;
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
  const heads = new Map<number, Head>();
  const known = new Map<string, Search>();
  let last: string | undefined;
  let reading = 0;
  let places: readonly Place[] = [];
  let page = pageOf("", []);
  let watch: Watch | undefined;
  const asides = ASIDE_WORDS.map((words) => search("aside", [words.split("|")]));
  let holdsOwn = false;

  /** What looks for these lists of words; lists that are the same share one. */
  function search(kind: string, lists: readonly (readonly string[])[]): Search {
    const key = [kind, ...lists.map((words) => words.join("\u0000"))].join("\u0001");
    const made = known.get(key) ?? newSearch(lists);
    known.set(key, made);
    if (watch !== undefined) made.watches.add(watch);
    last = undefined;
    return made;
  }

  function newSearch(lists: readonly (readonly string[])[]): Search {
    const spelled = new Map(lists.flat().map((word) => [fold(word), word]));
    spelled.delete("");
    const made: Search = {
      spelled,
      lists: 2 ** lists.length - 1,
      watches: new Set(),
      found: 0,
      foundAt: -1,
      answeredAt: -1,
      answer: undefined,
    };
    for (const [list, words] of lists.entries())
      for (const word of new Set(words.map(fold))) if (word !== "") add(heads, word, made, list);
    return made;
  }

  function read(text: string): void {
    if (text === last) return;
    reading++;
    const folded = fold(text);
    places = placesIn(folded, heads, reading);
    page = pageOf(
      folded,
      asides.some(({ foundAt }, kind) => OPENS_ASIDE[kind] === true && foundAt === reading) ? marks() : [],
    );
    last = text;
  }

  /** The places of the words that put something aside, by their kind. */
  const marks = (): readonly (readonly Hit[])[] =>
    asides.map((each) => (each.foundAt === reading ? found(places, each).hits : []));

  function answer(of: Search, text: string, ask: Answer): readonly string[] | undefined {
    read(text);
    if (of.foundAt !== reading || of.found !== of.lists) return undefined;
    if (of.answeredAt !== reading) {
      of.answeredAt = reading;
      const { hits, lists } = found(places, of);
      of.answer = ask(page, hits, lists)?.map(({ word }) => of.spelled.get(word) ?? word);
    }
    return of.answer;
  }

  const index: KeywordIndex = {
    tests: (tests) => keywordTests(tests, index),
    matcher: (condition, plain) => quickMatcher(condition, plain, index),
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
    watched(make) {
      const own: Watch = { foundAt: -1 };
      const outer = watch;
      watch = own;
      const made = make();
      watch = outer;
      return {
        made,
        mayFind(text) {
          read(text);
          return own.foundAt === reading;
        },
      };
    },
    holdsKeywords: () => holdsOwn,
    forget() {
      last = undefined;
      places = [];
      page = pageOf("", []);
    },
  };
  return index;
}

const headOf = (heads: Map<number, Head>, code: number): Head => {
  const head = heads.get(code) ?? { word: undefined, longer: undefined };
  heads.set(code, head);
  return head;
};

/** Makes a word known to what looks for it. */
function add(heads: Map<number, Head>, text: string, search: Search, list: number): void {
  let head = headOf(heads, text.charCodeAt(0));
  for (let place = 1; place < text.length; place++) {
    head.longer ??= new Map();
    head = headOf(head.longer, text.charCodeAt(place));
  }
  head.word ??= { text, searches: [], lists: [] };
  head.word.searches.push(search);
  head.word.lists.push(list);
}

const isLatin = (code: number): boolean => code >= 97 && code <= 122;

/** Every place where a word stands, in order and the longest of one place first; who looks for it is told. */
function placesIn(text: string, heads: ReadonlyMap<number, Head>, reading: number): readonly Place[] {
  const places: Place[] = [];
  const words: Word[] = [];
  for (let start = 0; start < text.length; start++) {
    const code = text.charCodeAt(start);
    if (isLatin(code) && start > 0 && isLatin(text.charCodeAt(start - 1))) continue;
    let head = heads.get(code);
    for (let next = start + 1; head !== undefined; next++) {
      if (head.word !== undefined) words.push(head.word);
      head = head.longer?.get(text.charCodeAt(next));
    }
    for (let word = words.pop(); word !== undefined; word = words.pop()) {
      const end = start + word.text.length;
      if (!standsAlone(text, start, end)) continue;
      places.push({ word: word.text, of: word, start, end, isNamed: undefined });
      tell(word, reading);
    }
  }
  return places;
}

/** Tells whoever looks for a word that it stands somewhere. */
function tell({ searches, lists }: Word, reading: number): void {
  for (let each = 0; each < searches.length; each++) {
    const search = searches[each] as Search;
    if (search.foundAt !== reading) search.found = 0;
    search.foundAt = reading;
    if (search.found === search.lists) continue;
    search.found |= 1 << (lists[each] as number);
    if (search.found === search.lists) for (const watch of search.watches) watch.foundAt = reading;
  }
}

/** The places of what a search looks for, and of which of its lists each is. */
function found(places: readonly Place[], search: Search): { hits: readonly Hit[]; lists: readonly number[] } {
  const hits: Hit[] = [];
  const lists: number[] = [];
  for (const place of places) {
    const { searches, lists: of } = place.of;
    for (let each = 0; each < searches.length; each++) {
      if (searches[each] !== search) continue;
      hits.push(place);
      lists.push(of[each] as number);
    }
  }
  return { hits, lists };
}
