import { describe, expect, it } from "vitest";
import { issueTicket } from "../../src/forms/issue-ticket";
import { findLeaks, maskRecord } from "../../src/privacy";
import { reviewRecord } from "../../src/review/review-record";
import { FORMS, type FormName } from "./any-record";

const OPTIONS = { asOf: new Date("2024-05-20T18:00+08:00"), timeZone: "Asia/Shanghai" };
const PHONE = "13812345678";

/** Where the leaks of a record are, and whether the review names the same places. */
function placesIn(form: FormName, record: object): readonly string[] {
  const places = findLeaks(FORMS[form], record).map(({ path }) => path.join("/"));
  const reviewed = reviewRecord(FORMS[form], record, OPTIONS)
    .filter(({ code }) => code === "personal_data" || code === "not_masked")
    .map(({ path }) => path.join("/"));
  expect(reviewed).toEqual(expect.arrayContaining(places));
  return places;
}

const ticket = (patch: object) => placesIn("issueTicket", patch);

describe("what stands where a text should stand is searched, in leaks and in the review", () => {
  it.each<[string, unknown, readonly string[]]>([
    ["a number", 13812345678, ["description"]],
    ["a big integer", 13812345678n, ["description"]],
    ["a list", ["张三 13812345678"], ["description/0"]],
    ["a list of numbers", [7, 13812345678], ["description/1"]],
    ["lists in lists", [[["回拨13812345678"]]], ["description/0/0/0"]],
    ["an object", { a: { b: PHONE } }, ["description/a/b"]],
    ["both", { a: [{ b: 13812345678 }], c: PHONE }, ["description/a/0/b", "description/c"]],
    ["a harmless number", 20240520001, []],
    ["a moment", new Date("2024-05-20"), []],
    ["truth", true, []],
  ])("%s", (_, description, places) => {
    expect(ticket({ description })).toEqual(places);
  });

  it("a field that is there for a number leaks as a whole", () => {
    expect(ticket({ contact: 13812345678 })).toEqual(["contact"]);
    expect(ticket({ contact: { mobile: PHONE } })).toEqual(["contact/mobile"]);
  });

  it("a text where a code or a small record should stand", () => {
    expect(placesIn("qaRecord", { outcome: PHONE })).toEqual(["outcome"]);
    expect(placesIn("followUp", { contacts: [PHONE, { summary: [PHONE] }] })).toEqual([
      "contacts/0",
      "contacts/1/summary/0",
    ]);
  });

  it("and under names that the form does not know", () => {
    expect(ticket({ extra: { note: PHONE } })).toEqual(["extra/note"]);
  });

  it("a name that is itself personal data stands in no path", () => {
    const leaks = findLeaks(issueTicket, { description: { [PHONE]: PHONE } } as never);
    expect(leaks.map(({ path }) => path)).toEqual([["description"]]);
  });

  it("a masked record keeps no such number", () => {
    const masked = maskRecord(issueTicket, { handler: 13812345678, description: 13812345678 } as never);
    expect(masked).toEqual({ handler: "138****5678", description: "138****5678" });
    expect(maskRecord(issueTicket, { ticketNo: 7, satisfaction: 5 } as never)).toEqual({
      ticketNo: 7,
      satisfaction: 5,
    });
  });
});

describe("a hostile record", () => {
  it("that holds itself is searched once", () => {
    const ring: Record<string, unknown> = { phone: PHONE };
    ring["again"] = [ring, { ring }];
    expect(ticket({ description: ring, remark: ring })).toEqual(["description/phone", "remark/phone"]);
  });

  it("whose getters throw is searched beside them", () => {
    const thrower = () => ({
      get bad() {
        throw new Error("no");
      },
      good: PHONE,
    });
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    const record = {
      ...{ description: thrower(), remark: proxy },
      get handler(): string {
        throw new Error("no");
      },
    };
    expect(ticket(record)).toEqual(["description/good"]);
    expect(placesIn("followUp", { contacts: [thrower(), { summary: PHONE }] })).toEqual([
      "contacts/0/good",
      "contacts/1/summary",
    ]);
  });

  it("that goes on and on ends after nine levels, and after a hundred thousand values of a field", {
    timeout: 60_000,
  }, () => {
    let deep: unknown = PHONE;
    for (let level = 0; level < 100_000; level++) deep = [deep];
    expect(ticket({ description: deep })).toEqual([]);
    const endless = (): object =>
      new Proxy(
        {},
        {
          ownKeys: () => ["a", "b", "c", "d", "e", "f"],
          getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }),
          get: endless,
        },
      );
    const leaks = findLeaks(issueTicket, { description: endless(), remark: PHONE } as never);
    expect(leaks.map(({ path }) => path)).toEqual([["remark"]]);
  });
});
