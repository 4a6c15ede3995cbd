import { describe, expect, it } from "vitest";
import type { CaseEvent } from "../../src/cases/service-case";
import { responseMs, secondResponseMs } from "../../src/sla/response-ms";
import { happened, MINUTE, t } from "./a-case";

describe("the three calls of the printed hotline form", () => {
  it("tell their response time", () => {
    expect(responseMs({ history: happened(["14:15", "received"], ["14:17", "responded"]) })).toBe(2 * MINUTE);
    expect(responseMs({ history: happened(["16:45", "responded"], ["16:45", "received"]) })).toBe(0);
    expect(responseMs({ history: happened(["16:45", "received"]) })).toBeUndefined();
    expect(responseMs({ history: happened(["16:45", "received"], ["16:44", "responded"]) })).toBeUndefined();
  });

  it("take no answer that lies before the question, but the one that follows it", () => {
    const early = happened(["14:14", "responded"], ["14:15", "received"]);
    expect(responseMs({ history: early })).toBeUndefined();
    const history = [...early, ...happened(["14:17", "responded"])];
    expect(responseMs({ history })).toBe(2 * MINUTE);
    const passedOn = [...history, ...happened(["14:20", "transferred"])];
    expect(secondResponseMs({ history: passedOn })).toEqual({ ms: 3 * MINUTE, variant: "transfer" });
    const unanswered = [...early, ...happened(["14:20", "transferred"])];
    expect(secondResponseMs({ history: unanswered })).toBeUndefined();
  });

  it("take the customer's own words, or a machine's, for no answer", () => {
    const history = happened(
      ["14:15", "received"],
      ["14:16", "responded", { by: "customer" }],
      ["14:17", "responded", { by: "bot" }],
      ["14:19", "responded", { by: "agent" }],
    );
    expect(responseMs({ history })).toBe(4 * MINUTE);
  });

  it("tell no second response by a pick-up or an answer on the wrong side of the transfer", () => {
    const early = happened(["15:30", "received"], ["15:32", "pickedUp"], ["15:40", "transferred"]);
    expect(secondResponseMs({ history: early })).toBeUndefined();
    const late = happened(["15:30", "received"], ["15:40", "transferred"], ["15:45", "responded"]);
    expect(secondResponseMs({ history: late })).toBeUndefined();
  });

  it("tell their second response by the transfer, or by the pick-up where one is known", () => {
    const history = happened(["15:30", "received"], ["15:35", "responded"], ["15:40", "transferred"]);
    expect(secondResponseMs({ history })).toEqual({ ms: 5 * MINUTE, variant: "transfer" });
    const pickedUp = [...history, ...happened(["15:42", "pickedUp"])];
    expect(secondResponseMs({ history: pickedUp })).toEqual({ ms: 2 * MINUTE, variant: "pickUp" });
    const byMachine: CaseEvent[] = [...history, { type: "pickedUp", by: "bot", at: t("15:41") }];
    expect(secondResponseMs({ history: byMachine })).toEqual({ ms: 5 * MINUTE, variant: "transfer" });
    expect(secondResponseMs({ history: history.slice(0, 2) })).toBeUndefined();
  });
});
