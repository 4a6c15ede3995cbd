import { describe, expect, it } from "vitest";
import { ALWAYS_OPEN } from "../../src/calendar/always-open";
import type { Calendar } from "../../src/calendar/calendar";
import { comparePolicies } from "../../src/sla/compare-policies";
import { deadline } from "../../src/sla/deadline";
import { defineSlaPolicy } from "../../src/sla/define-sla-policy";
import { escalations } from "../../src/sla/escalations";
import { GUIDE_POLICY } from "../../src/sla/guide-policy";
import { nextDue } from "../../src/sla/next-due";
import { NO_SLA_POLICY } from "../../src/sla/norm-policies";
import { policyFor } from "../../src/sla/policy-for";
import { slaClocks } from "../../src/sla/sla-clocks";
import type { SlaPolicy, SlaTarget } from "../../src/sla/sla-policy";
import { strictest } from "../../src/sla/strictest";
import { TRACKER_POLICY } from "../../src/sla/tracker-policy";
import { warningsBetween } from "../../src/sla/warnings-between";
import { willBreachBefore } from "../../src/sla/will-breach-before";
import { workList } from "../../src/sla/work-list";
import { caseOf, happened, MINUTE, office, t, target } from "./a-case";

const one = defineSlaPolicy({
  id: "one",
  targets: [
    target({ warnAt: [0.5, 0.8], cancel: "closed" }),
    target({ id: "resolve", meet: "solved", cancel: "closed", limit: { hours: 8 } }),
  ],
  ladder: [
    { at: 0.8, tell: "owner" },
    { at: 1, tell: "supervisor" },
    { at: 2, tell: "manager" },
  ],
});
const received = happened(["09:00", "received"]);
const options = (asOf: string) => ({ calendar: office, asOf: t(asOf) });
const names = (list: readonly { readonly target: string }[]) => list.map((each) => each.target);

describe("what is due next", () => {
  it("is the open promise that is or was due first, a broken one before those that run", () => {
    expect(nextDue(slaClocks(one, caseOf(received), options("10:00")))?.target).toBe("respond");
    expect(nextDue(slaClocks(one, caseOf(received), options("12:00")))).toMatchObject({
      target: "respond",
      state: "breached",
    });
    const answered = [...received, ...happened(["12:00", "responded"])];
    expect(nextDue(slaClocks(one, caseOf(answered), options("12:30")))?.target).toBe("resolve");
  });

  it("is nothing for a case where all is done, or that waits for the customer", () => {
    const done = [...received, ...happened(["09:10", "responded"], ["09:20", "solved"])];
    expect(nextDue(slaClocks(one, caseOf(done), options("12:30")))).toBeUndefined();
    expect(
      nextDue(slaClocks(one, caseOf([...received, ...happened(["09:10", "paused"])]), options("12:30"))),
    ).toBeUndefined();
    expect(nextDue([])).toBeUndefined();
  });

  it("sorts many cases by urgency, then tier, then id", () => {
    const cases = [
      caseOf(received, { id: "late" }),
      caseOf(happened(["10:00", "received"]), { id: "b" }),
      caseOf(happened(["10:00", "received"]), { id: "a" }),
      caseOf(happened(["10:00", "received"]), { id: "z", tier: "urgent" }),
      caseOf([...received, ...happened(["09:30", "closed"])], { id: "closed" }),
    ];
    const list = workList(cases, (each) => slaClocks(one, each, options("11:30")));
    expect(list.map((item) => item.case.id)).toEqual(["late", "z", "a", "b"]);
  });
});

