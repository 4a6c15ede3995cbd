import { describe, expect, it } from "vitest";
import { linkCases, type ServiceCase } from "../../src/cases";
import { caseOf, MIN, reportOf } from "./report-cases";

const rest = (channel: string): Partial<ServiceCase> => ({
  customer: "K001",
  category: ["订单类"],
  channel,
});
const conversation = ["10:00 received", "10:05 responded", "11:00 customerMessaged", "11:30 responded"];
const call = caseOf("call", conversation, rest("phone"));
const chat = caseOf(
  "chat",
  ["12:00 received", "12:05 responded", "13:00 customerMessaged", "13:30 responded"],
  rest("chat"),
);
const mail = caseOf("mail", ["14:00 received"], rest("email"));

describe("linked contacts", () => {
  it("count as one case, with every message of the customer once", () => {
    const all = [call, chat, mail];
    const apart = reportOf(all);
    const linked = reportOf(linkCases(all).cases);
    expect([apart.volumes.cases, apart.volumes.contacts]).toEqual([3, 5]);
    expect([linked.volumes.cases, linked.volumes.contacts]).toEqual([1, 5]);
  });

  it("have every answer once: the first one of the chat is an answer to a message of the case", () => {
    const answers = ({ response, nextResponse }: ReturnType<typeof reportOf>) => [
      response.calendar.n,
      nextResponse.calendar.n,
    ];
    expect(answers(reportOf([call, chat]))).toEqual([2, 2]);
    expect(answers(reportOf(linkCases([call, chat]).cases))).toEqual([1, 3]);
  });

  it("count once however often they were linked, and along a chain that somebody made by hand", () => {
    const once = linkCases([chat, mail]).cases;
    const again = linkCases([call, ...once]).cases;
    expect(reportOf(again).volumes.contacts).toBe(5);
    expect(reportOf(linkCases(again).cases).volumes.contacts).toBe(5);
    const byHand = once.map((each) => (each.id === "chat" ? { ...each, mergedInto: "call" } : each));
    expect(reportOf([call, ...byHand]).volumes.contacts).toBe(5);
  });

  it("that another system merged and nobody copied are added to their main record", () => {
    expect(reportOf([call, { ...chat, mergedInto: "call" }]).volumes.contacts).toBe(4);
  });

  it("merged by hand and linked, the conversation is the same: replies and the time without news", () => {
    const same = { customer: "K001", category: ["订单类"] };
    const main = caseOf("main", ["09:00 received", "09:10 responded", "11:30 responded"], same);
    const part = caseOf("part", ["10:00 received", "10:30 responded", "11:00 customerMessaged"], same);
    const byHand = reportOf([main, { ...part, mergedInto: "main" }]);
    const linked = reportOf(linkCases([main, part]).cases);
    expect(byHand.nextResponse.calendar).toMatchObject({ n: 2, maxMs: 30 * MIN, totalMs: 60 * MIN });
    expect([byHand.nextResponse, byHand.progressGap]).toEqual([linked.nextResponse, linked.progressGap]);
  });

  it("merged into an id that two records bear: into which of them nobody knows, in whatever order they come", () => {
    const main = caseOf("main", ["09:00 received"]);
    const other = caseOf("main", [["09:00 received", { day: "2024-05-19" }]]);
    const part = caseOf("part", ["10:00 received", "10:30 customerMessaged"], { mergedInto: "main" });
    for (const cases of [
      [main, other, part],
      [other, main, part],
      [part, other, main],
    ]) {
      const { volumes, dataQuality } = reportOf(cases);
      expect([volumes.cases, volumes.contacts]).toEqual([1, 1]);
      expect(dataQuality.faults.map(({ reason, ids }) => [reason, ...ids])).toEqual([
        ["mergedIntoUnknown", "part"],
        ["repeatedId", "main"],
      ]);
    }
  });

  it("a message of a merged record that nobody answers is waiting", () => {
    const main = caseOf("main", ["09:00 received", "09:10 responded"]);
    const part = caseOf("part", ["10:00 received", "10:05 closed"], { mergedInto: "main" });
    expect(reportOf([main, part]).nextResponse.excluded).toEqual({ running: 1 });
  });

  it("what a part had settled before its main record began does not count there", () => {
    const main = caseOf("main", ["09:00 received", "09:10 responded", "09:40 responded"]);
    const part = caseOf("part", ["08:00 received", "08:30 solved"], { mergedInto: "main" });
    expect(reportOf([main, part]).progressGap.calendar.minMs).toBe(30 * MIN);
  });
});
