import { actionsFrom } from "./actions-from";
import { type ActionFrom, type Status, type StatusAction, TABLE } from "./table";

/** The answer to a move: the new status, or the domain's no. */
export type Transition =
  | { readonly ok: true; readonly status: Status }
  | {
      readonly ok: false;
      readonly code: "not_allowed";
      readonly from: Status;
      readonly action: StatusAction;
      /** What the status allows instead. It follows from `from`, and is left out of copies and comparisons. */
      readonly allowed: readonly StatusAction[];
    };

/** `A` where at least one of its actions may be allowed by one of `S`; else what is allowed. */
export type PossibleAction<S extends Status, A> = [Extract<A, ActionFrom<S>>] extends [never]
  ? ActionFrom<S>
  : A;

type Answers = Readonly<Record<string, Readonly<Record<string, Transition>>>>;

let answers: Answers | undefined;

/**
 * The status that an action leads to, from the table alone; what the table does not hold is refused.
 *
 * A move that can never be allowed does not compile. At run time anything may be asked: a status or an
 * action that does not exist is refused as well. Whether the case is ready for the move is checked by
 * `applyAction`.
 *
 * @example
 * ```ts
 * transition("pending", "start"); // => { ok: true, status: "processing" }
 * const action: StatusAction = "confirm";
 * transition("pending" as Status, action).ok; // => false
 * ```
 */
export function transition<const S extends Status, const A extends StatusAction>(
  from: S,
  action: PossibleAction<S, A>,
): Transition;
export function transition(from: Status, action: StatusAction): Transition {
  answers ??= answersOfTable();
  if (typeof from === "string" && typeof action === "string") {
    const answer = answers[from]?.[action];
    if (answer !== undefined) return answer;
  }
  return refused(from, action);
}

/**
 * Every answer to every status and action, made once.
 *
 * The objects inherit from one that inherits nothing: so no inherited name is a status, and the engine
 * still keeps them as plain fast objects, which it does not do without any prototype.
 */
function answersOfTable(): Answers {
  const nothing: object = Object.freeze(Object.create(null));
  const statuses = Object.keys(TABLE) as Status[];
  const actions = new Set(statuses.flatMap((from) => actionsFrom(from)));
  const table: Record<string, Record<string, Transition>> = Object.create(nothing);
  for (const from of statuses) {
    const row: Record<string, Transition> = Object.create(nothing);
    const moves: Readonly<Partial<Record<StatusAction, Status>>> = TABLE[from];
    for (const action of actions) {
      const status = moves[action];
      row[action] = Object.freeze(status === undefined ? refused(from, action) : { ok: true, status });
    }
    table[from] = row;
  }
  return table;
}

function refused(from: Status, action: StatusAction): Transition {
  const no = { ok: false, code: "not_allowed", from, action } as const;
  return Object.defineProperty(no, "allowed", { value: Object.freeze(actionsFrom(from)) }) as Transition;
}
