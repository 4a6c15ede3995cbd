/** What a word says within a step of which nothing else is known. */
export type StepWord =
  /** Only who, whose and how: 已, 客户, 按流程. */
  | "filler"
  /** That something was done, not what: 处理, 解决. */
  | "vague"
  /** That somebody was spoken to, not about what: 联系, 回复. */
  | "contact"
  /** How it ended: 满意, 确认. */
  | "result";

const WORDS: Readonly<Record<StepWord, string>> = {
  filler:
    "客户 用户 顾客 客服 坐席 工作人员 对方 来电人 来电 本人 我 我们 我方 其 他 她 您 问题 诉求 需求 事情 此事 该事 该 此 本 这个 情况 业务 工单 订单 投诉 咨询 " +
    "相关 有关 部门 人员 同事 电话 已 已经 均 都 全部 即时 及时 立即 立刻 当场 现场 马上 第一时间 妥善 圆满 顺利 成功 正常 正在 在 继续 后续 持续 " +
    "尽快 待 等待 需 再 按 按照 根据 依 依照 流程 规定 要求 标准 制度 规范 相应 给予 予以 进行 做 作 做好 做出 为 帮 帮助 协助 替 给 跟 与 和 对 向 把 将 由 请 " +
    "并 且 并且 及 以及 了 的 得 地 过 完 好 毕 完毕 到位 中 当中 后 之后 最终 最后 结果 同上 如上 同前 无 暂无 略 是 一下 一切 未 尚未 没有 没 无法 不能 暂时 暂未 还 " +
    "the a an it this that issue issues problem case ticket matter customer user client has have had been was were is are be to with by for of and all already successfully properly as above same none na",
  vague:
    "处理 处置 解决 办理 办结 办妥 办好 完结 完成 结案 结束 关闭 跟进 跟踪 搞定 弄好 落实 记录 登记 受理 接收 收到 知悉 知晓 了解 安排 操作 执行 修复 恢复 转 转交 移交 " +
    "ok okay done handled resolved solved fixed processed completed complete closed finished followed up following progress in dealt",
  contact:
    "联系 沟通 回复 答复 告知 通知 反馈 回访 致电 回电 去电 通话 说明 解释 安抚 道歉 致歉 解答 答疑 交流 协商 contacted called replied answered informed told notified explained spoke apologised apologized",
  result:
    "满意 同意 认可 确认 接受 理解 谅解 表示 感谢 satisfied agreed agrees confirmed accepted understood",
};

let kinds: ReadonlyMap<string, StepWord> | undefined;
const LONGEST_HAN = 4;

const table = (): ReadonlyMap<string, StepWord> =>
  new Map(
    (Object.keys(WORDS) as StepWord[]).flatMap((kind) => WORDS[kind].split(" ").map((word) => [word, kind])),
  );

const LATIN = /[a-z]+/y;
const NOTHING = /[\s\p{P}\p{S}\p{N}]+/uy;

/**
 * The words of a step, if all of them are known here; `undefined` as soon as one says something more.
 *
 * Punctuation, digits and spaces do not count. `text` must be folded. Longest word first, linear in
 * the length of the text.
 */
export function onlyStepWords(text: string): ReadonlySet<StepWord> | undefined {
  kinds ??= table();
  const found = new Set<StepWord>();
  let at = 0;
  while (at < text.length) {
    const word = nothingAt(text, at) ?? wordAt(kinds, text, at);
    if (word === undefined) return undefined;
    if (word.kind !== undefined) found.add(word.kind);
    at += word.length;
  }
  return found;
}

interface Read {
  readonly length: number;
  readonly kind?: StepWord;
}

function nothingAt(text: string, at: number): Read | undefined {
  NOTHING.lastIndex = at;
  const gap = NOTHING.exec(text);
  return gap === null ? undefined : { length: gap[0].length };
}

function wordAt(known: ReadonlyMap<string, StepWord>, text: string, at: number): Read | undefined {
  LATIN.lastIndex = at;
  const latin = LATIN.exec(text)?.[0];
  if (latin !== undefined) {
    const kind = known.get(latin);
    return kind === undefined ? undefined : { length: latin.length, kind };
  }
  for (let length = LONGEST_HAN; length > 0; length--) {
    const kind = known.get(text.slice(at, at + length));
    if (kind !== undefined) return { length, kind };
  }
  return undefined;
}
