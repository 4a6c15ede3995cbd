import { type Issue, KefuError } from "../base";
import { checkCondition } from "../rules/check-condition";
import type { Condition } from "../rules/condition";
import { dayNumberOf } from "../time/day";
import { caseMatcher } from "./case-matcher";
import type { SlaPolicyExtension } from "./define-sla-policy";
import { patternsOf } from "./event-match";
import { isEventType } from "./event-types";
import { isPlainLimit, limitsOf, wholeMs } from "./limit";
import { PATTERN_KEYS, POLICY_KEYS, RUNG_KEYS, TARGET_KEYS } from "./policy-keys";
import type { EventMatch, Rung, SlaPolicy, SlaTarget, Span } from "./sla-policy";

/** What can be wrong with a policy, besides the faults of its conditions. */
export type PolicyFault =
  | "not_an_object"
  | "not_a_list"
  | "unknown_key"
  | "missing_id"
  | "duplicate_id"
  | "unknown_choice"
  | "unknown_event"
  | "missing_event"
  | "no_keywords"
  | "unknown_tier"
  | "bad_span"
  | "bad_share"
  | "bad_day"
  | "reversed_validity"
  | "window_never_opens";

type Path = readonly (string | number)[];
type Fault = (code: PolicyFault, path: Path) => void;

const TIERS = ["urgent", "high", "medium", "low"];
const ACTORS = ["customer", "agent", "bot", "supervisor"];
const CHOICES = {
  time: ["calendar", "open"],
  repeat: [undefined, "restart", "each"],
  onTierChange: [undefined, "carry", "restart", "retroactive", "keep"],
  onReopen: [undefined, "newCycle", "continue", "ignore"],
  binds: [undefined, "agent", "customer"],
} as const;

/** Notes faults in a list. */
const faultsInto =
  (issues: Issue[]): Fault =>
  (code, path) => {
    issues.push({ code, severity: "error", path, params: {} });
  };

/** What keeps an extension from being put together with the policy that it extends. */
export function extensionFaults({ extends: base, targets, without }: SlaPolicyExtension): readonly Issue[] {
  const issues: Issue[] = [];
  const fault = faultsInto(issues);
  if (!isObject(base) || !Array.isArray(base.targets) || !base.targets.every(isObject))
    fault("not_an_object", ["extends"]);
  for (const [i, target] of itemsOf(targets, ["targets"], fault).entries())
    if (!isObject(target)) fault("not_an_object", ["targets", i]);
  itemsOf(without, ["without"], fault);
  return issues;
}

function checkKeys(part: object, known: object, path: Path, fault: Fault): void {
  for (const key of Object.keys(part)) if (!Object.hasOwn(known, key)) fault("unknown_key", [...path, key]);
}

/** Every fault of what should be a policy, each with its path. */
export function policyFaults(policy: SlaPolicy): readonly Issue[] {
  const issues: Issue[] = [];
  const fault = faultsInto(issues);
  if (!isObject(policy)) {
    fault("not_an_object", []);
    return issues;
  }
  const ids = new Set<string>();
  const condition = (when: unknown, path: Path): void => {
    if (when === undefined) return;
    const found = checkCondition(when, path);
    issues.push(...found);
    if (found.length === 0 && takesKeywords(when)) fault("no_keywords", path);
  };

  checkKeys(policy, POLICY_KEYS, [], fault);
  if (!policy.id) fault("missing_id", ["id"]);
  condition(policy.when, ["when"]);
  checkValidity(policy, fault);
  checkLadder(policy.ladder, ["ladder"], fault);
  if (policy.targets === undefined) fault("not_a_list", ["targets"]);
  for (const [i, target] of itemsOf(policy.targets, ["targets"], fault).entries()) {
    const path = ["targets", i];
    if (!isObject(target)) {
      fault("not_an_object", path);
      continue;
    }
    checkKeys(target, TARGET_KEYS, path, fault);
    if (!target.id) fault("missing_id", [...path, "id"]);
    else if (ids.has(target.id)) fault("duplicate_id", [...path, "id"]);
    ids.add(target.id);
    condition(target.when, [...path, "when"]);
    checkEvents(target.start, [...path, "start"], fault);
    checkEvents(target.meet, [...path, "meet"], fault);
    if (target.cancel !== undefined) checkEvents(target.cancel, [...path, "cancel"], fault);
    for (const [key, choices] of Object.entries(CHOICES))
      if (!(choices as readonly unknown[]).includes(target[key as keyof typeof CHOICES]))
        fault("unknown_choice", [...path, key]);
    checkPauses(target.pausedBy, [...path, "pausedBy"], fault);
    checkTimes(target, path, fault);
    checkLadder(target.ladder, [...path, "ladder"], fault);
  }
  return issues;
}

function takesKeywords(when: unknown): boolean {
  try {
    caseMatcher(when as Condition);
    return false;
  } catch {
    return true;
  }
}

