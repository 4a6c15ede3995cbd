import { type Issue, KefuError } from "../base";
import { deepFrozen } from "../rules/deep-frozen";
import { extensionFaults, policyFaults } from "./check-policy";
import type { SlaPolicy, SlaTarget } from "./sla-policy";

/** A policy as it is written down; with `extends` it says only what differs from another one. */
export type SlaPolicyConfig = SlaPolicy | SlaPolicyExtension;

/** A policy told by what differs from another one, whose version and validity dates it does not take over. */
export interface SlaPolicyExtension extends Omit<SlaPolicy, "targets"> {
  readonly extends: SlaPolicy;
  /** Targets that change (by their id, what is given replaces what was) or are new. */
  readonly targets?: readonly (Partial<SlaTarget> & Pick<SlaTarget, "id">)[];
  /** Targets that are left out. */
  readonly without?: readonly string[];
}

/**
 * A policy, checked and frozen: plain data that can be printed, compared, stored as JSON and given to
 * `defineSlaPolicy` again. An extension comes out complete, without its `extends`.
 *
 * @throws KefuError `invalid_config` with every fault in `issues`, each with its path
 *
 * @example
 * ```ts
 * const ours = defineSlaPolicy({
 *   id: "ours",
 *   extends: GUIDE_POLICY,
 *   targets: [{ id: "respond", time: "open" }],
 *   without: ["survey"],
 * });
 * ours.targets.find(({ id }) => id === "respond")?.time; // => "open"
 * ours.targets.some(({ id }) => id === "survey"); // => false
 * ```
 */
export function defineSlaPolicy(config: SlaPolicyConfig): SlaPolicy {
  const isExtension = typeof config === "object" && config !== null && "extends" in config;
  if (isExtension) refuse(extensionFaults(config));
  const policy = deepFrozen(isExtension ? extended(config) : config);
  refuse(policyFaults(policy));
  return policy;
}

function refuse(issues: readonly Issue[]): void {
  if (issues.length > 0)
    throw new KefuError("invalid_config", `The policy has ${issues.length} fault(s); see issues`, issues);
}

function extended({ extends: base, targets = [], without = [], ...own }: SlaPolicyExtension): SlaPolicy {
  const { version: _, validFrom: __, validTo: ___, ...inherited } = base;
  const changes = new Map(targets.map((target) => [target.id, target]));
  const kept = base.targets.filter(({ id }) => !without.includes(id));
  const known = new Set(kept.map(({ id }) => id));
  const added = targets.filter(({ id }) => !known.has(id)) as readonly SlaTarget[];
  return {
    ...inherited,
    ...own,
    targets: [...kept.map((each) => ({ ...each, ...changes.get(each.id) })), ...added],
  };
}
