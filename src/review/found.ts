import type { EpochMs, IssueParams, Severity } from "../base";
import type { Finding, FindingCode } from "./finding";

/** A finding of the library's own. */
export const found = <Code extends FindingCode>(
  code: Code,
  severity: Severity,
  path: readonly (string | number)[] = [],
  params: IssueParams = {},
): Finding<Code> => ({ code, severity, path, params });

/** A moment as it may stand in a finding. */
export const isoOf = (at: EpochMs): string =>
  new Date(Math.max(-LAST_MS, Math.min(at, LAST_MS))).toISOString();

/** The last moment that a `Date` can be. */
const LAST_MS = 8.64e15;
