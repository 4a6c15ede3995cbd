export { addToList } from "./add-to-list";
export { checkedOption } from "./checked-option";
export { startsFormula } from "./formula";
export { type EpochMs, epochMsOf, type InKind, type InstantLike } from "./instant-like";
export { withoutInvisible } from "./invisible";
export type { Issue, IssueParams, Severity } from "./issue";
export { KefuError, type KefuErrorCode } from "./kefu-error";
export { checkedLocale, type Label, type Locale, label, NO_LABEL } from "./label";
