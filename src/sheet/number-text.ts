import { withoutInvisible } from "../base";
import type { NumberField } from "../forms/field";

type Unit = NonNullable<NumberField["unit"]>;

const MINUTES = /^(?:分钟?|m(?:in(?:ute)?s?)?|')$/;
const HOURS = /^(?:[小工]?时|h(?:(?:ou)?rs?)?)$/;
const SECONDS = /^(?:秒|s(?:ec(?:ond)?s?)?)$/;

const POINTS = /^(?:[分点星]|points?|pts)$/;
const COUNTS = /^[次件个条起例人]$/;

/** By how much a number with this word behind it counts in the field's own unit; `undefined` for a word that is no unit. */
function factorOf(word: string, unit: Unit): number | undefined {
  const counted = unit === "points" ? POINTS : unit === "count" ? COUNTS : undefined;
  if (word === "" || counted?.test(word)) return 1;
  const isMinutes = unit === "minutes";
  if (!isMinutes && unit !== "hours") return undefined;
  if (MINUTES.test(word)) return isMinutes ? 1 : 1 / 60;
  if (HOURS.test(word)) return isMinutes ? 60 : 1;
  if (!isMinutes) return undefined;
  return word === "天" ? 1440 : SECONDS.test(word) ? 1 / 60 : undefined;
}

const PIECE = /^([+-]?(?:\d[\d,]*)?(?:\.\d+)?)([^\d.,+-]*)/;

/**
 * The number that a text holds, in the unit of its field; `undefined` when it holds none, or one that
 * has no end (`1e400`).
 *
 * `1小时5分钟` in minutes is 65, `5分` in points 5, `32%` as a share 0.32.
 */
export function numberOfText(text: string, unit: Unit | undefined): number | undefined {
  const plain = simpleInteger(text);
  if (plain >= 0) return plain;
  if (text.length > 64) return undefined;
  const value = spelledNumber(text, unit);
  return Number.isFinite(value) ? value : undefined;
}

function spelledNumber(text: string, unit: Unit | undefined): number | undefined {
  let rest = withoutInvisible(text).normalize("NFKC").toLowerCase().replace(/\s+/g, "");
  if (unit === "share" && rest.endsWith("%")) {
    const digits = rest.slice(0, -1);
    return isDecimal(digits) ? Number(`${digits}e-2`) : undefined;
  }
  if (isDecimal(rest)) return Number(rest);
  if (unit === undefined) return groupedNumber(rest);
  let sum = 0;
  let smallest = Number.POSITIVE_INFINITY;
  while (rest !== "") {
    const match = PIECE.exec(rest);
    const value = match?.[1] ? groupedNumber(match[1]) : undefined;
    const factor = match === null ? undefined : factorOf(match[2] ?? "", unit);
    // Units fall from piece to piece, and a negative piece only stands alone.
    if (match === null || value === undefined || factor === undefined || factor >= smallest) return undefined;
    if (smallest !== Number.POSITIVE_INFINITY && (value < 0 || sum < 0)) return undefined;
    smallest = factor;
    sum += factor < 1 ? value / Math.round(1 / factor) : value * factor;
    rest = rest.slice(match[0].length);
  }
  return smallest === Number.POSITIVE_INFINITY ? undefined : sum;
}

/** A number of up to nine plain digits, or −1. */
function simpleInteger(text: string): number {
  if (text.length === 0 || text.length > 9) return -1;
  let value = 0;
  for (let i = 0; i < text.length; i++) {
    const digit = text.charCodeAt(i) - 48;
    if (!(digit >= 0 && digit <= 9)) return -1;
    value = value * 10 + digit;
  }
  return value;
}

const isDecimal = (text: string): boolean => /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/.test(text);

/** `1,234.5`: commas only between groups of three. */
function groupedNumber(text: string): number | undefined {
  if (isDecimal(text)) return Number(text);
  return /^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/.test(text) ? Number(text.replaceAll(",", "")) : undefined;
}
