export { type InstantLike, KefuError, type KefuErrorCode, type Label, type Locale } from "../base";
export { actionsFrom } from "./actions-from";
export {
  type ActionDone,
  type ActionOptions,
  type ActionRefused,
  type ActionResult,
  applyAction,
} from "./apply-action";
export { OUTCOME_STATUS } from "./outcome-status";
export { readStanding, type Standing, type StandingWords } from "./read-standing";
export { statusDiagram } from "./status-diagram";
export { STATUS_GUARDS, type StatusGuard } from "./status-guard";
export { type StatusHistory, type StatusSegment, statusHistory } from "./status-history";
export type { StatusFault } from "./status-moves";
export { actionLabel, refusalText, statusFaultText } from "./status-text";
export { type ActionFrom, type Status, type StatusAction, TABLE as STATUS_TABLE } from "./table";
export { type StatusTime, timePerStatus } from "./time-per-status";
export { type PossibleAction, type Transition, transition } from "./transition";
