import { checkedOption } from "./checked-option";

/** The languages in which every text that a person may read exists. */
export type Locale = "zh-CN" | "en";

/** One text in each language. */
export type Label = Readonly<Record<Locale, string>>;

/** A text in Chinese and English. */
export const label = (zh: string, en: string): Label => ({ "zh-CN": zh, en });

/** No text, in either language. */
export const NO_LABEL: Label = { "zh-CN": "", en: "" };

/**
 * The language asked for, `zh-CN` when left out.
 *
 * @throws KefuError `invalid_argument` for a language in which there are no texts, `en-US` or `zh` too
 */
export const checkedLocale = (locale?: Locale): Locale => checkedOption("locale", ["zh-CN", "en"], locale);
