import { describe, expect, it } from "vitest";
import { KefuError } from "../../src/base";
import { defineSlaPolicy } from "../../src/sla/define-sla-policy";
import { GUIDE_POLICY } from "../../src/sla/guide-policy";
import { HOTLINE_POLICY, hotlinePolicy } from "../../src/sla/hotline-policy";
import { EIGHTY_TWENTY_POLICY, GOVERNMENT_HOTLINE_POLICY } from "../../src/sla/norm-policies";
import { QA_POLICY } from "../../src/sla/qa-policy";
import { slaClocks } from "../../src/sla/sla-clocks";
import type { SlaPolicy } from "../../src/sla/sla-policy";
import { TRACKER_POLICY } from "../../src/sla/tracker-policy";
import { caseOf, happened, office, t, target } from "./a-case";

const faults = (config: unknown): (readonly [string, string])[] => {
  try {
    defineSlaPolicy(config as SlaPolicy);
    return [];
  } catch (error) {
    if (!(error instanceof KefuError)) throw error;
    return error.issues.map(({ code, path }) => [code, path.join(".")] as const);
  }
};

describe("a policy that is written down", () => {
  it("hears all of its faults at once, each with its place", () => {
    const found = faults({
      id: "",
      validFrom: "2024-02-30",
      when: { tier: [] },
      ladder: [{ at: 0, tell: "" }],
      targets: [
        target({ limit: { minutes: -1 }, warnAt: [0.5, Number.NaN], goal: 95 }),
        target({ start: "recieved" as never, meet: [], time: "business" as never }),
        target({ id: "window", limit: { hours: 2 }, notBefore: { hours: 3 } }),
        target({ id: "tiers", limit: { urgnet: { minutes: 1 } } as never, onReopen: "maybe" as never }),
        target({ id: "days", limit: { workingDays: 1.5 } }),
        target({ id: "endless", limit: "unlimited" }),
        target({ id: "typo", limit: { minute: 5 } as never, pausedBy: "anyone" as never }),
        target({ id: "text", limit: { minutes: "5" } as never, notBefore: { minute: 5 } as never }),
        null,
        target({ id: "who", meet: { type: "revisited", by: "boss" as never } }),
      ],
    });
    expect(found).toEqual([
      ["missing_id", "id"],
      ["empty_list", "when.tier"],
      ["bad_day", "validFrom"],
      ["bad_share", "ladder.0.at"],
      ["missing_id", "ladder.0.tell"],
      ["bad_span", "targets.0.limit"],
      ["bad_share", "targets.0.warnAt.1"],
      ["bad_share", "targets.0.goal"],
      ["duplicate_id", "targets.1.id"],
      ["unknown_event", "targets.1.start"],
      ["missing_event", "targets.1.meet"],
      ["unknown_choice", "targets.1.time"],
      ["window_never_opens", "targets.2.notBefore"],
      ["unknown_choice", "targets.3.onReopen"],
      ["unknown_tier", "targets.3.limit.urgnet"],
      ["bad_span", "targets.4.limit"],
      ["bad_span", "targets.5.notBefore"],
      ["not_a_list", "targets.6.pausedBy"],
      ["unknown_tier", "targets.6.limit.minute"],
      ["bad_span", "targets.6.limit"],
      ["bad_span", "targets.7.limit"],
      ["bad_span", "targets.7.notBefore"],
      ["not_an_object", "targets.8"],
      ["unknown_choice", "targets.9.meet.by"],
    ]);
  });

  it.each([
    ["nothing", undefined, [["not_an_object", ""]]],
    ["null", null, [["not_an_object", ""]]],
    ["a number", 7, [["not_an_object", ""]]],
    ["a list", [], [["not_an_object", ""]]],
    ["no targets", { id: "p" }, [["not_a_list", "targets"]]],
    ["targets that are no list", { id: "p", targets: {} }, [["not_a_list", "targets"]]],
    ["an extension of nothing", { id: "p", extends: null }, [["not_an_object", "extends"]]],
    ["an extension of no policy", { id: "p", extends: { targets: [null] } }, [["not_an_object", "extends"]]],
    [
      "an extension by no lists",
      { id: "p", extends: GUIDE_POLICY, targets: [null], without: "survey" },
      [
        ["not_an_object", "targets.0"],
        ["not_a_list", "without"],
      ],
    ],
  ])("is refused as %s", (_, config, found) => {
    expect(() => defineSlaPolicy(config as never)).toThrow(KefuError);
    expect(faults(config)).toEqual(found);
  });

  it("has no keys but those that mean something", () => {
    const misspelt = {
      ...target({
        meet: { type: "responded", from: "agent" } as never,
        ladder: [{ at: 1, tell: "x", to: "y" } as never],
      }),
      pauseBy: ["customer"],
    };
    expect(faults({ id: "p", validform: "2024-01-01", without: [], targets: [misspelt] })).toEqual([
      ["unknown_key", "validform"],
      ["unknown_key", "without"],
      ["unknown_key", "targets.0.pauseBy"],
      ["unknown_key", "targets.0.meet.from"],
      ["unknown_key", "targets.0.ladder.0.to"],
    ]);
    const extension = { id: "p", extends: GUIDE_POLICY, targets: [{ id: "respond", pauseBy: "none" }] };
    expect(faults(extension)).toEqual([["unknown_key", "targets.1.pauseBy"]]);
  });

  it("takes no keywords: a case has no text", () => {
    const when = { topics: { mentions: ["支付失败"] } };
    expect(faults({ id: "p", when, targets: [target({ when: { anyOf: [when] } })] })).toEqual([
      ["no_keywords", "when"],
      ["no_keywords", "targets.0.when"],
    ]);
  });

  it("ends before it begins in no policy", () => {
    expect(faults({ id: "p", validFrom: "2024-06-01", validTo: "2024-05-31", targets: [] })).toEqual([
      ["reversed_validity", "validTo"],
    ]);
  });

  it("may name events of its own", () => {
    const policy = defineSlaPolicy({
      id: "p",
      targets: [target({ start: "x-invoiceAsked", meet: "x-invoiceSent" })],
    });
    const history = happened(["09:00", "x-invoiceAsked"], ["10:00", "x-invoiceSent"]);
    expect(slaClocks(policy, caseOf(history), { calendar: office, asOf: t("12:00") })).toMatchObject([
      { state: "met" },
    ]);
  });

  it("cannot be changed afterwards, and does not change with what it was made from", () => {
    const targets = [target()];
    const policy = defineSlaPolicy({ id: "p", targets });
    targets.push(target({ id: "more" }));
    expect(policy.targets).toHaveLength(1);
    expect(Object.isFrozen(policy.targets[0]?.limit)).toBe(true);
  });
});

