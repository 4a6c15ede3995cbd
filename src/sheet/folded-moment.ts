import { withoutInvisible } from "../base";

/** Hours that a half of the day does not have: 晚上12点 and 晚上1点 are no evening, and of which day is anybody's guess. */
const NO_SUCH_HOUR = /^(?:[晚傍].(?:[1-4]|12)|中午[3-9]|早.12)$/;

/** Full width, Chinese units, weekdays and halves of the day brought to ASCII. */
export function foldedMoment(text: string): string {
  let plain = withoutInvisible(text)
    .normalize("NFKC")
    .replace(/[–—−]/g, "-")
    .replace(/\(?(?:周|星期)[一二三四五六日天]\)?/g, " ")
    .replace(/(\d)\s*[年月]\s*(?=\d)/g, "$1-")
    .replace(/(\d)\s*[日号]/g, "$1 ")
    .replace(/(\d)\s*[时点]\s*半/g, "$1:30")
    .replace(/(\d)\s*[时点]\s*整?(?!\s*\d)/g, "$1:00")
    .replace(/(\d)\s*[时点]\s*/g, "$1:")
    .replace(/(\d)\s*分\s*(?=\d)/g, "$1:")
    .replace(/(\d)\s*[分秒]/g, "$1");
  const half = /凌晨|早上|早晨|上午|中午|下午|傍晚|晚上/.exec(plain);
  if (half !== null) {
    const late = /[中下傍晚]/.test(half[0]);
    const hour = Number(/(\d+):/.exec(plain)?.[1]);
    if (NO_SUCH_HOUR.test(half[0] + hour)) return text;
    // 下午14:30 names the half of a day that the hour already says.
    const isSaid = late ? hour > 12 || (/中/.test(half[0]) && hour > 9 && hour < 12) : hour === 0;
    plain = plain.replace(half[0], " ").trim() + (isSaid ? "" : late ? " PM" : " AM");
  }
  return plain
    .replace(/(?<![-/.]\d{1,2}\s*)\s*:\s*/g, ":")
    .replace(/\s+/g, " ")
    .trim();
}
