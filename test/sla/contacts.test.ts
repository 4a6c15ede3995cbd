import { describe, expect, it } from "vitest";
import type { CaseEvent, ServiceCase } from "../../src/cases/service-case";
import { HOTLINE_POLICY } from "../../src/sla/hotline-policy";
import { QA_POLICY } from "../../src/sla/qa-policy";
import { slaClocks } from "../../src/sla/sla-clocks";
import type { SlaPolicy } from "../../src/sla/sla-policy";
import { TRACKER_POLICY } from "../../src/sla/tracker-policy";
import { caseOf, happened, office, t, target } from "./a-case";

const stateOf = (policy: SlaPolicy, id: string, history: CaseEvent[], more: Partial<ServiceCase> = {}) =>
  slaClocks(policy, caseOf(history, more), { calendar: office, asOf: t("10:10") }).find(
    ({ target }) => target === id,
  )?.state;

const CONTACTS = ["responded", "infoRequested", "customerContacted", "notified", "revisited"] as const;
const PEOPLE = [undefined, "agent", "supervisor"] as const;

describe("a first contact of the tracking forms", () => {
  const promises = [
    ["respond", { tier: "urgent" }],
    ["startComplaint", { risk: 1 }],
    ["standardReply", { risk: 3 }],
  ] as const;

  it.each(CONTACTS)("is %s by a human, whoever it is, and not by a machine or the customer", (type) => {
    for (const [id, more] of promises) {
      const stateAfter = (by: string | undefined) =>
        stateOf(TRACKER_POLICY, id, happened(["10:00", "received"], ["10:05", type, { by }]), more);
      for (const by of PEOPLE) expect(stateAfter(by)).toBe("met");
      for (const by of ["bot", "customer"]) expect(stateAfter(by)).toBe("running");
    }
  });

  it.each([{ outcome: "solved" }, { status: "closed" }] as const)(
    "is undecided in a round of a case that a snapshot ends: %o",
    (snapshot) => {
      const history = happened(["09:00", "received"], ["09:05", "responded"], ["09:30", "reopened"]);
      expect(
        slaClocks(TRACKER_POLICY, caseOf(history, { tier: "urgent", ...snapshot }), {
          calendar: office,
          asOf: t("10:10"),
        })
          .filter(({ target }) => target === "respond")
          .map(({ state }) => state),
      ).toEqual(["met", "unknown"]);
    },
  );
});

describe("an acknowledgement", () => {
  it.each([
    ["bot", "met"],
    ["agent", "running"],
    ["customer", "running"],
  ] as const)("by the first response of the %s is %s", (by, state) => {
    const policy = { id: "p", targets: [target({ id: "acknowledge", meet: "acknowledged" })] };
    const history = happened(["09:00", "received"], ["09:01", "responded", { by }]);
    expect(stateOf(policy, "acknowledge", history)).toBe(state);
  });
});

describe("a machine's message to the customer", () => {
  it("is no specialist's callback", () => {
    const called = (by?: string) =>
      happened(["10:00", "received"], ["10:07", "transferred"], ["10:08", "customerContacted", { by }]);
    expect(stateOf(HOTLINE_POLICY, "callback", called("bot"))).toBe("running");
    expect(stateOf(HOTLINE_POLICY, "callback", called())).toBe("met");
  });

  it.each(["customerContacted", "notified"] as const)("is no reply to an open question: %s", (type) => {
    const told = (by?: string) => happened(["10:00", "received"], ["10:08", type, { by }]);
    expect(stateOf(QA_POLICY, "reply", told("bot"), { outcome: "unsolved" })).toBe("running");
    expect(stateOf(QA_POLICY, "reply", told(), { outcome: "unsolved" })).toBe("met");
  });
});
