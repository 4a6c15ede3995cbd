import type { Status } from "../status/table";
import type { Outcome } from "./service-case";

/** Where a case stands and what became of it, as a form's outcome says: snapshots, not events. */
export interface Standing {
  readonly status?: Status;
  readonly outcome?: Outcome;
}

const STANDINGS: Readonly<Record<Outcome, Required<Standing>>> = {
  solved: { status: "closed", outcome: "solved" },
  followUp: { status: "processing", outcome: "followUp" },
  unsolvable: { status: "closed", outcome: "unsolvable" },
  unsolved: { status: "processing", outcome: "unsolved" },
  cancelled: { status: "closed", outcome: "cancelled" },
};

/** The standing that an outcome implies; nothing for a form that does not say. */
export function standingOf(outcome: Outcome | null): Standing {
  return outcome === null ? {} : STANDINGS[outcome];
}
