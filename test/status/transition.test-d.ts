import { expectTypeOf, it } from "vitest";
import { actionsFrom } from "../../src/status/actions-from";
import type { Status, StatusAction } from "../../src/status/table";
import { type Transition, transition } from "../../src/status/transition";

declare const anyStatus: Status;
declare const anyAction: StatusAction;
declare const openStatus: "pending" | "processing";

it("compiles every move of the table", () => {
  expectTypeOf(transition("pending", "start")).toEqualTypeOf<Transition>();
  transition("processing", "submit");
  transition("verify", "reject");
  transition("closed", "reopen");
});

it("compiles what may be allowed, where only the program's run can tell", () => {
  transition(anyStatus, anyAction);
  transition(anyStatus, "confirm");
  transition("pending", anyAction);
  transition(openStatus, "submit");
  transition(openStatus, anyAction);
});

it("does not compile what the table never allows", () => {
  // @ts-expect-error a pending case has nothing to confirm
  transition("pending", "confirm");
  // @ts-expect-error only reopening leaves closed
  transition("closed", "start");
  // @ts-expect-error no step may be left out
  transition("processing", "confirm");
  // @ts-expect-error neither of the two can be confirmed
  transition(openStatus, "confirm");
  // @ts-expect-error no such action
  transition("pending", "delete");
  // @ts-expect-error no such status
  transition("done", "reopen");
});

it("narrows the answer by ok", () => {
  const answer = transition(anyStatus, anyAction);
  if (answer.ok) expectTypeOf(answer.status).toEqualTypeOf<Status>();
  else expectTypeOf(answer.allowed).toEqualTypeOf<readonly StatusAction[]>();
});

it("names the actions of a literal status", () => {
  expectTypeOf(actionsFrom("verify")).toEqualTypeOf<readonly ("confirm" | "reject")[]>();
  expectTypeOf(actionsFrom(anyStatus)).toEqualTypeOf<readonly StatusAction[]>();
});
