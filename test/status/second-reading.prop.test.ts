import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CaseEvent, ServiceCase } from "../../src/cases";
import { applyAction, type Status, type StatusAction, statusHistory } from "../../src/status";

/*
 * A second reading of the rules, written from the documents alone: where a history leaves a case, stretch by stretch.
 */

const STATUSES: readonly Status[] = ["pending", "processing", "verify", "closed"];
const ACTIONS: readonly StatusAction[] = ["start", "submit", "confirm", "reject", "cancel", "reopen"];
const MOVES: Readonly<Record<string, Status>> = {
  "pending start": "processing",
  "pending cancel": "closed",
  "processing submit": "verify",
  "processing cancel": "closed",
  "verify confirm": "closed",
  "verify reject": "processing",
  "closed reopen": "processing",
};

const BEGIN = Date.parse("2024-05-20T00:00Z");
const minute = (count: number) => new Date(BEGIN + count * 60_000);

const anyEvent: fc.Arbitrary<CaseEvent> = fc.oneof(
  fc.record({
    type: fc.constant("statusChanged"),
    to: fc.constantFrom(...STATUSES),
    at: fc.nat(12).map(minute),
  }),
  fc.record({
    type: fc.constantFrom("closed", "cancelled", "reopened", "responded", "solved", "x-seen"),
    at: fc.nat(12).map(minute),
  }),
);
const anyHistory = fc
  .array(anyEvent, { maxLength: 8 })
  .map((events) => [{ type: "received", at: minute(0) } as const, ...events.sort((a, b) => +a.at - +b.at)]);

function targetOf(event: CaseEvent): Status | undefined {
  if (event.type === "statusChanged") return event.to;
  if (event.type === "reopened") return "processing";
  return event.type === "closed" || event.type === "cancelled" ? "closed" : undefined;
}

/** The stretches of a history as status, start, end and round. */
function readAgain(history: readonly CaseEvent[], asOf: Date): readonly unknown[] {
  const stretches: unknown[] = [];
  let status: Status = "pending";
  let since = +minute(0);
  let round = 1;
  for (const event of history) {
    const to = +event.at > +asOf ? undefined : targetOf(event);
    if (to === undefined || to === status) continue;
    if (+event.at > since) stretches.push([status, since, +event.at, round]);
    if (to === "processing" && status !== "pending") round++;
    status = to;
    since = +event.at;
  }
  if (+asOf > since) stretches.push([status, since, +asOf, round]);
  return [...stretches, status, round];
}

const read = (history: readonly CaseEvent[], asOf: Date): readonly unknown[] => {
  const { segments, status, cycle } = statusHistory({ history }, { asOf });
  return [...segments.map((each) => [each.status, +each.start, +each.end, each.cycle]), status, cycle];
};

describe("a history read twice", () => {
  it("by the library and by hand says the same", () => {
    fc.assert(
      fc.property(anyHistory, fc.nat(14), (history, end) => {
        expect(read(history, minute(end))).toEqual(readAgain(history, minute(end)));
      }),
      { numRuns: 500 },
    );
  });

  it("what comes later changes nothing of what was before", () => {
    const snapshot = fc.option(fc.constantFrom(...STATUSES), { nil: undefined });
    fc.assert(
      fc.property(anyHistory, fc.nat(14), snapshot, (history, end, status) => {
        const asOf = minute(end);
        const known = status === undefined ? {} : { status };
        const { faults: _, ...whole } = statusHistory({ history, ...known }, { asOf });
        const past = history.filter(({ at }) => at <= asOf);
        expect(statusHistory({ history: past, ...known }, { asOf })).toMatchObject(whole);
      }),
      { numRuns: 500 },
    );
  });

  it("made by actions follows the table, without a fault", () => {
    const steps = fc.array(fc.tuple(fc.constantFrom(...ACTIONS), fc.nat(3)), { maxLength: 12 });
    fc.assert(
      fc.property(steps, (all) => {
        let status: Status = "pending";
        let found: Pick<ServiceCase, "history" | "outcome"> = {
          history: [{ type: "received", at: minute(0) }],
        };
        let time = 0;
        for (const [action, pause] of all) {
          time += pause;
          const to = MOVES[`${status} ${action}`];
          const answer = applyAction(found, action, { at: minute(time), guards: [] });
          expect(answer).toMatchObject(
            to ? { ok: true, status: to } : { ok: false, code: "not_allowed", from: status },
          );
          if (!answer.ok) continue;
          status = answer.status;
          const history = [...found.history, ...answer.events];
          found = answer.outcome === undefined ? { history } : { history, outcome: answer.outcome };
          expect(statusHistory(found, { asOf: minute(time) })).toMatchObject({
            status,
            cycle: answer.cycle,
            faults: [],
          });
        }
      }),
      { numRuns: 300 },
    );
  });
});
