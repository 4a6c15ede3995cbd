import type { Locale } from "../base";

const UNITS = [
  { ms: 86_400_000, "zh-CN": "天", en: " d" },
  { ms: 3_600_000, "zh-CN": "小时", en: " h" },
  { ms: 60_000, "zh-CN": "分钟", en: " min" },
  { ms: 1_000, "zh-CN": "秒", en: " s" },
] as const;

/** A length of time as people write it, two units at most: 2小时5分钟, 2 h 5 min. */
export function durationText(ms: number, locale: Locale): string {
  let left = Math.floor(ms / 1_000) * 1_000;
  const first = UNITS.findIndex((unit) => left >= unit.ms);
  if (ms > 0 && ms < 1_000) return `${ms}${locale === "en" ? " ms" : "毫秒"}`;
  if (first < 0) return locale === "en" ? "0 min" : "0分钟";
  const parts: string[] = [];
  for (const unit of UNITS.slice(first, first + 2)) {
    const count = Math.floor(left / unit.ms);
    left -= count * unit.ms;
    if (count > 0) parts.push(`${count}${unit[locale]}`);
  }
  return parts.join(locale === "en" ? " " : "");
}
