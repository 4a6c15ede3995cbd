/** What a text must have besides blanks, of whatever script. */
export const NOT_BLANK = /\S/;

/** Whether a text says anything; most begin with a letter, a digit or a character of Chinese. */
export function saysSomething(text: string): boolean {
  const first = text.charCodeAt(0);
  return (first > 0x20 && first < 0x7f) || (first >= 0x4e00 && first <= 0x9fff) || NOT_BLANK.test(text);
}