describe("what became due between two moments", () => {
  const told = (from: string, to: string, history = received) =>
    warningsBetween(one, caseOf(history), { calendar: office, from: t(from), to: t(to) }).map(
      ({ target: id, kind, at, tell }) => [id, kind, at, tell].filter((each) => each !== undefined),
    );

  it("is every warning, rung and due moment, the first moment excluded and the last included", () => {
    expect(told("09:00", "10:00")).toEqual([["respond", "warning", t("10:00")]]);
    expect(told("10:00", "11:00")).toEqual([
      ["respond", "warning", t("10:36")],
      ["respond", "escalation", t("10:36"), "owner"],
      ["respond", "due", t("11:00")],
      ["respond", "escalation", t("11:00"), "supervisor"],
    ]);
    expect(told("11:00", "12:00")).toEqual([]);
  });

  it("is nothing of what was met before, and what is paused comes later", () => {
    expect(told("09:00", "12:00", [...received, ...happened(["09:30", "responded"])])).toEqual([]);
    const paused = [...received, ...happened(["09:30", "paused"], ["10:30", "resumed"])];
    expect(told("09:00", "11:00", paused)).toEqual([["respond", "warning", t("11:00")]]);
  });

  it("tells at the change what a change of tier puts into the past", () => {
    const policy = defineSlaPolicy({
      id: "p",
      targets: [target({ limit: { low: { hours: 24 }, urgent: { minutes: 10 } } })],
    });
    const issue = caseOf([...received, ...happened(["12:00", "tierChanged", { to: "urgent" }])], {
      tier: "low",
    });
    const found = warningsBetween(policy, issue, { calendar: office, from: t("11:59"), to: t("12:01") });
    expect(found).toMatchObject([{ kind: "due", at: t("12:00") }]);
  });

  it("says when a window opens", () => {
    const policy = defineSlaPolicy({
      id: "p",
      targets: [target({ limit: { hours: 72 }, notBefore: { hours: 24 } })],
    });
    const found = warningsBetween(policy, caseOf(received), {
      calendar: office,
      from: t("10:00"),
      to: t("2024-05-21 12:00"),
    });
    expect(found).toMatchObject([{ kind: "opens", at: t("2024-05-21 09:00") }]);
  });
});

describe("a window of a promise that a later tier makes", () => {
  const policy = defineSlaPolicy({
    id: "p",
    targets: [target({ limit: { high: { hours: 72 }, urgent: { hours: 48 } }, notBefore: { hours: 2 } })],
  });
  const opens = (history: typeof received, ...moments: readonly string[]) =>
    moments.slice(1).flatMap((to, i) => {
      const from = t(moments[i] as string);
      return warningsBetween(policy, caseOf(history), { calendar: office, from, to: t(to) }).map(
        ({ kind, at }) => [kind, at],
      );
    });

  it("opens at the change where it would have opened before, asked stretch by stretch or at once", () => {
    const history = [...received, ...happened(["12:00", "tierChanged", { to: "high" }])];
    expect(opens(history, "09:00", "11:30", "13:00")).toEqual([["opens", t("12:00")]]);
    expect(opens(history, "09:00", "13:00")).toEqual([["opens", t("12:00")]]);
  });

  it("opens once where a tier before promised it, too", () => {
    const history = [
      ...received,
      ...happened(["10:00", "tierChanged", { to: "high" }], ["12:00", "tierChanged", { to: "urgent" }]),
    ];
    expect(opens(history, "09:00", "11:30", "13:00")).toEqual([["opens", t("11:00")]]);
    expect(opens(history, "09:00", "13:00")).toEqual([["opens", t("11:00")]]);
  });
});

describe("what will break before the next opening", () => {
  it("counts from within opening hours to tomorrow's, and from outside to the next", () => {
    const clocks = slaClocks(one, caseOf(happened(["17:00", "received"])), options("17:50"));
    expect(names(willBreachBefore(clocks, options("17:50")))).toEqual(["respond", "resolve"]);
    expect(names(willBreachBefore(clocks, options("2024-05-19 12:00")))).toEqual([]);
    expect(names(willBreachBefore(clocks, { ...options("17:50"), before: t("20:00") }))).toEqual(["respond"]);
  });

  it("is nothing where the service never closes, unless a moment is given", () => {
    const clocks = slaClocks(one, caseOf(received), { calendar: ALWAYS_OPEN, asOf: t("09:10") });
    expect(willBreachBefore(clocks, { calendar: ALWAYS_OPEN, asOf: t("09:10") })).toEqual([]);
  });
});

describe("the ladder", () => {
  it.each([
    ["nobody", "10:00", []],
    ["the owner", "10:40", ["owner"]],
    ["the supervisor too", "11:00", ["owner", "supervisor"]],
    ["the manager too", "13:00", ["owner", "supervisor", "manager"]],
  ])("tells %s at %s", (_, asOf, told) => {
    const clocks = slaClocks(one, caseOf(received), options(asOf)).filter(
      (each) => each.target === "respond",
    );
    expect(escalations(one, clocks).map(({ tell }) => tell)).toEqual(told);
  });

  it("tells nobody of what is met, however late", () => {
    const clocks = slaClocks(
      one,
      caseOf([...received, ...happened(["16:00", "responded"], ["16:00", "solved"])]),
      options("17:00"),
    );
    expect(escalations(one, clocks)).toEqual([]);
  });
});

