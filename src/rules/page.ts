import { isDeniedAfter, isDeniedBefore } from "./denial";
import type { Hit } from "./named-words";
import { isOnlyTalk } from "./only-talk";

/** A text that is read, and what its sentences put aside. `text` is folded. */
export interface Page {
  readonly text: string;
  readonly asides: readonly Aside[];
}

/**
 * Words by which a sentence puts what it says aside: it is over (已经恢复了), that is taken back
 * (但是又…), it is only supposed (如果…), and asked about (…怎么办).
 */
export const ASIDE_WORDS = [
  "已解决|已经解决|解决了|已恢复|已经恢复|恢复正常|恢复了|已修复|已经修复|修复了|已修好|已经修好|修好了|已处理好|处理好了|处理完了|已经处理|已经好了|都好了|" +
    "现在好了|正常了|已到账|已经到账|到账了|已退回|已退款|退款了|收到退款|退回来了|追回|已追回|找回来了|今天到了|已经到了|没事了|虚惊一场|误报|搞错了|弄错了|看错了|误会|已经赔了|多亏|撤销|" +
    "is fixed|been fixed|was fixed|fixed now|is resolved|been resolved|was resolved|is solved|been solved|back to normal|back online|works again|working again|all good now|works now|sorted out|recovered",
  "但|可是|不过|结果|还是|还没|仍|依然|依旧|又|再次|but|however|again|still|yet",
  "如果|万一|假如|假设|要是|倘若|if|in case|in the event",
  "怎么办|怎么处理|怎么赔|咋办|吗|么|如何|?|会不会|能不能|能否|是否|can i|will i|do i|could i|would i|what happens",
] as const;

/** Whether a kind puts anything aside by itself. */
export const OPENS_ASIDE = [true, false, true, false] as const;

const OVER = 0;
const BACK = 1;
const SUPPOSED = 2;

/** What one sentence puts aside. */
interface Aside {
  readonly start: number;
  /** What stands before there is over. */
  overUntil: number;
  /** Where the last word of an end stops: what lies within it takes nothing back. */
  overEnd: number;
  isAsked: boolean;
  supposedFrom: number;
  supposedUntil: number;
}

/** A claim, a wish or a question is no end: 说已经修好了, 什么时候修好了, 解决了吗. */
const NOT_YET =
  /(?:(?:什么时候|何时|多久|等|请|希望|尽快|马上|立即|赶紧|帮|说|称|以为|until|after|once|say|said|told|claims?|please)[^,.;!?。]{0,6}|(?:才|没|没有|未|不)[^,.;!?。]{0,2})$/;
const UNSURE = /\s*(?:吗|么|没|吧|\?)/y;
const LOOK_BACK = 14;

const isOver = (text: string, { start, end }: Hit): boolean => {
  UNSURE.lastIndex = end;
  return !UNSURE.test(text) && !NOT_YET.test(text.slice(Math.max(0, start - LOOK_BACK), start));
};

const SENTENCE_END = /[。!?;\n]|\.(?=\s|$)/g;

/** What a text puts aside, by sentence and in order; sentences that put nothing aside are left out. */
function asidesIn(text: string, marks: readonly (readonly Hit[])[]): readonly Aside[] {
  const all = marks.flatMap((hits, kind) => hits.map((hit) => ({ hit, kind })));
  all.sort((a, b) => a.hit.start - b.hit.start);
  const asides: Aside[] = [];
  let start = 0;
  SENTENCE_END.lastIndex = 0;
  let end = SENTENCE_END.exec(text)?.index ?? text.length;
  let aside: Aside | undefined;
  for (const { hit, kind } of all) {
    while (hit.start > end) {
      start = end + 1;
      end = SENTENCE_END.exec(text)?.index ?? text.length;
      aside = undefined;
    }
    if (aside === undefined) {
      aside = { start, overUntil: -1, overEnd: -1, isAsked: false, supposedFrom: -1, supposedUntil: -1 };
      asides.push(aside);
    }
    note(aside, text, hit, kind);
  }
  return asides;
}

function note(aside: Aside, text: string, hit: Hit, kind: number): void {
  if (kind === OVER) {
    if (!isOver(text, hit)) return;
    aside.overUntil = hit.start;
    aside.overEnd = hit.end;
  } else if (kind === BACK) {
    if (hit.start >= aside.overEnd) aside.overUntil = -1;
  } else if (kind === SUPPOSED) {
    if (aside.supposedFrom < 0) aside.supposedFrom = hit.start;
    if (aside.isAsked) aside.supposedUntil = Infinity;
  } else {
    aside.isAsked = true;
    if (aside.supposedFrom >= 0) aside.supposedUntil = Math.max(aside.supposedUntil, hit.start);
  }
}

/** The last of the asides that begin at or before a place. */
function asideAt(asides: readonly Aside[], place: number): Aside | undefined {
  let low = 0;
  let high = asides.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((asides[middle]?.start ?? 0) <= place) low = middle + 1;
    else high = middle;
  }
  return asides[low - 1];
}

/** A folded text, made ready to be asked what it states; `marks` are the places of {@link ASIDE_WORDS}. */
export function pageOf(text: string, marks: readonly (readonly Hit[])[]): Page {
  return { text, asides: marks.length === 0 ? [] : asidesIn(text, marks) };
}

function isAside(asides: readonly Aside[], { start, end }: Hit): boolean {
  const aside = asides.length === 0 ? undefined : asideAt(asides, start);
  return (
    aside !== undefined &&
    (end <= aside.overUntil || (start >= aside.supposedFrom && start < aside.supposedUntil))
  );
}

/** Whether what stands there is stated: not denied, not over, not merely supposed or talked about. */
export function isNamed({ text, asides }: Page, hit: Hit): boolean {
  hit.isNamed ??=
    !isDeniedBefore(text, hit.start) &&
    !isDeniedAfter(text, hit.end) &&
    !isOnlyTalk(text, hit.start, hit.end) &&
    !isAside(asides, hit);
  return hit.isNamed;
}
