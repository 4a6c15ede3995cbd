import type { Condition, Tests, Together } from "./condition";
import type { Matcher } from "./condition-matcher";
import { foldScript } from "./fold-script";
import { foldText } from "./fold-text";
import { firstNamed, type Hit, namedTogether } from "./named-words";
import { ASIDE_WORDS, OPENS_ASIDE, type Page, pageOf } from "./page";
import { keywordTests, quickMatcher, type TextMatcher } from "./text-matcher";
import { addWord, found, type Head, type Place, placesIn, type Search, type Watch } from "./word-places";

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
      for (const word of new Set(words.map(fold))) if (word !== "") addWord(heads, word, made, list);
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