describe("the choice of a policy", () => {
  const vip = defineSlaPolicy({ id: "vip", when: { customerClass: "vip" }, targets: [] });
  const old = defineSlaPolicy({ id: "old", validTo: "2024-05-20", targets: [] });
  const now = defineSlaPolicy({ id: "now", validFrom: "2024-05-21", targets: [] });
  const none = defineSlaPolicy({ id: "none", extends: NO_SLA_POLICY, when: { serviceType: "suggestion" } });

  it("takes the first whose condition holds, else the fallback", () => {
    expect(policyFor([none, vip, one], caseOf(received, { customerClass: "vip" }))?.id).toBe("vip");
    expect(
      policyFor([none, vip, one], caseOf(received, { serviceType: "suggestion", customerClass: "vip" }))?.id,
    ).toBe("none");
    expect(policyFor([none, vip, one], caseOf(received))?.id).toBe("one");
    expect(policyFor([vip], caseOf(received))).toBeUndefined();
  });

  it("applies as it did then, or as of today, by the caller's choice", () => {
    const late = caseOf(happened(["23:59", "received"]));
    expect(policyFor([old, now], late)?.id).toBe("old");
    expect(policyFor([old, now], late, { at: t("2024-05-21 00:00") })?.id).toBe("now");
    expect(policyFor([old, now], late, { timeZone: "Asia/Tokyo" })?.id).toBe("now");
  });

  it("has no dated policy for a case that was received nobody knows when", () => {
    expect(policyFor([old, now, one], caseOf([]))?.id).toBe("one");
  });
});

describe("two policies at once", () => {
  const urgent = caseOf([...received, ...happened(["09:12", "responded"])], { tier: "urgent" });

  it("hold to the stricter of each target", () => {
    const clocks = strictest([TRACKER_POLICY, GUIDE_POLICY], urgent, options("10:00"));
    expect(clocks.find(({ target: id }) => id === "respond")).toMatchObject({
      policy: "guide",
      state: "breached",
    });
    const risky = strictest([GUIDE_POLICY, TRACKER_POLICY], { ...urgent, risk: 1 }, options("10:00"));
    expect(risky.find(({ target: id }) => id === "startComplaint")?.policy).toBe("tracker");
  });

  it("say how the same cases would have fared under the other", () => {
    const cases = [
      urgent,
      caseOf([...received, ...happened(["09:05", "responded"])], { tier: "urgent" }),
      caseOf(received),
    ];
    const { cases: count, targets } = comparePolicies(GUIDE_POLICY, TRACKER_POLICY, cases, options("10:00"));
    expect(count).toBe(3);
    expect(targets.find(({ target: id }) => id === "respond")).toMatchObject({
      a: { met: 1, breached: 1, running: 1 },
      b: { met: 2, breached: 0, notApplicable: 1 },
      better: 1,
      worse: 0,
    });
    const back = comparePolicies(TRACKER_POLICY, GUIDE_POLICY, cases, options("10:00"));
    expect(back.targets.find(({ target: id }) => id === "respond")).toMatchObject({ better: 0, worse: 1 });
  });
});

describe("the deadline of a tier", () => {
  it("comes in the kind of its start, for the target that is asked for", () => {
    const from = t("10:00");
    expect(deadline(GUIDE_POLICY, { tier: "urgent", from: from.getTime() }, { calendar: office })).toBe(
      from.getTime() + 10 * MINUTE,
    );
    expect(deadline(GUIDE_POLICY, { from, target: "archive" }, { calendar: office })).toEqual(
      t("2024-05-21 18:00"),
    );
    expect(
      deadline(GUIDE_POLICY, { tier: "low", from, target: "plan" }, { calendar: office }),
    ).toBeUndefined();
    expect(() =>
      deadline(GUIDE_POLICY, { tier: "low", from, target: "nothing" }, { calendar: office }),
    ).toThrow(expect.objectContaining({ code: "invalid_argument" }));
  });
});

