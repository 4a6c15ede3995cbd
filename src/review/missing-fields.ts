import type { Finding, FindingCode } from "./finding";
import { found } from "./found";
import { isDone, outcomeOf, statusOf } from "./matter";
import { declares, isFilled, isLacking, labelOf, type Reading } from "./reading";

/** Mandatory fields without content, and parts of a description that should be there. */
export function* missingFields(reading: Reading): Generator<Finding<FindingCode>> {
  for (const [name, field] of Object.entries(reading.fields))
    if (field.required && !isFilled(reading, name))
      yield found("missing_field", "error", [name], labelOf(reading, name));
  if (declares(reading, "phenomenon") && declares(reading, "impact"))
    for (const name of ["impact", "expectation"])
      if (isLacking(reading, name)) yield found("missing_field", "warning", [name], labelOf(reading, name));
}

/** What a record must say once the matter is done, and what its archive should hold. */
const DONE_NEEDS = ["answeredAt", "respondedAt", "handler", "solution", "result"] as const;
const DONE_SHOULD_HAVE = ["feedback", "satisfaction"] as const;

/** What a matter that is called done leaves unsaid. */
export function* missingWhenDone(reading: Reading): Generator<Finding<FindingCode>> {
  const lacks = (name: string, severity: "error" | "warning") =>
    isLacking(reading, name) && !isRequired(reading, name)
      ? [found("missing_when_done", severity, [name], labelOf(reading, name))]
      : [];
  if (isDone(reading)) {
    for (const name of DONE_NEEDS) yield* lacks(name, "error");
    if (declares(reading, "completedAt")) yield* lacks("tier", "error");
    if (outcomeOf(reading) !== "unsolvable")
      for (const name of DONE_SHOULD_HAVE) yield* lacks(name, "warning");
  } else if (statusOf(reading) === "verify") yield* lacks("solution", "error");
  if (declares(reading, "reviewedAt") && isFilled(reading, "reviewedAt")) yield* lacks("reviewedBy", "error");
}

const isRequired = ({ fields }: Reading, name: string): boolean => fields[name]?.required === true;
