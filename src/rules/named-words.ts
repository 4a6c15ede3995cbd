import { isDeniedBefore, isJoint } from "./denial";
import { isNamed, type Page } from "./page";

/** A place where some word stands, named or not. */
export interface Hit {
  readonly word: string;
  readonly start: number;
  readonly end: number;
  /** Whether the text states it; unknown until somebody asks. */
  isNamed: boolean | undefined;
}

/** The first hit that is stated, and not listed with a denied one. */
export function firstNamed(page: Page, hits: readonly Hit[]): readonly Hit[] | undefined {
  let deniedEnd = -1;
  for (const hit of hits) {
    const { start, end } = hit;
    if (end <= deniedEnd) continue;
    const isListed = deniedEnd >= 0 && start >= deniedEnd && isJoint(page.text, deniedEnd, start);
    if (!isListed && isNamed(page, hit)) return [hit];
    deniedEnd = end;
  }
  return undefined;
}

/** A denial reaches over what is spoken of to what is said of it, when they stand this near: 没有[支付]失败. */
const BESIDE = 3;

/** Between Latin letters distances are longer. */
const LATIN = 3;

const CLAUSE_END = /[,.;!?。:\n]/;

const isLatin = (code: number): boolean => code >= 97 && code <= 122;

/**
 * What finds a hit of each list that stand together in one clause, in any order; the last list says
 * what is stated of the others, so that a denial or an end of it counts.
 */
export function namedTogether(
  count: number,
  within: number,
): (page: Page, hits: readonly Hit[], lists: readonly number[]) => readonly Hit[] | undefined {
  const areNear = (text: string, { end }: Hit, { start }: Hit): boolean => {
    const gap = start - end;
    if (gap < 0) return false;
    const reach =
      isLatin(text.charCodeAt(end - 1)) && isLatin(text.charCodeAt(start)) ? within * LATIN : within;
    return gap <= reach && !(gap > 0 && CLAUSE_END.test(text.slice(end, start)));
  };
  return (page, hits, lists) => {
    const latest: (Hit | undefined)[] = new Array(count).fill(undefined);
    let missing = count;
    let deniedEnd = -1;
    for (const [place, hit] of hits.entries()) {
      const list = lists[place] ?? 0;
      if (list === count - 1 && (hit.end <= deniedEnd || !isNamed(page, hit))) {
        deniedEnd = Math.max(deniedEnd, hit.end);
        continue;
      }
      const before = latest[list];
      if (before !== undefined && hit.end <= before.end) continue;
      if (before === undefined) missing--;
      latest[list] = hit;
      if (missing > 0) continue;
      const found = [...(latest as Hit[])].sort((a, b) => a.start - b.start);
      const said = latest[count - 1] as Hit;
      const holds = found.every(
        (each, index) =>
          (index === 0 || areNear(page.text, found[index - 1] as Hit, each)) &&
          !deniesFrom(page.text, each, said),
      );
      if (holds) return found;
    }
    return undefined;
  };
}

/** Whether a denial before what is spoken of reaches what is said of it. */
const deniesFrom = (text: string, of: Hit, said: Hit): boolean =>
  of !== said && of.end <= said.start && said.start - of.end <= BESIDE && isDeniedBefore(text, of.start);
