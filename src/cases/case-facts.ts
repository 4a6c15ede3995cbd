/** The entries that are known; what a record leaves `null` stays out of its case. */
export function known<T extends object>(entries: T): { [K in keyof T]?: NonNullable<T[K]> } {
  const facts: { [K in keyof T]?: NonNullable<T[K]> } = {};
  for (const key in entries) {
    const value = entries[key];
    if (value !== null && value !== undefined) facts[key] = value;
  }
  return facts;
}
