/** A sticky pattern put together from patterns and what stands between them. */
export const sticky = (between: TemplateStringsArray, ...patterns: readonly RegExp[]): RegExp =>
  new RegExp(String.raw(between, ...patterns.map(({ source }) => source)), "y");

/** Where what a sticky pattern finds at a place ends; 0 where it finds nothing. */
export function endOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : 0;
}
