/**
 * Chinese words that run over the edge of a keyword: 能不能 in 功能不能用, 不了 in 不了解.
 *
 * A word that is itself begun by another one of these does not count, so that in 功能不能 the word is 功能
 * and not 能不.
 */
const CROSSING =
  "功能 可能 智能 性能 技能 节能 职能 效能 能不 会不 是不 有没 还有 没有 社会 机会 成功 了解 接触 感受 上班 主要 消防 国防 的话 不但 无论 务员 多少 至少 盗刷";

/** What may follow a character so that they make one of these words. */
let seconds: ReadonlyMap<number, string> | undefined;

function secondsByFirst(): ReadonlyMap<number, string> {
  const table = new Map<number, string>();
  for (const word of CROSSING.split(" ")) {
    const first = word.charCodeAt(0);
    table.set(first, (table.get(first) ?? "") + word.charAt(1));
  }
  return table;
}

const isPair = (table: ReadonlyMap<number, string>, text: string, at: number): boolean =>
  table.get(text.charCodeAt(at))?.includes(text.charAt(at + 1)) === true;

/** Whether a two-character word stands across `edge`, which is not itself cut by another one. */
function isCrossed(text: string, edge: number): boolean {
  if (edge <= 0 || edge >= text.length) return false;
  seconds ??= secondsByFirst();
  return isPair(seconds, text, edge - 1) && !(edge > 1 && isPair(seconds, text, edge - 2));
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
