/**
 * Chinese words that run over the edge of a keyword: 能不能 in 功能不能用, 不了 in 不了解.
 *
 * A word that is itself begun by another one of these does not count, so that in 功能不能 the word is 功能
 * and not 能不.
 */
const CROSSING =
  "功能 可能 智能 性能 技能 节能 职能 效能 能不 会不 是不 有没 还有 没有 社会 机会 成功 了解 接触 感受 上班 主要 消防 国防 的话 不但 无论 多少 至少 盗刷";

let crossing: ReadonlySet<number> | undefined;

const pairAt = (text: string, at: number): number => text.charCodeAt(at) * 0x10000 + text.charCodeAt(at + 1);

const crossingPairs = (): ReadonlySet<number> => new Set(CROSSING.split(" ").map((word) => pairAt(word, 0)));

/** Whether a two-character word stands across `edge`, which is not itself cut by another one. */
function isCrossed(text: string, edge: number): boolean {
  if (text.charCodeAt(edge) < 0x3000 || text.charCodeAt(edge - 1) < 0x3000) return false;
  crossing ??= crossingPairs();
  return crossing.has(pairAt(text, edge - 1)) && !crossing.has(pairAt(text, edge - 2));
}

const isWordCode = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 48 && code <= 57);

/**
 * Whether a keyword stands by itself: `api` is not in `capital`, nor 能不能 in 功能不能用.
 *
 * `text` must be folded.
 */
export function standsAlone(text: string, start: number, end: number): boolean {
  return (
    !(isWordCode(text.charCodeAt(start)) && isWordCode(text.charCodeAt(start - 1))) &&
    !(isWordCode(text.charCodeAt(end - 1)) && isWordCode(text.charCodeAt(end))) &&
    !isCrossed(text, start) &&
    !isCrossed(text, end)
  );
}