describe("an extension", () => {
  const ours = defineSlaPolicy({
    id: "ours",
    version: "2",
    extends: GUIDE_POLICY,
    targets: [{ id: "respond", time: "open" }, target({ id: "x", start: "solved", meet: "archived" })],
    without: ["survey", "acknowledge"],
  });

  it("keeps what it does not mention, changes what it does, adds and leaves out", () => {
    expect(ours.targets.map(({ id }) => id)).toEqual([
      ...GUIDE_POLICY.targets.map(({ id }) => id).filter((id) => id !== "survey" && id !== "acknowledge"),
      "x",
    ]);
    const [before, after] = [GUIDE_POLICY, ours].map(({ targets }) =>
      targets.find(({ id }) => id === "respond"),
    );
    expect(after).toEqual({ ...before, time: "open" });
    expect(ours).toMatchObject({ id: "ours", version: "2", ladder: GUIDE_POLICY.ladder });
  });

  it("has a version and validity dates of its own, or none", () => {
    const may = defineSlaPolicy({
      id: "may",
      version: "5",
      validFrom: "2024-05-01",
      validTo: "2024-05-31",
      targets: [target()],
    });
    expect(defineSlaPolicy({ id: "june", extends: may })).toEqual({ id: "june", targets: [target()] });
  });

  it("comes out complete: it needs nothing but itself", () => {
    expect("extends" in ours).toBe(false);
    expect(defineSlaPolicy(JSON.parse(JSON.stringify(ours)) as SlaPolicy)).toEqual(ours);
  });
});

describe("the policies that ship", () => {
  it.each([
    GUIDE_POLICY,
    HOTLINE_POLICY,
    TRACKER_POLICY,
    QA_POLICY,
    GOVERNMENT_HOTLINE_POLICY,
    EIGHTY_TWENTY_POLICY,
  ])("$id survives JSON, and names its targets in both languages", (policy) => {
    expect(defineSlaPolicy(JSON.parse(JSON.stringify(policy)) as SlaPolicy)).toEqual(policy);
    for (const { label } of policy.targets)
      expect(label).toEqual({ "zh-CN": expect.any(String), en: expect.any(String) });
  });

  it.each([GUIDE_POLICY, HOTLINE_POLICY, TRACKER_POLICY, QA_POLICY])(
    "$id says which form each promise comes from",
    (policy) => {
      for (const { form } of policy.targets)
        expect(["hotlineCall", "issueTicket", "callLog", "responseRecord", "followUp", "qaRecord"]).toContain(
          form,
        );
    },
  );

  it("refuses a number of working days that is none", () => {
    expect(() => hotlinePolicy({ complaintWorkingDays: 0.5 })).toThrow(
      expect.objectContaining({ code: "invalid_config" }),
    );
  });
});
