import type { SheetIssueCode } from "./sheet-issue";

/** A contact as it may stand in a record, and what had to be done to it. */
export interface Contact {
  readonly text: string;
  readonly code?: SheetIssueCode;
}

const MASK = /[*xX×•·●#_…]+/g;
const MOBILE = /^1[3-9]/;

/** A mobile number in its usual groups, whatever parts them. */
const PARTED_MOBILE = /(?<!\d)1[3-9]\d\D{1,2}\d{4}\D{1,2}\d{4}(?!\d)/g;

/**
 * A contact of which only a masked one may be kept.
 *
 * Stars that a print lost come back (`1385678` is 138****5678), numbers that were never masked are,
 * and both are said. What holds no number, an e-mail address say, stays as it is.
 */
export function maskedContact(text: string): Contact {
  const plain = text.normalize("NFKC");
  if (plain.includes("@")) return { text };
  const compact = plain.replace(/[\s()+-]/g, "");
  if (/^\d+$/.test(compact)) return ofDigits(withoutCountry(compact), text);
  const masked = compact.replace(MASK, "****").replace(/\.{2,}/g, "****");
  const shown = /^(\d*)\*{4}(\d*)$/.exec(masked);
  if (shown !== null) return ofMasked(shown[1] ?? "", shown[2] ?? "", text);
  const hidden = plain.replace(/\d[\d\s-]{5,}\d/g, hiddenRun).replace(PARTED_MOBILE, hiddenRun);
  return hidden === plain ? { text } : { text: hidden, code: "phone_unmasked" };
}

function ofDigits(digits: string, text: string): Contact {
  if (digits.length === 4) return { text: digits };
  if (digits.length < 4)
    return {
      text: MOBILE.test(digits) && digits.length === 3 ? beginningOf(digits) : text,
      code: "phone_incomplete",
    };
  if (digits.length === 7 && MOBILE.test(digits))
    return { text: `${digits.slice(0, 3)}****${digits.slice(3)}`, code: "phone_stars_restored" };
  return { text: maskedDigits(digits), code: "phone_unmasked" };
}

/** A mobile number of which only the beginning is left. */
const beginningOf = (digits: string): string => `${digits}********`;

function ofMasked(before: string, after: string, text: string): Contact {
  const left = withoutCountry(before);
  if (left.length + after.length > 7 || after.length > 4)
    return { text: `${left.slice(0, 3)}****${after.slice(-4)}`, code: "phone_unmasked" };
  if (after === "" && MOBILE.test(left) && left.length === 3) {
    const whole = beginningOf(left);
    return whole === text ? { text } : { text: whole, code: "phone_incomplete" };
  }
  return { text: left.length === 3 && after.length === 4 ? `${left}****${after}` : text };
}

/**
 * A contact of which only the last four digits may be kept; `undefined` when there are none to keep.
 */
export function lastFour(text: string): Contact | undefined {
  const plain = text.normalize("NFKC");
  if (/^\d{4}$/.test(plain)) return { text: plain };
  if (plain.includes("@")) return undefined;
  const digits = /(\d{4})$/.exec(plain.replace(/[\s()+-]/g, ""));
  if (digits === null) return undefined;
  const last = digits[1] ?? "";
  return /^[*xX×•·●#_…]*\d{4}$/.test(plain) ? { text: last } : { text: last, code: "phone_unmasked" };
}

/** A mobile number, or the three digits before its stars, without +86. */
const withoutCountry = (digits: string): string => digits.replace(/^(?:00)?86(?=1[3-9]\d(?:\d{8})?$)/, "");

const maskedDigits = (digits: string): string =>
  digits.length === 11 && MOBILE.test(digits)
    ? `${digits.slice(0, 3)}****${digits.slice(7)}`
    : `****${digits.slice(-4)}`;

const hiddenRun = (run: string): string => maskedDigits(withoutCountry(run.replace(/\D/g, "")));
