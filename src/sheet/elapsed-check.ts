import { headerFilling } from "../forms/column-facts";
import type { Field } from "../forms/field";
import type { Form } from "../forms/form";
import type { RowState, Step } from "./row-state";
import { report } from "./sheet-issue";

/** The steps that report numbers that a sheet states and its own times contradict. */
export function elapsedSteps(form: Form<object>): Step[] {
  const fields = form.fields as Readonly<Record<string, Field>>;
  return Object.entries(fields).flatMap(([name, field]) => {
    const pairs = field.kind === "number" ? field.elapsed : undefined;
    if (pairs === undefined) return [];
    const path = [name];
    const header = headerFilling(form, name) ?? field.label;
    return [
      (state: RowState): void => {
        const { record } = state;
        const stated = record[name];
        if (typeof stated !== "number") return;
        for (const { from, to } of pairs) {
          const start = record[from];
          const end = record[to];
          if (!(start instanceof Date && end instanceof Date)) continue;
          const minutes = (end.getTime() - start.getTime()) / 60_000;
          // Minutes are exact to ±1, and what lies in the wrong order has been reported.
          if (minutes >= 0 && Math.abs(minutes - stated) >= 1) {
            state.at.row = state.row;
            state.at.header = header;
            state.at.path = path;
            report(state.at, "contradicts_times", { stated, computed: minutes });
          }
          return;
        }
      },
    ];
  });
}
