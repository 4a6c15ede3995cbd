/** A text without the signs that nobody sees: zero-width blanks, marks of direction, soft hyphens. */
export const withoutInvisible = (text: string): string => text.replace(/\p{Cf}/gu, "");