function checkValidity({ validFrom, validTo }: SlaPolicy, fault: Fault): void {
  const from = validFrom === undefined ? -Infinity : dayNumberOf(validFrom);
  const to = validTo === undefined ? Infinity : dayNumberOf(validTo);
  if (from === undefined) fault("bad_day", ["validFrom"]);
  if (to === undefined) fault("bad_day", ["validTo"]);
  if (from !== undefined && to !== undefined && from > to) fault("reversed_validity", ["validTo"]);
}

const isObject = (value: unknown): value is object =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The items of a list that may be absent; what is no list is a fault. */
function itemsOf<T>(list: readonly T[] | undefined, path: Path, fault: Fault): readonly T[] {
  if (list === undefined || Array.isArray(list)) return list ?? [];
  fault("not_a_list", path);
  return [];
}

function checkPauses(pausedBy: SlaTarget["pausedBy"], path: Path, fault: Fault): void {
  if (pausedBy === "any" || pausedBy === "none") return;
  for (const name of itemsOf(pausedBy, path, fault)) if (typeof name !== "string") fault("missing_id", path);
}

function checkEvents(match: EventMatch, path: Path, fault: Fault): void {
  const patterns = patternsOf(match);
  if (patterns.length === 0) fault("missing_event", path);
  for (const pattern of patterns) {
    const { type, by } = isObject(pattern) ? pattern : { type: undefined, by: undefined };
    if (isObject(pattern)) checkKeys(pattern, PATTERN_KEYS, path, fault);
    if (!isEventType(type)) fault("unknown_event", path);
    if (by !== undefined && ![by].flat().every((actor) => ACTORS.includes(actor)))
      fault("unknown_choice", [...path, "by"]);
  }
}

const isShare = (share: unknown): boolean => typeof share === "number" && share > 0 && share < Infinity;

function checkLadder(ladder: readonly Rung[] | undefined, path: Path, fault: Fault): void {
  for (const [i, rung] of itemsOf(ladder, path, fault).entries()) {
    if (isObject(rung)) checkKeys(rung, RUNG_KEYS, [...path, i], fault);
    if (!isShare(rung?.at)) fault("bad_share", [...path, i, "at"]);
    if (!rung?.tell) fault("missing_id", [...path, i, "tell"]);
  }
}

function checkTimes(target: SlaTarget, path: Path, fault: Fault): void {
  const { limit, notBefore, pauseCap, warnAt, goal } = target;
  const longest = longestLimit(limit, [...path, "limit"], fault);
  const opens = lengthOf(notBefore, [...path, "notBefore"], fault);
  lengthOf(pauseCap, [...path, "pauseCap"], fault);
  if (limit === "unlimited" && notBefore === undefined) fault("bad_span", [...path, "notBefore"]);
  if (opens !== undefined && longest !== undefined && opens > longest)
    fault("window_never_opens", [...path, "notBefore"]);
  for (const [i, share] of itemsOf(warnAt, [...path, "warnAt"], fault).entries())
    if (!isShare(share)) fault("bad_share", [...path, "warnAt", i]);
  if (goal !== undefined && !(isShare(goal) && goal <= 1)) fault("bad_share", [...path, "goal"]);
}

/** The longest limit in milliseconds; `undefined` where it is in working days, or faulty. */
function longestLimit(limit: SlaTarget["limit"], path: Path, fault: Fault): number | undefined {
  if (limit === "unlimited") return undefined;
  if (!isObject(limit)) {
    fault("bad_span", path);
    return undefined;
  }
  const parts = isPlainLimit(limit) ? [limit] : Object.values(limit);
  if (!isPlainLimit(limit))
    for (const tier of Object.keys(limit)) if (!TIERS.includes(tier)) fault("unknown_tier", [...path, tier]);
  try {
    if (!parts.every((part) => isSpan(part) || isDays(part)))
      throw new KefuError("invalid_span", "Not a limit");
    const { of } = limitsOf({ limit });
    const lengths = ([...TIERS, undefined] as Parameters<typeof of>[0][]).flatMap((tier) => of(tier) ?? []);
    return lengths.length === 0 || lengths.some(({ days }) => days >= 0)
      ? undefined
      : Math.max(...lengths.map(({ ms }) => ms));
  } catch (error) {
    if (!(error instanceof KefuError || error instanceof TypeError)) throw error;
    fault("bad_span", path);
    return undefined;
  }
}

const isNumber = (value: unknown): boolean => typeof value === "number";
const SPAN_UNITS = ["days", "hours", "minutes", "seconds"];

/** Whether something is made of numbers of the units that a span has. */
const isSpan = (span: unknown): boolean =>
  isObject(span) &&
  Object.entries(span).every(([unit, count]) => SPAN_UNITS.includes(unit) && isNumber(count));

const isDays = (limit: unknown): boolean =>
  isObject(limit) && Object.keys(limit).join() === "workingDays" && isNumber(Object.values(limit)[0]);

function lengthOf(span: Span | undefined, path: Path, fault: Fault): number | undefined {
  if (span === undefined) return undefined;
  try {
    if (!isSpan(span)) throw new KefuError("invalid_span", "Not a span");
    return wholeMs(span);
  } catch {
    fault("bad_span", path);
    return undefined;
  }
}
