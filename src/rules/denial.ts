/** What a word before a keyword does to it. */
type Role =
  | "denies"
  /** Denies a denial (不能不, 无法避免), but by itself only says that something is impossible. */
  | "limits"
  /** Stands between a denial and what it denies: 没有[发生过]支付失败. */
  | "passes"
  /** Ends in a word of denial and denies nothing: 有没有, 除非, 不过, 特别. */
  | "ends";

const WORDS: Readonly<Record<Role, string>> = {
  denies:
    "没有 没 未 无 不 非 别 请勿 切勿 零 并非 绝非 并未 从未 尚未 未曾 并无 毫无 绝无 未见 无需 无须 不必 不用 不可能 误以为 以为 否认 避免 防止 防 防范 预防 以防 杜绝 以免 免得 " +
    "no not never without don't doesn't didn't isn't wasn't aren't weren't haven't hasn't won't prevent preventing avoid",
  limits: "不能 不可 不得 无法 难以 未能 没能 没法 cannot can't",
  passes:
    "有 是 被 人 有人 再 再次 又 会 要 想 曾 曾经 过 任何 什么 啥 一个 一次 一点 半点 丝毫 发生 发生过 出现 出现过 遇到 遇到过 遇见 碰到 碰到过 存在 存在过 " +
    "发现 发现过 收到 收到过 接到 接到过 看到 看到过 提到 提到过 提出 提过 涉及 属于 构成 造成 导致 引起 打算 说 准备 需 需要 继续 进行 申请 " +
    "异常 莫名 突然 系统 产品 设备 网络 功能 服务 账户 账号 资金 订单 合同 物流 重大 严重 明显 其他 其它 相关 类似 类似的 此类 这类 这种 新 新的 " +
    "a an any the more further been be had have has seen need want is was longer",
  ends:
    "有没有 有没 有无 是不是 是否 会不会 要不要 能不能 能否 要不 除非 无非 莫非 若非 非要 不过 不仅 不但 不只 不光 不止 " +
    "特别 个别 分别 区别 差别 级别 类别 性别 识别 辨别 沉没 淹没 消防 国防 边防",
};

let roles: ReadonlyMap<string, Role> | undefined;

const roleTable = (): ReadonlyMap<string, Role> =>
  new Map(
    (Object.keys(WORDS) as Role[]).flatMap((role) => WORDS[role].split(" ").map((word) => [word, role])),
  );

const LONGEST_HAN = 3;
const LONGEST_LATIN = 10;
/** No denial reaches further back than this many words. */
const REACH = 6;

const isSpace = (code: number): boolean => code === 32 || code === 9;
const isLatin = (code: number): boolean => (code >= 97 && code <= 122) || code === 39;

/** Before the spaces that a Latin word has beside it; between Chinese words a space parts clauses. */
function beforeSpace(text: string, end: number): number {
  let before = end;
  while (before > 0 && isSpace(text.charCodeAt(before - 1))) before--;
  return isLatin(text.charCodeAt(before - 1)) || isLatin(text.charCodeAt(end)) ? before : end;
}

/** Where the Latin word that ends at `end` begins. */
function latinStart(text: string, end: number): number {
  let start = end;
  while (start > 0 && end - start <= LONGEST_LATIN && isLatin(text.charCodeAt(start - 1))) start--;
  return start;
}

/**
 * Whether the words right before `start` deny what stands there: 没有支付失败, 未发生过支付失败,
 * 并不是投诉. A denial of a denial is none: 不得不投诉, 并非没有支付失败.
 *
 * Only what governs the place directly counts: in 没有人处理的投诉 and 没想到支付失败 nothing is
 * denied. `text` must be folded. The look back is bounded, so that the cost does not depend on the text.
 */
export function isDeniedBefore(text: string, start: number): boolean {
  roles ??= roleTable();
  let end = start;
  let denials = 0;
  for (let words = 0; words < REACH; words++) {
    end = beforeSpace(text, end);
    const role = roleBefore(roles, text, end);
    if (role === undefined || role.role === "ends") break;
    if (role.role === "denies" || (role.role === "limits" && denials > 0)) denials++;
    else if (role.role === "limits") break;
    end = role.start;
  }
  return denials % 2 === 1;
}

function roleBefore(
  table: ReadonlyMap<string, Role>,
  text: string,
  end: number,
): { readonly role: Role; readonly start: number } | undefined {
  const latin = latinStart(text, end);
  if (latin < end) {
    const role = table.get(text.slice(latin, end));
    return role === undefined ? undefined : { role, start: latin };
  }
  for (let length = Math.min(LONGEST_HAN, end); length > 0; length--) {
    const role = table.get(text.slice(end - length, end));
    if (role !== undefined) return { role, start: end - length };
  }
  return undefined;
}

const DENIED_AFTER =
  /(?:的?(?:情况|问题|现象|情形|事))?(?:都|也|并|从|还)?(?:(?:没有?|未|不)(?:再|曾)?(?:发生|出现|存在)过?|不存在|已经?排除)(?=$|[\s,.;!?、。])/y;

/** Whether the words right after `end` deny what stands before it: 支付失败的情况不存在. */
export function isDeniedAfter(text: string, end: number): boolean {
  DENIED_AFTER.lastIndex = end;
  return DENIED_AFTER.test(text);
}

const JOINED = /^\s*(?:[、/]|和|或者?|及|以及|与|跟|and|or)\s*$/;
const LONGEST_JOINT = 8;

/** Whether what stands between two places makes a list of them: 没有支付失败、扣款异常. */
export function isJoint(text: string, from: number, to: number): boolean {
  return to - from <= LONGEST_JOINT && JOINED.test(text.slice(from, to));
}
