import { KefuError, type Locale } from "../base";

const SECOND_MS = 1_000;
const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;
const DAY_MS = 86_400_000;

const UNITS = [
  { ms: DAY_MS, "zh-CN": "天", en: "d" },
  { ms: HOUR_MS, "zh-CN": "小时", en: "h" },
  { ms: MINUTE_MS, "zh-CN": "分钟", en: "min" },
  { ms: SECOND_MS, "zh-CN": "秒", en: "s" },
] as const;

/**
 * A duration as people write it: days of 24 hours, hours and minutes; seconds below an hour.
 *
 * Rounded once, half up, to the minute from one hour on and to the second below it; the size is rounded,
 * so that −x reads as x with a minus. Nothing is 0 minutes, and less than half a second says so.
 *
 * @throws KefuError `invalid_argument` for `NaN` and infinities: no data is no duration.
 *
 * @example
 * ```ts
 * formatMs(7_500_000); // => "2小时5分钟"
 * formatMs(7_500_000, "en"); // => "2 h 5 min"
 * formatMs(-90_000); // => "-1分钟30秒"
 * formatMs(93_600_000, "en"); // => "1 d 2 h"
 * ```
 */
export function formatMs(ms: number, locale: Locale = "zh-CN"): string {
  if (!Number.isFinite(ms))
    throw new KefuError("invalid_argument", "A duration must be a finite number of milliseconds");
  const rounded = roundedMs(Math.abs(ms));
  const minus = ms < 0 ? "-" : "";
  const isChinese = locale === "zh-CN";
  if (rounded === 0) {
    if (ms === 0) return isChinese ? "0分钟" : "0 min";
    return isChinese ? `${minus}不到1秒` : `${minus}< 1 s`;
  }
  const parts: string[] = [];
  let left = rounded;
  for (const unit of UNITS) {
    const count = Math.floor(left / unit.ms);
    left -= count * unit.ms;
    if (count > 0) parts.push(isChinese ? `${count}${unit[locale]}` : `${count} ${unit[locale]}`);
  }
  return minus + parts.join(isChinese ? "" : " ");
}

/** To the second below an hour, to the minute from there on: 59 min 59.6 s is one hour. */
function roundedMs(ms: number): number {
  const seconds = Math.round(ms / SECOND_MS) * SECOND_MS;
  return seconds < HOUR_MS ? seconds : Math.round(ms / MINUTE_MS) * MINUTE_MS;
}
