import { describe, expect, it } from "vitest";
import type { ServiceCase } from "../../src/cases";
import type { ClockState, SlaClock } from "../../src/sla";
import { mulberry32 } from "./messy-cases";
import { type Look, messyLooks, sorted, tracedOf } from "./messy-looks";
import {
  type Counted,
  durationsOf,
  type Excluded,
  endOf,
  isClosedSomewhen,
  rateOf,
  roundsOf,
  type Told,
} from "./plain-history";

const STATES: readonly ClockState[] = [
  "met",
  "met",
  "breached",
  "running",
  "paused",
  "cancelled",
  "expired",
  "notApplicable",
  "unknown",
];

/** None, one or several clocks of two policies that share a target's name; the same for the same case. */
function clocksOf({ id, history }: ServiceCase): readonly SlaClock[] {
  const next = mulberry32(history.reduce((sum, { at }) => (sum * 31 + +at / 1000) % 1e9, id.length) || 7);
  const pick = <T>(list: readonly T[]) => list[Math.floor(next() * list.length)] as T;
  return Array.from({ length: Math.floor(next() * 5) }, (_, i) => {
    const [state, tier] = [pick(STATES), pick(["urgent", "high", "low", undefined] as const)];
    const overdueMs = state === "breached" && next() < 0.9 ? Math.floor(next() * 1e7) : undefined;
    return {
      policy: pick(["guide", "vip"]),
      target: pick(["respond", "resolve", "notify.later"]),
      cycle: i + 1,
      state,
      assumed: [],
      ...(tier !== undefined && { tier }),
      ...(overdueMs !== undefined && { overdueMs }),
    };
  });
}

const LOOKS = messyLooks(process.env["KEFU_LONG"] ? 3000 : 300, undefined, { clocksOf });

interface Held extends SlaClock {
  readonly told: Told;
}
const heldIn = ({ own }: Look): readonly Held[] =>
  own.flatMap((told) => clocksOf(told.case).map((clock) => ({ ...clock, told })));
/** Kept, broken, or, by its state, neither. */
function verdictsOf(clocks: readonly Held[], asMissed: readonly ClockState[] = ["breached"]) {
  const isCounted = ({ state }: Held) => state === "met" || asMissed.includes(state);
  const counted: Counted = clocks
    .filter(isCounted)
    .map(({ told, state }) => [told.id, state === "met" ? 1 : 0]);
  const excluded: Excluded = clocks
    .filter((clock) => !isCounted(clock))
    .map(({ told, state }) => [told.id, state]);
  return { counted, excluded };
}
const rateFrom = ({ counted, excluded }: ReturnType<typeof verdictsOf>) => rateOf(counted, excluded);
/** Solved or closed, and not open again; where the history is silent, the snapshot says so. */
function isDone(told: Told): boolean {
  const last = roundsOf(told.events).at(-1);
  return (last?.solvedAt ?? (last && endOf(last))) !== undefined || isClosedSomewhen(told);
}
/** Of a case: broken once one clock is, kept once none may still break. */
function verdictOn(states: readonly ClockState[]): number | string {
  if (states.includes("breached")) return 0;
  if (states.includes("running") || states.includes("paused")) return "running";
  return states.includes("met") ? 1 : "withoutVerdict";
}
const keysOf = (clocks: readonly Held[], keyOf: (clock: Held) => string) => [...new Set(clocks.map(keyOf))];

describe("attainment, counted again by hand", () => {
  it("overall, of what is done alone, with the running ones as missed, and per case", () => {
    for (const look of LOOKS) {
      const clocks = heldIn(look);
      const { attainment } = look.report;
      const perCase = look.own.map((told) => {
        const states = clocks.filter((clock) => clock.told === told).map(({ state }) => state);
        return [told.id, verdictOn(states)] as const;
      });
      const judged = perCase.flatMap(([id, verdict]) =>
        typeof verdict === "number" ? [[id, verdict] as const] : [],
      );
      const open = perCase.flatMap(([id, verdict]) =>
        typeof verdict === "string" ? [[id, verdict] as const] : [],
      );
      const done = verdictsOf(clocks.filter(({ told }) => isDone(told)));
      const all = verdictsOf(clocks);
      const dark = verdictsOf(clocks, ["breached", "running", "paused"]);
      expect([look.seed, attainment]).toMatchObject([
        look.seed,
        {
          cohort: "received",
          overall: rateFrom(all),
          closedOnly: rateFrom(done),
          pessimistic: rateFrom(dark),
          perCase: rateOf(judged, open),
        },
      ]);
      if (look.seed % 5 > 0) continue;
      const expected = {
        overall: all,
        closedOnly: done,
        pessimistic: dark,
        perCase: { counted: judged, excluded: open },
      };
      for (const [name, { counted, excluded }] of Object.entries(expected))
        expect([look.seed, name, tracedOf(look, `attainment.${name}`)]).toEqual([
          look.seed,
          name,
          { counted: sorted(counted), excluded: sorted(excluded) },
        ]);
    }
  });

  it("by target, by tier, by policy and target, by all three: every clock in one of each", () => {
    for (const look of LOOKS) {
      const clocks = heldIn(look);
      const { byTarget, byTier, byPolicyAndTarget, byTargetAndTier } = look.report.attainment;
      const lists = [
        [[...byTarget].map(([key, rate]) => [key, rate]), (c: Held) => c.target],
        [[...byTier].map(([key, rate]) => [key, rate]), (c: Held) => c.tier ?? ""],
        [
          byPolicyAndTarget.map(({ policy, target, rate }) => [`${policy} ${target}`, rate]),
          (c: Held) => `${c.policy} ${c.target}`,
        ],
        [
          byTargetAndTier.map(({ policy, target, tier, rate }) => [`${policy} ${target} ${tier}`, rate]),
          (c: Held) => `${c.policy} ${c.target} ${c.tier ?? ""}`,
        ],
      ] as const;
      for (const [list, keyOf] of lists)
        expect([look.seed, Object.fromEntries(list)]).toEqual([
          look.seed,
          Object.fromEntries(
            keysOf(clocks, keyOf).map((key) => [
              key,
              rateFrom(verdictsOf(clocks.filter((clock) => keyOf(clock) === key))),
            ]),
          ),
        ]);
    }
  });

  it("overdue: how far the breached ones ran over, where their clocks say", () => {
    for (const look of LOOKS) {
      const over = heldIn(look).flatMap(({ state, overdueMs }) =>
        state === "breached" && overdueMs !== undefined ? [overdueMs] : [],
      );
      expect([look.seed, look.report.attainment.overdue]).toMatchObject([look.seed, durationsOf(over)]);
    }
  });

  it("names the records behind each target, tier and policy", () => {
    for (const look of LOOKS.filter(({ seed }) => seed % 10 === 0)) {
      const clocks = heldIn(look);
      const paths = [
        ["byTarget", (c: Held) => c.target],
        ["byTier", (c: Held) => c.tier ?? ""],
        ["byPolicyAndTarget", (c: Held) => `${c.policy}.${c.target}.rate`],
        ["byTargetAndTier", (c: Held) => `${c.policy}.${c.target}.${c.tier ?? ""}.rate`],
      ] as const;
      for (const [name, keyOf] of paths)
        for (const key of keysOf(clocks, keyOf)) {
          const { counted, excluded } = verdictsOf(clocks.filter((clock) => keyOf(clock) === key));
          expect([look.seed, key, tracedOf(look, `attainment.${name}.${key}`)]).toEqual([
            look.seed,
            key,
            { counted: sorted(counted), excluded: sorted(excluded) },
          ]);
        }
    }
  });
});
