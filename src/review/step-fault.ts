import { foldText } from "../rules/fold-text";
import { onlyStepWords } from "./step-words";

/** What is wrong with the wording of a step. */
export type StepFault = "vague_step" | "contact_without_content" | "step_without_result";

const BETWEEN_HAN = /(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu;
const CLAUSES = /[^\s,。;:→、][,。;:→][^\s,。;:→、]|[^\s,.;:、]\s*[,.;:]\s+[^\s]|->|=>/;
const OUTCOME =
  /(?<=[^\s,.。;;、])已|未|无|没|不|成功|正常|恢复|确认|同意|接受|认可|满意|发现|查到|查明|查得|得知|获知|显示|属于|疑似|疑为|结果|原因是|由于|导致|可以|能够|生效|到账|签收|通过|收到|知晓|理解|明白|清楚|放弃|拒绝|表示|答应|承诺|约定|预约|预计|损坏|失败|完毕|完成|到位/;
const OUTCOME_EN =
  /\b(?:found|confirmed|works?|working|agreed|agrees|accepted|received|refused|promised|failed|succeeded|shows?|showed|because|due to|was|were|is|are|has|had|will|now|no|not|so)\b/;

/**
 * What is wrong with a step: it says only that something was done (已处理), only that somebody was
 * spoken to (已联系客户), or an action without what came of it (转接技术部); `undefined` when it
 * names an action and its result.
 *
 * A result is a second clause or a word that tells how it ended. The judgement is by words, in
 * Chinese and English; it takes a doubtful step for a good one.
 *
 * @example
 * ```ts
 * stepFault("问题已解决。"); // => "vague_step"
 * stepFault("联系物流改址,客户已确认"); // => undefined
 * ```
 */
export function stepFault(step: string): StepFault | undefined {
  const text = foldText(step);
  const words = onlyStepWords(text.replace(BETWEEN_HAN, ""));
  if (words === undefined)
    return CLAUSES.test(text) || OUTCOME.test(text) || OUTCOME_EN.test(text)
      ? undefined
      : "step_without_result";
  if (words.has("contact")) return words.has("result") ? undefined : "contact_without_content";
  return words.has("result") && !words.has("vague") ? undefined : "vague_step";
}
