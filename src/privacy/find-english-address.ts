import type { SensitiveSpan } from "./sensitive";
import { endOf, sticky } from "./sticky";

let made: ReturnType<typeof makePatterns> | undefined;

function makePatterns() {
  const word = /[A-Z][\w'’-]{0,30}(?:\.(?=[, ]))?/;
  const door =
    /(?:(?:Room|Rm|Flat|Unit|Apt|Apartment|Suite|Ste|Floor|Building|Bldg|Block|Tower|House|Blk|No|#)\.? ?[\w-]{1,8}|\d{1,3}F(?=,))/;
  return {
    /** 88 Jianguo Road, then a door, the town and its district, a postal code. */
    street: sticky`(?<!\*)\d{1,5}[A-Za-z]?,? (?:${word},? ){1,4}?(?:Road|Rd|Street|St|Avenue|Ave|Lane|Ln|Drive(?! Th)|Dr|Boulevard|Blvd|Crescent|Terrace|Highway|Way|Close|Square|Court)\b\.?(?: ?\(?(?:North|South|East|West|Central|[NSEW]|\d{1,2})\b\)?)?(?:,? ${door})*(?:, ${word}(?: ${word}){0,3}){0,5}(?:,? (?:\d{3,6}|\d[A-Z]{2})\b)?`,
    /** What of an address stands before the house number. */
    doors: new RegExp(`\\b(?:${door.source},? ){0,4}(?:No\\.? ?)?$`),
  };
}

/** The English address whose house number stands at `start`; of a street, not of an estate. */
export function findEnglishAddress(text: string, start: number, from: number): SensitiveSpan | undefined {
  made ??= makePatterns();
  const end = endOf(made.street, text, start);
  if (end === 0) return undefined;
  const lead = text.slice(Math.max(from, start - 64), start);
  return { kind: "address", start: start - (made.doors.exec(lead)?.[0].length ?? 0), end };
}
