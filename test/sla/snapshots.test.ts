import { describe, expect, it } from "vitest";
import type { Calendar } from "../../src/calendar/calendar";
import type { CaseEvent, ServiceCase } from "../../src/cases/service-case";
import type { SlaClock } from "../../src/sla/sla-clock";
import { slaClocks } from "../../src/sla/sla-clocks";
import type { SlaTarget } from "../../src/sla/sla-policy";
import { caseOf, happened, office, t, target } from "./a-case";

const clocks = (
  own: SlaTarget | SlaTarget[],
  history: CaseEvent[],
  asOf: string,
  more: Partial<ServiceCase> = {},
  calendar: Calendar = office,
): SlaClock[] =>
  slaClocks({ id: "p", targets: [own].flat() }, caseOf(history, more), { calendar, asOf: t(asOf) });

describe("snapshots", () => {
  const received = happened(["09:00", "received"]);
  const resolve = target({ id: "resolve", meet: "solved" });
  const archive = target({ id: "archive", start: "solved", meet: "archived", limit: { workingDays: 1 } });

  it.each([
    ["solved", { outcome: "solved", status: "closed" }, ["unknown", "unknown"]],
    ["unsolvable", { outcome: "unsolvable", status: "closed" }, ["unknown"]],
    ["cancelled", { outcome: "cancelled", status: "closed" }, ["unknown"]],
    ["merged elsewhere", { mergedInto: "other" }, ["unknown"]],
    ["still followed up", { outcome: "followUp", status: "processing" }, ["breached"]],
    ["unsolved", { outcome: "unsolved", status: "processing" }, ["breached"]],
  ] as const)("that say %s without a moment", (_, more, states) => {
    expect(
      clocks([resolve, archive], received, "2024-06-01 09:00", more as Partial<ServiceCase>).map(
        ({ state }) => state,
      ),
    ).toEqual(states);
  });

  it("are silent where the history speaks, even of a later moment", () => {
    const history = [...received, ...happened(["15:00", "solved"], ["15:00", "closed"])];
    const more = { outcome: "solved", status: "closed" } as const;
    expect(clocks(resolve, history, "10:00", more)[0]?.state).toBe("running");
    expect(clocks(resolve, history, "16:00", more)[0]?.state).toBe("breached");
  });

  it("do not touch what was met before", () => {
    const history = [...received, ...happened(["09:10", "responded"])];
    expect(clocks(target(), history, "2024-06-01 09:00", { outcome: "solved" })[0]?.state).toBe("met");
  });

  it("make a survey with an undated rating unknown, not expired", () => {
    const survey = target({ id: "survey", start: "surveyed", meet: "rated" });
    const rating = { scale: "1-5", raw: 4, score: 4 };
    expect(clocks(survey, happened(["09:00", "surveyed"]), "18:00", { rating })[0]?.state).toBe("unknown");
    expect(clocks(survey, happened(["09:00", "surveyed"]), "18:00")[0]?.state).toBe("expired");
  });
});
