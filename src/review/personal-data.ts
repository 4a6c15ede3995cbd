import type { PrivacyClass } from "../forms/field";
import { eachText } from "../privacy/each-text";
import { maskOf } from "../privacy/mask-record";
import type { Finding, FindingCode } from "./finding";
import { found } from "./found";
import { leaksInText } from "./leaks-in-text";
import type { Reading } from "./reading";

/**
 * Fields that hold more than their mask would leave, and personal data in any other text.
 *
 * Texts under names that the form does not know are read as well, and whatever stands where a text should.
 */
export function personalData({ fields, record }: Reading): readonly Finding<FindingCode>[] {
  const findings: Finding<FindingCode>[] = [];
  eachText(fields, record, (text, path, field) => {
    const severity = field === undefined ? "leaks" : exposure(text, field.privacy);
    if (severity === "leaks") findings.push(...leaksInText(text, path));
    else if (severity !== undefined && field !== undefined)
      findings.push(
        found("not_masked", severity, path, { label: field.label["zh-CN"], labelEn: field.label.en }),
      );
  });
  return findings;
}

const digitsIn = (text: string): number => text.match(/\p{Nd}/gu)?.length ?? 0;

/** How many digits in the open make a whole number of that kind; fewer may be one whose stars were lost. */
const WHOLE_NUMBER: Readonly<Partial<Record<PrivacyClass, number>>> = {
  phone: 8,
  phoneLast4: 5,
  idCard: 5,
  bankCard: 5,
};
/** What a masked number may keep at most, where it keeps no more than its mask would. */
const KEPT_DIGITS = 4;

/** How grave it is that a field shows what it shows; `leaks` for free text, which is searched. */
function exposure(text: string, privacy: PrivacyClass): "error" | "warning" | "leaks" | undefined {
  if (privacy === "public" || privacy === "internal" || privacy === "freeText") return "leaks";
  if (privacy === "phone" && text.includes("@")) return "leaks";
  const kept = text.trim();
  const masked = maskOf(privacy)(kept);
  if (kept === masked) return undefined;
  if (privacy === "name") return kept.includes("某") ? undefined : "warning";
  const whole = WHOLE_NUMBER[privacy];
  if (whole === undefined) return "error";
  const digits = digitsIn(kept);
  if (digits <= KEPT_DIGITS) return "leaks";
  if (digits <= digitsIn(masked)) return undefined;
  return digits >= whole ? "error" : "warning";
}