describe("the deadline of a target of one's own", () => {
  const due = (own: Partial<SlaTarget>, from: string, calendar: Calendar = office) =>
    deadline({ id: "p", targets: [target(own)] }, { from: t(from) }, { calendar });

  it.each<[string, Partial<SlaTarget>, string, string | undefined]>([
    ["open time", { time: "open" }, "2024-05-24 17:00", "2024-05-27 10:00"],
    ["calendar time", { time: "calendar" }, "2024-05-24 17:00", "2024-05-24 19:00"],
    ["working days", { limit: { workingDays: 1 } }, "2024-05-24 17:00", "2024-05-27 18:00"],
    ["no time at all", { limit: "unlimited" }, "2024-05-24 17:00", undefined],
    ["the only target, whatever its name", { id: "plan" }, "10:00", "12:00"],
  ])("runs in %s", (_, own, from, expected) => {
    expect(due(own, from)).toEqual(expected && t(expected));
  });

  it("is in open time that of the clock where the service never closes", () => {
    expect(due({ time: "open" }, "2024-05-24 17:00", ALWAYS_OPEN)).toEqual(t("2024-05-24 19:00"));
  });
});

describe("two policies at once, round by round", () => {
  const own = (id: string, hours: number, more: Partial<SlaTarget> = {}): SlaPolicy => ({
    id,
    targets: [target({ meet: "solved", onReopen: "newCycle", limit: { hours }, ...more })],
  });
  const history = happened(["09:00", "received"], ["09:30", "solved"], ["12:00", "reopened"]);
  const policies = (list: SlaPolicy[]) =>
    strictest(list, caseOf(history), options("12:30")).map(({ policy, cycle }) => [policy, cycle]);

  it("hold to the stricter in every round, the first of two that are alike", () => {
    const loose = own("loose", 4);
    const strict = own("strict", 2);
    for (const list of [
      [loose, strict],
      [strict, loose],
      [strict, own("alike", 2)],
    ])
      expect(policies(list)).toEqual([
        ["strict", 1],
        ["strict", 2],
      ]);
  });

  it("hold to what applies, be it without an end, rather than to what does not", () => {
    const never = own("never", 1, { limit: { urgent: { hours: 1 } } });
    const endless = own("endless", 1, { limit: "unlimited" });
    for (const list of [
      [never, endless],
      [endless, never],
    ])
      expect(policies(list).map(([policy]) => policy)).toEqual(["endless", "endless"]);
  });
});

describe("a limit that binds the customer", () => {
  it.each<[string, SlaTarget["meet"], SlaTarget["binds"], string | undefined]>([
    ["what the customer does is to meet it", { type: "x-paid", by: "customer" }, undefined, "customer"],
    ["only a rating can meet it", "rated", undefined, "customer"],
    ["others can meet it, too", ["rated", "archived"], undefined, undefined],
    ["it says so", "archived", "customer", "customer"],
    ["it says otherwise", "rated", "agent", undefined],
  ])("is one where %s", (_, meet, binds, bound) => {
    const own = target({ meet, ...(binds && { binds }) });
    const [clock] = slaClocks({ id: "p", targets: [own] }, caseOf(received), options("09:05"));
    expect(clock?.binds).toBe(bound);
  });

  const history = happened(["09:00", "solved"], ["09:00", "archived"], ["09:00", "surveyed"]);
  const survey = { ...options("2024-05-21 08:00") };
  const clocks = slaClocks(GUIDE_POLICY, caseOf(history), survey).filter(
    ({ target: id }) => id === "survey" || id === "archive",
  );

  it("says so on its clock, known or not", () => {
    expect(clocks.map((each) => [each.target, each.binds])).toEqual([
      ["survey", "customer"],
      ["archive", undefined],
    ]);
    const asked = target({ id: "survey", start: "received", meet: "rated" });
    expect(
      slaClocks(
        { id: "p", targets: [asked] },
        caseOf(happened(["08:00", "customerMessaged"])),
        options("09:00"),
      ),
    ).toMatchObject([{ state: "unknown", binds: "customer" }]);
  });

  it("is nobody's work: neither due, nor listed, nor escalated", () => {
    expect(clocks[0]?.state).toBe("running");
    expect(nextDue(clocks)).toBeUndefined();
    expect(workList([{ id: "c" }], () => clocks)).toEqual([]);
    expect(willBreachBefore(clocks, { ...survey, before: t("2024-05-22 09:00") })).toEqual([]);
    expect(escalations(GUIDE_POLICY, clocks)).toEqual([]);
  });

  it("warns without the ladder", () => {
    const heard = warningsBetween(GUIDE_POLICY, caseOf(history), {
      calendar: office,
      from: t("2024-05-21 08:00"),
      to: t("2024-05-21 10:00"),
    });
    expect(heard.map((each) => [each.target, each.kind])).toEqual([["survey", "due"]]);
  });
});
