import { bench, describe } from "vitest";
import { type Status, type StatusAction, TABLE } from "../../src/status/table";
import { transition as imported } from "../../src/status/transition";

/** Held locally, as the table is: the bench runner reaches an import through a getter. */
const transition = imported;

const STATUSES = Object.keys(TABLE) as Status[];
const ACTIONS = [...new Set(STATUSES.flatMap((status) => Object.keys(TABLE[status])))] as StatusAction[];

/** The limit: a table of finished answers, asked without any care for what is not in it. */
const CONSTANT: Record<string, Record<string, { ok: boolean; status?: string }>> = {};
for (const from of STATUSES) {
  const row: (typeof CONSTANT)[string] = {};
  for (const [action, status] of Object.entries(TABLE[from])) row[action] = { ok: true, status };
  CONSTANT[from] = row;
}

const MOVES = Array.from({ length: 1000 }, (_, i) => {
  const from = STATUSES[(i * 7) % STATUSES.length] as Status;
  const actions = Object.keys(TABLE[from]) as StatusAction[];
  return [from, actions[i % actions.length] as StatusAction] as const;
});
const ASKED = Array.from(
  { length: 1000 },
  (_, i) =>
    [STATUSES[i % STATUSES.length] as Status, ACTIONS[(i * 5) % ACTIONS.length] as StatusAction] as const,
);

let sink = 0;

describe("1000 allowed moves", () => {
  bench("a constant table", () => {
    for (const [from, action] of MOVES) if (CONSTANT[from]?.[action]?.ok) sink++;
  });
  bench("transition", () => {
    for (const [from, action] of MOVES) if (transition(from, action).ok) sink++;
  });
});

describe("1000 moves, two thirds of them refused", () => {
  bench("a constant table that makes its refusals", () => {
    for (const [from, action] of ASKED) {
      const answer = CONSTANT[from]?.[action] ?? { ok: false, code: "not_allowed", from, action };
      if (answer.ok) sink++;
    }
  });
  bench("transition", () => {
    for (const [from, action] of ASKED) if (transition(from, action).ok) sink++;
  });
});

export const total = () => sink;
