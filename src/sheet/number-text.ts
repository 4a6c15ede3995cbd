import type { NumberField } from "../forms/field";

type Unit = NonNullable<NumberField["unit"]>;

/** What stands behind a number, and by how much it counts in the field's own unit. */
const FACTORS: { readonly [U in Unit]: Readonly<Record<string, number>> } = {
  minutes: {
    "": 1,
    分钟: 1,
    分: 1,
    min: 1,
    mins: 1,
    minute: 1,
    minutes: 1,
    m: 1,
    "'": 1,
    小时: 60,
    时: 60,
    h: 60,
    hour: 60,
    hours: 60,
    天: 1440,
    秒: 1 / 60,
    s: 1 / 60,
    sec: 1 / 60,
    seconds: 1 / 60,
  },
  hours: {
    "": 1,
    小时: 1,
    工时: 1,
    时: 1,
    h: 1,
    hr: 1,
    hrs: 1,
    hour: 1,
    hours: 1,
    分钟: 1 / 60,
    分: 1 / 60,
    min: 1 / 60,
    mins: 1 / 60,
    minutes: 1 / 60,
  },
  points: { "": 1, 分: 1, 点: 1, 星: 1, point: 1, points: 1, pts: 1 },
  count: { "": 1, 次: 1, 件: 1, 个: 1, 条: 1, 起: 1, 例: 1, 人: 1 },
  share: { "": 1 },
};

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
  let rest = text.normalize("NFKC").toLowerCase().replace(/\s+/g, "");
  if (unit === "share" && rest.endsWith("%")) {
    const digits = rest.slice(0, -1);
    return isDecimal(digits) ? Number(`${digits}e-2`) : undefined;
  }
  if (isDecimal(rest)) return Number(rest);
  const factors = unit === undefined ? undefined : FACTORS[unit];
  if (factors === undefined) return groupedNumber(rest);
  let sum = 0;
  let smallest = Number.POSITIVE_INFINITY;
  while (rest !== "") {
    const match = PIECE.exec(rest);
    const value = match?.[1] ? groupedNumber(match[1]) : undefined;
    const factor = match === null ? undefined : own(factors, match[2] ?? "");
    // Units fall from piece to piece, and a negative piece only stands alone.
    if (match === null || value === undefined || factor === undefined || factor >= smallest) return undefined;
    if (smallest !== Number.POSITIVE_INFINITY && (value < 0 || sum < 0)) return undefined;
    smallest = factor;
    sum += factor < 1 ? value / Math.round(1 / factor) : value * factor;
    rest = rest.slice(match[0].length);
  }
  return smallest === Number.POSITIVE_INFINITY ? undefined : sum;
}

const own = (factors: Readonly<Record<string, number>>, word: string): number | undefined =>
  Object.hasOwn(factors, word) ? factors[word] : undefined;

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
