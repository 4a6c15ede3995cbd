import type { Hit } from "./named-words";
import { standsAlone } from "./word-edges";

/** Finders that are looked at together; the last reading that one of them had all its lists in. */
export interface Watch {
  foundAt: number;
}

/** What one finder looks for, and what the last reading found of it. */
export interface Search {
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
export interface Head {
  word: Word | undefined;
  longer: Map<number, Head> | undefined;
}

/** A place where a word stands. */
export interface Place extends Hit {
  readonly of: Word;
}

const headOf = (heads: Map<number, Head>, code: number): Head => {
  const head = heads.get(code) ?? { word: undefined, longer: undefined };
  heads.set(code, head);
  return head;
};

/** Makes a word known to what looks for it. */
export function addWord(heads: Map<number, Head>, text: string, search: Search, list: number): void {
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
export function placesIn(text: string, heads: ReadonlyMap<number, Head>, reading: number): readonly Place[] {
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
export function found(
  places: readonly Place[],
  search: Search,
): { hits: readonly Hit[]; lists: readonly number[] } {
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
