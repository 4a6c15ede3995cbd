import { withoutInvisible } from "../base";
import type { Option } from "../forms/field";

type Options = Readonly<Record<string, Option>>;

/** A word as it is compared: width, case and blanks do not count. */
const comparable = (word: string): string =>
  withoutInvisible(word).normalize("NFKC").toLowerCase().replace(/\s+/g, "");

/** Finds the code of a word; exact words first, so that most cells cost one look-up. */
export function optionFinder(options: Options): (word: string) => string | undefined {
  const exact = new Map<string, string>();
  const loose = new Map<string, string>();
  const entries = Object.entries(options);
  // Labels before aliases before codes: a code that is another option's label loses.
  for (let rank = 0; rank < 3; rank++)
    for (const [code, option] of entries) {
      const { label, aliases = [] } = option;
      for (const word of [[label["zh-CN"], label.en], aliases, [code]][rank] ?? []) {
        if (!exact.has(word)) exact.set(word, code);
        const key = comparable(word);
        if (!loose.has(key)) loose.set(key, code);
      }
    }
  return (word) => exact.get(word) ?? loose.get(comparable(word));
}
