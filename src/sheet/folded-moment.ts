/** Full width, Chinese units, weekdays and halves of the day brought to ASCII. */
export function foldedMoment(text: string): string {
  let plain = text
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
    const late = "中午下午傍晚晚上".includes(half[0]);
    plain = `${plain.replace(half[0], " ").trim()} ${late ? "PM" : "AM"}`;
    // 下午14:30 names the half of a day that the hour already says.
    const hour = Number(/(\d+):/.exec(plain)?.[1] ?? Number.NaN);
    if ((late && hour > 12) || (!late && hour === 0) || (half[0] === "中午" && hour < 12 && hour > 9))
      plain = plain.slice(0, -3);
  }
  return plain
    .replace(/(?<![-/.]\d{1,2}\s*)\s*:\s*/g, ":")
    .replace(/\s+/g, " ")
    .trim();
}
