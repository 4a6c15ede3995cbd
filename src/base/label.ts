/** The languages in which every text that a person may read exists. */
export type Locale = "zh-CN" | "en";

/** One text in each language. */
export type Label = Readonly<Record<Locale, string>>;

/** A text in Chinese and English. */
export const label = (zh: string, en: string): Label => ({ "zh-CN": zh, en });
