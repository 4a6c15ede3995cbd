import { STATUS_OPTIONS, TIER_OPTIONS } from "../forms/options";
import type { Status } from "../status/table";
import type { Tier } from "../tier/tier";
import type { DraftCase } from "./draft-case";
import type { Outcome } from "./service-case";

/** What the codes that a company added to a form mean in the common vocabulary. */
export interface OwnCodes {
  readonly status?: Readonly<Record<string, Status>>;
  readonly outcome?: Readonly<Record<string, Outcome>>;
  readonly tier?: Readonly<Record<string, Tier>>;
}

/** A code's meaning: the company's own, else itself where the vocabulary knows it, else nothing. */
function meaningOf<Code extends string>(
  code: string | null | undefined,
  own: Readonly<Record<string, Code>> | undefined,
  vocabulary: Readonly<Record<Code, unknown>>,
): Code | undefined {
  if (code === null || code === undefined) return undefined;
  if (own !== undefined && Object.hasOwn(own, code)) return own[code];
  return Object.hasOwn(vocabulary, code) ? (code as Code) : undefined;
}

/** The status that a form's code means. */
export const statusOf = (code: string | null | undefined, own: OwnCodes | undefined): Status | undefined =>
  meaningOf(code, own?.status, STATUS_OPTIONS);

/** The tier that a form's code means. */
export const tierOf = (code: string | null, own: OwnCodes | undefined): Tier | undefined =>
  meaningOf(code, own?.tier, TIER_OPTIONS);

const STATUSES: Readonly<Record<Outcome, Status>> = {
  solved: "closed",
  followUp: "processing",
  unsolvable: "closed",
  unsolved: "processing",
  cancelled: "closed",
};

/** Writes down where a case stands and what became of it, as a form's outcome says: snapshots, not events. */
export function putStanding(draft: DraftCase, code: string, own: OwnCodes | undefined): void {
  const outcome = meaningOf(code, own?.outcome, STATUSES);
  if (outcome === undefined) return;
  draft.status = STATUSES[outcome];
  draft.outcome = outcome;
}
