/** What a keyword before these words belongs to: 盗刷险, 宕机补偿活动, 漏电保护, 支付失败的话. */
const NAMES_ELSE =
  /(?:了?的话(?!费)|(?:的|后|时)?(?:补偿|险(?!些)|有?保险|保护|防护|预案|应急|日志|演练|概率|原理|开关|检测|预警|补贴|活动|期间|案例|理赔|案(?!件)|申报|维护|应对|判断|标准|处理流程|流程|措施|机制|政策|说明|那次|那回|保障|赔[偿付](?:标准|政策|吗|活动)|怎么赔|》|(?:会|有|能)(?:有|没有|不会|不能|得到)?(?:赔|补偿)))/y;

/** What is to be kept from happening, not what cannot be: 防止银行卡被盗刷, but 无法避免支付失败. */
const PREVENTED =
  /(?<!无法|不能|难以|未能|没能)(?:防止|防范|预防|避免|杜绝|谨防|以防|(?<![消国边])防|prevent(?:ing)?|avoid(?:ing)?)[^,.;!?。]{0,10}$/;

/** How something is done; what has happened (…了) is told and not asked for. */
const HOW_TO = /(?:如何|怎样才能|怎么才能|怎么把|how do i|how can i|how to|how often)[^,.;!?。]{0,24}$/;
const HAPPENED = /了/;

const ASKS_AFTER = /[吗么嘛]/y;
const MAY = /(?:会|容易|可能|可以|能)[^,.;!?。]{0,8}$/;

/** 会不会宕机, 会不会经常宕机; but 会不会是系统崩了 tells what somebody sees. */
const WHETHER = /会不会(?:经常|常常|老是|总是|随便|突然|再)?$/;

const RECORD_AFTER = /的?记录/y;
const LOOKS_FOR = /(?:是否|有没有|有无|查|看看)[^,.;!?。]{0,8}$/;

const LOOK_BACK = 32;

const isAt = (pattern: RegExp, text: string, place: number): boolean => {
  pattern.lastIndex = place;
  return pattern.test(text);
};

/**
 * Whether the words beside a place make it a mere subject of talk: part of another name (漏电保护),
 * what is to be prevented (防止盗刷) or done (如何转出), what may happen (会不会宕机, 会爆炸吗), or a record that is looked for.
 *
 * `text` must be folded. The look is bounded, so that the cost does not depend on the text.
 */
export function isOnlyTalk(text: string, start: number, end: number): boolean {
  if (isAt(NAMES_ELSE, text, end)) return true;
  const before = text.slice(Math.max(0, start - LOOK_BACK), start);
  return (
    WHETHER.test(before) ||
    PREVENTED.test(before) ||
    (HOW_TO.test(before) && !HAPPENED.test(text.slice(start, end + 1))) ||
    (isAt(ASKS_AFTER, text, end) && MAY.test(before)) ||
    (isAt(RECORD_AFTER, text, end) && LOOKS_FOR.test(before))
  );
}
