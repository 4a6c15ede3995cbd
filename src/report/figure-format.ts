import type { Locale } from "../base";
import type { FigureUnit } from "./headlines";

const UNITS = {
  "zh-CN": [" 天", " 小时", " 分", " 秒"],
  en: [" d", " h", " min", " s"],
} as const satisfies Record<Locale, readonly string[]>;

const SECONDS = [86_400, 3_600, 60, 1] as const;

/** A time span in its two largest units, rounded once: 2 天 3 小时, 4 min 5 s. */
function formatSpan(ms: number, locale: Locale): string {
  const fits = SECONDS.findIndex((size) => Math.abs(ms) >= size * 1000);
  const first = Math.min(fits < 0 ? 3 : fits, 3);
  const finest = SECONDS[Math.min(first + 1, 3)] as number;
  const rounded = Math.round(Math.abs(ms) / 1000 / finest) * finest;
  const large = SECONDS[first] as number;
  const parts = [Math.floor(rounded / large), Math.round((rounded % large) / finest)];
  const units = UNITS[locale];
  const text =
    first === 3 || parts[1] === 0
      ? `${first === 3 ? rounded : parts[0]}${units[first]}`
      : `${parts[0]}${units[first]} ${parts[1]}${units[first + 1]}`;
  return ms < 0 ? `−${text}` : text;
}

/** A figure as a person reads it; `–` where there is none. */
export function formatFigure(value: number | undefined, unit: FigureUnit, locale: Locale): string {
  if (value === undefined) return "–";
  switch (unit) {
    case "count":
      return value.toFixed(0).replace(/\B(?=(\d{3})+$)/g, ",");
    case "ms":
      return formatSpan(value, locale);
    case "share":
      return `${(value * 100).toFixed(1)} %`;
    case "score":
      return value.toFixed(2);
  }
}

/** A change with its sign; shares in percentage points. */
export function formatChange(change: number | undefined, unit: FigureUnit, locale: Locale): string {
  if (change === undefined) return "–";
  if (change === 0) return "±0";
  const size = Math.abs(change);
  const points = locale === "en" ? " points" : " 个百分点";
  const text = unit === "share" ? `${(size * 100).toFixed(1)}${points}` : formatFigure(size, unit, locale);
  return `${change > 0 ? "+" : "−"}${text}`;
}
