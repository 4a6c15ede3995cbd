import type { Outcome } from "../cases/service-case";
import type { Status } from "./table";

/** Where a case stands that has come to an outcome: 已解决 is closed, 处理中(需跟进) and 未解决 are being handled. */
export const OUTCOME_STATUS: Readonly<Record<Outcome, Status>> = {
  solved: "closed",
  followUp: "processing",
  unsolvable: "closed",
  unsolved: "processing",
  cancelled: "closed",
};
