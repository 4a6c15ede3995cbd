import type { Finding, FindingCode } from "./finding";
import { found } from "./found";
import { SOLUTIONS } from "./matter";
import { declares, itemsIn, partsIn, type Reading, textIn } from "./reading";
import { stepFault } from "./step-fault";

/** Steps, solutions and contacts that say that something was done, and not what. */
export function* vagueWording(reading: Reading): Generator<Finding<FindingCode>> {
  if (declares(reading, "steps"))
    for (const { text, index } of itemsIn(reading, "steps")) {
      const fault = stepFault(text);
      const severity = fault === "step_without_result" ? "warning" : "error";
      if (fault !== undefined) yield found(fault, severity, ["steps", index], { step: index + 1 });
    }
  for (const name of SOLUTIONS) {
    const text = declares(reading, name) ? textIn(reading, name) : undefined;
    const fault = text === undefined ? undefined : stepFault(text);
    if (fault === "vague_step" || fault === "contact_without_content")
      yield found(fault, "error", [name], { step: 1 });
  }
  if (declares(reading, "contacts"))
    for (const { part, index } of partsIn(reading, "contacts")) {
      const summary = part["summary"];
      const fault = typeof summary === "string" ? stepFault(summary) : "vague_step";
      if (fault === "vague_step" || fault === "contact_without_content")
        yield found("contact_without_content", "error", ["contacts", index, "summary"], { step: index + 1 });
    }
}
