import { endOf } from "./end-of";
import type { SensitiveSpan } from "./sensitive";

const WORD = "[A-Z][\\w'’-]{0,30}(?:\\.(?=[, ]))?";
const DOOR =
  "(?:Room|Rm|Flat|Unit|Apt|Apartment|Suite|Ste|Floor|Building|Bldg|Block|Tower|House|No|#)\\.? ?[\\w-]{1,6}";
/** 88 Jianguo Road, then a door, the town and its district, a postal code. */
const STREET = new RegExp(
  `\\d{1,5}[A-Za-z]?,? (?:${WORD},? ){1,4}?(?:Road|Rd|Street|St|Avenue|Ave|Lane|Ln|Drive|Dr|Boulevard|Blvd|Crescent|Terrace|Highway)\\b` +
    `(?: ?\\(?(?:North|South|East|West|[NSEW])\\b\\)?)?(?:,? ${DOOR})*(?:, ${WORD}(?: ${WORD}){0,3}){0,5}(?:,? \\d{5,6}\\b)?`,
  "y",
);
/** What of an address stands before the house number. */
const DOORS = new RegExp(`\\b(?:${DOOR},? ){0,4}(?:No\\.? ?)?$`);

/** The English address whose house number stands at `start`; of a street, not of an estate. */
export function findEnglishAddress(text: string, start: number, from: number): SensitiveSpan | undefined {
  const end = endOf(STREET, text, start);
  if (end === 0) return undefined;
  const lead = text.slice(Math.max(from, start - 64), start);
  return { kind: "address", start: start - (DOORS.exec(lead)?.[0].length ?? 0), end };
}
