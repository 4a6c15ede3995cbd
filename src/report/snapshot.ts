import type { EpochMs } from "../base";
import type { CaseEvent, Outcome, ServiceCase } from "../cases/service-case";
import type { Status } from "../status/table";
import { isClosing, isReopening } from "./event-kinds";

/** The outcome on record as far as it can speak of a time before a moment: not where something since explains it. */
export const outcomeBefore = ({ history, outcome }: ServiceCase, before: EpochMs): Outcome | undefined =>
  history.some((event) => event.at.getTime() >= before && (event.type === "solved" || isTurn(event)))
    ? undefined
    : outcome;

/** The status on record, likewise. */
export const statusBefore = ({ history, status }: ServiceCase, before: EpochMs): Status | undefined =>
  history.some((event) => event.at.getTime() >= before && isTurn(event)) ? undefined : status;

const isTurn = (event: CaseEvent): boolean => isClosing(event) || isReopening(event);
