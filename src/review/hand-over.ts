import { compileCondition, type Matcher } from "../rules/compile-condition";
import { isDeniedBefore } from "../rules/denial";
import { foldText } from "../rules/fold-text";
import type { Finding, FindingCode } from "./finding";
import { found } from "./found";
import { lastAt, SOLUTIONS } from "./matter";
import { declares, isFilled, itemsIn, labelOf, type Reading, textIn } from "./reading";

/** 转 by itself may be money (转账) or mood (好转); with one of these it is a call. */
const WORDS = ["转接", "转交", "转派", "移交", "转线", "transferred to", "transfer to", "handed over to"];
/** 转 to somebody: 转给技术部, 转售后专员. */
const TO_SOMEBODY =
  /(?<![好周运中])转(?![账帐发款换变让正速运入出机动化述达告寄])(?:至|到|给|由|往|向)?[^\s,。;;、]{0,8}?(?:专员|客服|主管|技术|售后|工程师|经理|坐席|座席|班长|人工|二线|同事|部门|部(?=$|[\s,。;;、处跟核])|组(?=$|[\s,。;;、处跟核]))/g;
let named: Matcher | undefined;

/** Whether a text says that the matter went to somebody else; 无需转接 and 转账 do not. */
function mentionsTransfer(text: string): boolean {
  named ??= compileCondition({ text: { mentions: WORDS } });
  if (named({ text })) return true;
  const folded = foldText(text);
  for (const { index } of folded.matchAll(TO_SOMEBODY)) if (!isDeniedBefore(folded, index)) return true;
  return false;
}

/** A transfer told in the steps and not in its columns, or only half of it there. */
export function* transferRecorded(reading: Reading): Generator<Finding<FindingCode>> {
  const columns = ["transferredTo", "transferredAt"].filter((name) => declares(reading, name));
  if (columns.length === 0) return;
  const filled = columns.filter((name) => isFilled(reading, name));
  if (filled.length === columns.length) return;
  if (filled.length > 0) {
    for (const name of columns)
      if (!filled.includes(name)) yield found("transfer_incomplete", "error", [name], labelOf(reading, name));
    return;
  }
  if (lastAt(reading, ({ type }) => type === "transferred") !== undefined) {
    yield found("transfer_not_recorded", "error", columns.slice(0, 1));
    return;
  }
  const places = [
    ...itemsIn(reading, "steps").map(({ text, index }) => ({ text, path: ["steps", index] })),
    ...[...SOLUTIONS, "remark"].flatMap((name) => {
      const text = declares(reading, name) ? textIn(reading, name) : undefined;
      return text === undefined ? [] : [{ text, path: [name] }];
    }),
  ];
  for (const { text, path } of places)
    if (mentionsTransfer(text)) yield found("transfer_not_recorded", "error", path);
}
