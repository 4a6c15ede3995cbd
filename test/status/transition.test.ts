import { describe, expect, it } from "vitest";
import { actionsFrom } from "../../src/status/actions-from";
import { type Status, type StatusAction, TABLE } from "../../src/status/table";
import { transition } from "../../src/status/transition";

const STATUSES = Object.keys(TABLE) as Status[];
const ACTIONS = [...new Set(STATUSES.flatMap((status) => Object.keys(TABLE[status])))] as StatusAction[];
const ALLOWED: [Status, StatusAction, Status][] = [
  ["pending", "start", "processing"],
  ["pending", "cancel", "closed"],
  ["processing", "submit", "verify"],
  ["processing", "cancel", "closed"],
  ["verify", "confirm", "closed"],
  ["verify", "reject", "processing"],
  ["closed", "reopen", "processing"],
];

describe("a case moves step by step", () => {
  it.each(ALLOWED)("from %s, %s leads to %s", (from, action, status) => {
    expect(transition(from, action)).toEqual({ ok: true, status });
  });
});

describe("every other move is refused", () => {
  const refused = STATUSES.flatMap((from) => ACTIONS.map((action) => [from, action] as const)).filter(
    ([from, action]) => !ALLOWED.some((move) => move[0] === from && move[1] === action),
  );
  it("which are 17 of 24", () => expect(refused).toHaveLength(17));
  it.each(refused)("%s does not allow %s, and says what it allows", (from, action) => {
    const answer = transition(from, action);
    expect(answer).toEqual({ ok: false, code: "not_allowed", from, action });
    expect(!answer.ok && answer.allowed).toEqual(actionsFrom(from));
  });
});

describe("what is neither status nor action is refused without a word", () => {
  const strange: unknown[] = [
    "__proto__",
    "constructor",
    "toString",
    "",
    "done",
    undefined,
    null,
    0,
    ["pending"],
    {},
    Symbol("pending"),
  ];
  const ask = transition as (from: unknown, action: unknown) => { ok: boolean; allowed?: unknown };
  it.each(strange.map((value) => [value]))("%s as a status", (from) => {
    expect(ask(from, "start")).toMatchObject({ ok: false, code: "not_allowed" });
    expect(ask(from, from).ok).toBe(false);
    expect(ask(from, "start").allowed).toEqual([]);
  });
  it.each(strange.map((value) => [value]))("%s as an action", (action) => {
    expect(ask("pending", action)).toMatchObject({ ok: false, code: "not_allowed" });
    expect(ask("pending", action).allowed).toEqual(["start", "cancel"]);
  });
});

describe("the table as a whole", () => {
  it("reaches every status from pending", () => {
    const reached = new Set<Status>(["pending"]);
    for (const from of reached)
      for (const action of actionsFrom(from)) {
        const answer = transition(from, action);
        if (answer.ok) reached.add(answer.status);
      }
    expect([...reached].sort()).toEqual([...STATUSES].sort());
  });
  it("lets nothing but reopening leave closed", () => {
    expect(actionsFrom("closed")).toEqual(["reopen"]);
  });
  it("can close every case from wherever it stands", () => {
    const closes = (from: Status, seen: readonly Status[]): boolean =>
      from === "closed" ||
      actionsFrom(from).some((action) => {
        const answer = transition(from, action);
        return answer.ok && !seen.includes(answer.status) && closes(answer.status, [...seen, answer.status]);
      });
    for (const status of STATUSES) expect(closes(status, [status])).toBe(true);
  });
  it("gives answers that nobody can change", () => {
    expect(Object.isFrozen(transition("pending", "start"))).toBe(true);
    (actionsFrom("pending") as string[]).push("confirm");
    expect(actionsFrom("pending")).toEqual(["start", "cancel"]);
  });
});
