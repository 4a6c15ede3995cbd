import { describe, expect, it } from "vitest";
import type { CaseEvent } from "../../src/cases/service-case";
import { GUIDE_POLICY } from "../../src/sla/guide-policy";
import { slaClocks } from "../../src/sla/sla-clocks";
import type { SlaPolicy } from "../../src/sla/sla-policy";
import { caseOf, HOUR, happened, MINUTE, office, t, target } from "./a-case";

const own = target({ meet: "customerContacted", repeat: "restart" });
const rounds = (history: CaseEvent[], policy: SlaPolicy = { id: "p", targets: [own] }, id = own.id) =>
  slaClocks(policy, caseOf(history), { calendar: office, asOf: t("18:00") })
    .filter((each) => each.target === id)
    .map(({ state, elapsedMs }) => [state, elapsedMs]);

describe("rounds that being met begins anew", () => {
  it.each(["solved", "closed"] as const)("do not begin on a case that is %s", (type) => {
    const history = happened(
      ["10:00", "received"],
      ["11:00", "customerContacted"],
      ["11:30", type],
      ["12:00", "customerContacted"],
    );
    expect(rounds(history)).toEqual([
      ["met", HOUR],
      ["met", HOUR],
    ]);
    const reopened = [...history, ...happened(["12:30", "reopened"])];
    expect(rounds(reopened)).toHaveLength(2);
  });

  it("are not met by the same message told twice", () => {
    const history = happened(
      ["10:00", "received"],
      ["11:00", "customerContacted"],
      ["11:00", "customerContacted"],
      ["12:00", "customerContacted"],
      ["17:00", "closed"],
    );
    expect(rounds(history).slice(0, 2)).toEqual([
      ["met", HOUR],
      ["met", HOUR],
    ]);
    expect(rounds(history)).toHaveLength(3);
    expect(rounds(happened(["10:00", "received"], ["10:00", "customerContacted"]))[0]).toEqual(["met", 0]);
  });

  it("tell of a progress update once, its first answer told twice or not", () => {
    const once = happened(["10:00", "received"], ["10:05", "responded"], ["11:00", "notified"]);
    const twice = once.flatMap((event) => [event, event]);
    const of = (history: CaseEvent[]) =>
      rounds([...history, ...happened(["12:00", "solved"])], GUIDE_POLICY, "progress");
    expect(of(once)).toEqual([
      ["met", 55 * MINUTE],
      ["cancelled", HOUR],
    ]);
    expect(of(twice)).toEqual(of(once));
    expect(of([...once, ...once])).toEqual(of(once));
  });
});
