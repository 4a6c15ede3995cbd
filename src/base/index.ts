export { startsFormula } from "./formula";
export { type EpochMs, epochMsOf, type InKind, type InstantLike } from "./instant-like";
export type { Issue, IssueParams, Severity } from "./issue";
export { KefuError, type KefuErrorCode } from "./kefu-error";
export { type Label, type Locale, label } from "./label";
