export {
  type InstantLike,
  type IssueParams,
  KefuError,
  type KefuErrorCode,
  type Label,
  type Locale,
  type Severity,
} from "../base";
export { type FilledReply, fillReply, type ReplyFaultCode } from "./fill-reply";
export { type FoundReply, findReplies, type ReplyPart, type ReplyQuery } from "./find-replies";
export type { Finding, FindingCode, OwnFindingCode } from "./finding";
export { type FindingWords, findingAdvice, findingText } from "./finding-text";
export { type OverdueMeasure, overdueMeasures } from "./improvement-plan";
export type { ReviewLimits } from "./limits";
export type { OwnRule } from "./own-rule";
export { type ReplyCoverage, replyCoverage } from "./reply-coverage";
export { type ReviewOptions, reviewRecord } from "./review-record";
export { defineReviewRules, type ReviewRules } from "./review-rules";
export { SET_PHRASES, type SetPhrase } from "./set-phrases";
export { isReplyUnchanged, placeholdersIn, type StandardReply } from "./standard-reply";
export { type StepFault, stepFault } from "./step-fault";
export { checkWhyChain, type WhyChain, type WhyChainFault } from "./why-chain";
