import { describe, expect, it } from "vitest";
import type { CaseEvent, ServiceCase } from "../../src/cases/service-case";
import { statusHistory } from "../../src/status/status-history";
import type { Status } from "../../src/status/table";
import { timePerStatus } from "../../src/status/time-per-status";

const at = (time: string): Date => new Date(`2024-05-20T${time}+08:00`);
const to = (status: Status, time: string): CaseEvent => ({ type: "statusChanged", to: status, at: at(time) });
const plain = (
  type: "received" | "closed" | "cancelled" | "reopened" | "responded",
  time: string,
): CaseEvent => ({
  type,
  at: at(time),
});
const told = (history: readonly CaseEvent[], status?: Status, asOf = "18:00") =>
  statusHistory({ history, ...(status !== undefined && { status }) } as ServiceCase, { asOf: at(asOf) });
const spans = (...args: Parameters<typeof told>) =>
  told(...args).segments.map(({ status, start, end, cycle }) => [
    status,
    start.toISOString().slice(11, 16),
    end.toISOString().slice(11, 16),
    cycle,
  ]);
const faults = (...args: Parameters<typeof told>) =>
  told(...args).faults.map(({ code, path }) => [code, ...path]);

const WHOLE = [
  plain("received", "09:00"),
  to("processing", "09:10"),
  to("verify", "10:00"),
  to("processing", "10:30"),
  to("verify", "11:00"),
  to("closed", "12:00"),
  plain("reopened", "14:00"),
];

describe("a history tells where a case stood, and how long", () => {
  it("cycle by cycle", () => {
    expect(spans(WHOLE)).toEqual([
      ["pending", "01:00", "01:10", 1],
      ["processing", "01:10", "02:00", 1],
      ["verify", "02:00", "02:30", 1],
      ["processing", "02:30", "03:00", 2],
      ["verify", "03:00", "04:00", 2],
      ["closed", "04:00", "06:00", 2],
      ["processing", "06:00", "10:00", 3],
    ]);
    expect(told(WHOLE)).toMatchObject({ status: "processing", since: at("14:00"), cycle: 3, faults: [] });
  });
  it("up to the moment that is asked about; what comes later does not exist yet", () => {
    expect(spans(WHOLE, undefined, "09:30")).toEqual([
      ["pending", "01:00", "01:10", 1],
      ["processing", "01:10", "01:30", 1],
    ]);
    expect(told(WHOLE, "processing", "11:30")).toMatchObject({ status: "verify", faults: [] });
    expect(told(WHOLE, undefined, "08:00")).toEqual({
      status: undefined,
      cycle: 1,
      segments: [],
      faults: [],
    });
  });
  it("where one move is told twice, it is one move", () => {
    const history = [
      plain("received", "09:00"),
      plain("cancelled", "09:30"),
      to("closed", "09:30"),
      plain("closed", "09:30"),
      plain("reopened", "10:00"),
      to("processing", "10:00"),
    ];
    expect(spans(history).map(([status]) => status)).toEqual(["pending", "closed", "processing"]);
    expect(faults(history)).toEqual([]);
    expect(faults([plain("received", "09:00"), to("closed", "09:30"), plain("cancelled", "09:30")])).toEqual(
      [],
    );
  });
  it("a case that nobody has touched is pending", () => {
    expect(spans([plain("received", "09:00"), plain("responded", "09:05")])).toEqual([
      ["pending", "01:00", "10:00", 1],
    ]);
  });
  it("a first entry that says pending is no fault", () => {
    expect(faults([plain("received", "09:00"), to("pending", "09:00"), to("processing", "09:05")])).toEqual(
      [],
    );
  });
});

describe("a history that does not follow the table is reported, with the place", () => {
  it.each<[string, CaseEvent[], unknown[]]>([
    ["a step left out", [plain("received", "09:00"), to("verify", "09:10")], ["not_allowed", "history", 1]],
    [
      "closed without verification",
      [to("processing", "09:10"), to("closed", "10:00")],
      ["not_verified", "history", 1],
    ],
    [
      "closed at once",
      [plain("received", "09:00"), plain("closed", "10:00")],
      ["not_verified", "history", 1],
    ],
    [
      "cancelled while it is verified",
      [to("processing", "09:00"), to("verify", "09:10"), plain("cancelled", "09:20")],
      ["not_allowed", "history", 2],
    ],
    [
      "reopened while it is open",
      [to("processing", "09:00"), to("verify", "09:10"), plain("reopened", "09:20")],
      ["not_allowed", "history", 2],
    ],
    ["back to pending", [to("processing", "09:00"), to("pending", "09:10")], ["not_allowed", "history", 1]],
    ["no change", [to("processing", "09:00"), to("processing", "09:10")], ["no_change", "history", 1]],
    ["out of order", [to("processing", "09:10"), plain("received", "09:00")], ["out_of_order", "history", 1]],
    [
      "a moment that is none",
      [{ type: "received", at: new Date(Number.NaN) }],
      ["invalid_instant", "history", 0],
    ],
    ["a status that is none", [to("__proto__" as Status, "09:00")], ["unknown_status", "history", 0]],
  ])("%s", (_, history, fault) => {
    expect(faults(history)).toEqual([fault]);
  });
  it("and the times are told all the same", () => {
    expect(spans([plain("received", "09:00"), to("verify", "09:10")])).toEqual([
      ["pending", "01:00", "01:10", 1],
      ["verify", "01:10", "10:00", 1],
    ]);
  });
  it("both statuses of the move are named", () => {
    expect(told([to("verify", "09:00")]).faults[0]?.params).toEqual({ from: "pending", to: "verify" });
  });
});

describe("a snapshot speaks where the history is silent", () => {
  it("and no moment is invented", () => {
    expect(told([plain("received", "09:00")], "closed")).toEqual({
      status: "closed",
      cycle: 1,
      segments: [],
      faults: [{ code: "moves_unknown", severity: "warning", path: ["status"], params: {} }],
    });
  });
  it("pending needs no move", () => {
    expect(faults([plain("received", "09:00")], "pending")).toEqual([]);
  });
  it("and is reported where it differs", () => {
    expect(faults(WHOLE, "closed")).toEqual([["snapshot_differs", "status"]]);
  });
  it("without any event it is all there is", () => {
    expect(told([], "pending")).toEqual({ status: "pending", cycle: 1, segments: [], faults: [] });
  });
});

describe("time per status", () => {
  const MINUTE_MS = 60_000;
  const { segments } = told(WHOLE);
  it("sums what a case spent in each, over all cycles", () => {
    expect(timePerStatus(segments)).toEqual({
      pending: { calendarMs: 10 * MINUTE_MS },
      processing: { calendarMs: 320 * MINUTE_MS },
      verify: { calendarMs: 90 * MINUTE_MS },
      closed: { calendarMs: 120 * MINUTE_MS },
    });
  });
  it("counts open time by the caller's function", () => {
    const halfOpen = (start: Date, end: Date) => (end.getTime() - start.getTime()) / 2;
    expect(timePerStatus(segments, halfOpen).verify).toEqual({
      calendarMs: 90 * MINUTE_MS,
      openMs: 45 * MINUTE_MS,
    });
  });
  it("says nothing of a status in which no time was spent", () => {
    expect(timePerStatus([])).toEqual({});
    expect(timePerStatus(told([plain("received", "09:00")]).segments)).not.toHaveProperty("verify");
  });
});
