import { epochMsOf, type InstantLike } from "../base";
import type { ServiceCase } from "../cases/service-case";
import { dayNumberOf } from "../time/day";
import { dayAt } from "../time/local";
import { type CaseMatcher, caseMatcher } from "./case-matcher";
import { inOrder } from "./in-order";
import type { SlaPolicy } from "./sla-policy";

const matchers = new WeakMap<SlaPolicy, CaseMatcher>();

/**
 * The first of some policies whose condition holds for a case and which is valid at a moment; one without
 * condition is a fallback. `undefined` when none is.
 *
 * `at` chooses between the policy "as it applied then" (left out: when the case was received) and "under
 * today's policy" (now). Validity counts in local days of `timeZone` (left out: Asia/Shanghai), both ends
 * included; a case that was received nobody knows when finds only policies without such dates.
 *
 * @throws KefuError `invalid_instant`, `unknown_zone`
 *
 * @example
 * ```ts
 * const vip = defineSlaPolicy({ id: "vip", when: { customerClass: "vip" }, extends: GUIDE_POLICY });
 * const issue = { id: "1", history: [], precisionMs: 1, category: [], customerClass: "vip" } as const;
 * policyFor([vip, GUIDE_POLICY], issue)?.id; // => "vip"
 * ```
 */
export function policyFor(
  policies: Iterable<SlaPolicy>,
  serviceCase: ServiceCase,
  { at, timeZone = "Asia/Shanghai" }: { readonly at?: InstantLike; readonly timeZone?: string } = {},
): SlaPolicy | undefined {
  const moment = at ?? inOrder(serviceCase.history).find(({ type }) => type === "received")?.at;
  for (const policy of policies)
    if (isValidAt(policy, moment, timeZone) && matcherOf(policy)({ serviceCase, tier: serviceCase.tier }))
      return policy;
  return undefined;
}

function matcherOf(policy: SlaPolicy): CaseMatcher {
  let matcher = matchers.get(policy);
  if (matcher === undefined) {
    matcher = caseMatcher(policy.when ?? {});
    matchers.set(policy, matcher);
  }
  return matcher;
}

function isValidAt({ validFrom, validTo }: SlaPolicy, at: InstantLike | undefined, zone: string): boolean {
  if (validFrom === undefined && validTo === undefined) return true;
  if (at === undefined) return false;
  const day = dayAt(epochMsOf(at), zone);
  const first = validFrom === undefined ? day : (dayNumberOf(validFrom) ?? day);
  const last = validTo === undefined ? day : (dayNumberOf(validTo) ?? day);
  return first <= day && day <= last;
}
