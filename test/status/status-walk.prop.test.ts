import fc from "fast-check";
import { expect, it } from "vitest";
import type { CaseEvent, ServiceCase } from "../../src/cases/service-case";
import { actionsFrom } from "../../src/status/actions-from";
import { applyAction } from "../../src/status/apply-action";
import { statusHistory } from "../../src/status/status-history";
import { type Status, type StatusAction, TABLE } from "../../src/status/table";
import { timePerStatus } from "../../src/status/time-per-status";
import { transition } from "../../src/status/transition";

const MINUTE_MS = 60_000;
const START_MS = Date.UTC(2024, 4, 20, 1);
const actions = [...new Set(Object.values(TABLE).flatMap((row) => Object.keys(row)))] as StatusAction[];
const walk = fc.array(fc.tuple(fc.constantFrom(...actions), fc.integer({ min: 0, max: 90 })), {
  maxLength: 20,
});
const RECORD = { solution: "已修复", verified: true, feedbackAsked: true };

/** Tries one action after another and appends what they say. */
function played(steps: readonly (readonly [StatusAction, number])[]) {
  const history: CaseEvent[] = [{ type: "received", at: new Date(START_MS) }];
  const path: Status[] = ["pending"];
  let atMs = START_MS;
  let cycle = 1;
  for (const [action, minutes] of steps) {
    atMs += minutes * MINUTE_MS;
    const found: ServiceCase = { id: "1", history, precisionMs: 1, category: [] };
    const answer = applyAction(found, action, { at: atMs, record: RECORD });
    if (!answer.ok) continue;
    history.push(...answer.events);
    path.push(answer.status);
    cycle = answer.cycle;
  }
  return { history, path, endMs: atMs + MINUTE_MS, cycle };
}

it("what the actions append is a history that follows the table, and ends where they say", () => {
  fc.assert(
    fc.property(walk, (steps) => {
      const { history, path, endMs, cycle } = played(steps);
      const told = statusHistory({ history }, { asOf: endMs });
      expect(told.faults).toEqual([]);
      expect(told.status).toBe(path.at(-1));
      expect(told.cycle).toBe(cycle);
    }),
  );
});

it("every path through the table ends where the table says", () => {
  fc.assert(
    fc.property(walk, (steps) => {
      const { path } = played(steps);
      for (const [index, status] of path.entries()) {
        const from = path[index - 1];
        if (from === undefined) continue;
        const reached = actionsFrom(from).map((action) => transition(from, action));
        expect(reached).toContainEqual({ ok: true, status });
      }
    }),
  );
});

it("segments leave no gap and overlap nowhere, and their times sum to the whole", () => {
  fc.assert(
    fc.property(walk, (steps) => {
      const { history, endMs } = played(steps);
      const { segments } = statusHistory({ history }, { asOf: endMs });
      expect(segments[0]?.start.getTime()).toBe(START_MS);
      expect(segments.at(-1)?.end.getTime()).toBe(endMs);
      for (const [index, { start, end }] of segments.entries()) {
        expect(end.getTime()).toBeGreaterThan(start.getTime());
        if (index > 0) expect(segments[index - 1]?.end).toEqual(start);
      }
      const sum = Object.values(timePerStatus(segments)).reduce((ms, { calendarMs }) => ms + calendarMs, 0);
      expect(sum).toBe(endMs - START_MS);
    }),
  );
});

it("what a history says at a moment does not depend on what comes later", () => {
  fc.assert(
    fc.property(walk, fc.nat({ max: 600 }), (steps, minutes) => {
      const { history } = played(steps);
      const asOf = START_MS + minutes * MINUTE_MS;
      const sofar = history.filter(({ at }) => at.getTime() <= asOf);
      expect(statusHistory({ history }, { asOf })).toEqual(statusHistory({ history: sofar }, { asOf }));
    }),
  );
});
