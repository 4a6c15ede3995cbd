import { STATUS_OPTIONS, TIER_OPTIONS } from "../forms/options";
import type { Status } from "../status/table";
import type { Tier } from "../tier/tier";
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

const STANDINGS: Readonly<Record<Outcome, { readonly status: Status; readonly outcome: Outcome }>> = {
  solved: { status: "closed", outcome: "solved" },
  followUp: { status: "processing", outcome: "followUp" },
  unsolvable: { status: "closed", outcome: "unsolvable" },
  unsolved: { status: "processing", outcome: "unsolved" },
  cancelled: { status: "closed", outcome: "cancelled" },
};

/** Where a case stands and what became of it, as a form's outcome says: snapshots, not events. */
export function standingOf(
  code: string,
  own: OwnCodes | undefined,
): { readonly status?: Status; readonly outcome?: Outcome } {
  const outcome = meaningOf(code, own?.outcome, STANDINGS);
  return outcome === undefined ? {} : STANDINGS[outcome];
}
