import { STATUS_OPTIONS } from "../forms/options";
import { isDeniedBefore } from "../rules/denial";
import { foldText } from "../rules/fold-text";
import type { Status } from "../status/table";
import type { Finding, FindingCode } from "./finding";
import { found } from "./found";
import { outcomeOf, statusOf } from "./matter";
import { declares, isFilled, labelOf, type Reading, textIn } from "./reading";

/** The statuses in which a case of an outcome can be. */
const STATUSES_OF: Readonly<Record<string, readonly Status[]>> = {
  solved: ["verify", "closed"],
  followUp: ["processing"],
  unsolved: ["pending", "processing"],
  unsolvable: ["closed"],
  cancelled: ["closed"],
};

/** 已关闭 beside 需跟进, 处理中 beside 已解决: one of the two is wrong. */
export function* disagreeingStatus(reading: Reading): Generator<Finding<FindingCode>> {
  const outcome = outcomeOf(reading);
  const status = statusOf(reading);
  if (outcome === undefined || status === undefined || !Object.hasOwn(STATUSES_OF, outcome)) return;
  if (STATUSES_OF[outcome]?.includes(status) !== false) return;
  const field = reading.fields["outcome"];
  const label = field?.kind === "enum" ? field.options[outcome]?.label : undefined;
  yield found("status_outcome_disagree", "error", ["outcome"], {
    status: STATUS_OPTIONS[status].label["zh-CN"],
    statusEn: STATUS_OPTIONS[status].label.en,
    outcome: label?.["zh-CN"] ?? outcome,
    outcomeEn: label?.en ?? outcome,
  });
}

const STILL_THERE =
  /(?:还是|仍然?|依然|依旧)(?:不行|不能|不可|没|未|无法|有问题|报错|异常)|(?:未|没有?|并未|尚未)(?:得到)?解决(?!不了)|问题(?:还在|依旧|依然|仍在)|\b(?:not (?:solved|resolved|fixed)|still (?:not|does|fails|broken))/g;

/** Whether a customer's words say that the matter is not settled; 没有未解决的问题 says that it is. */
function saysUnsolved(text: string): boolean {
  const folded = foldText(text);
  for (const { index } of folded.matchAll(STILL_THERE)) if (!isDeniedBefore(folded, index)) return true;
  return false;
}

/** A solved matter with a reason why it could not be solved, or a content customer who says why not. */
export function* contradictedOutcome(reading: Reading): Generator<Finding<FindingCode>> {
  const contradicted = (name: string, holds: boolean) =>
    holds ? [found("outcome_contradicted", "warning", [name], labelOf(reading, name))] : [];
  const isGiven = (name: string) => declares(reading, name) && isFilled(reading, name);
  if (outcomeOf(reading) === "solved") {
    yield* contradicted("unresolvedReason", isGiven("unresolvedReason"));
    for (const name of ["feedback", "feedbackNote"])
      yield* contradicted(name, declares(reading, name) && saysUnsolved(textIn(reading, name) ?? ""));
  }
  if (textIn(reading, "feedback") === "satisfied")
    yield* contradicted("dissatisfiedReason", isGiven("dissatisfiedReason"));
}
