/** A deep copy of plain data that nobody can change. */
export function deepFrozen<T>(data: T): T {
  if (typeof data !== "object" || data === null) return data;
  const copy: unknown = Array.isArray(data)
    ? data.map((each) => deepFrozen<unknown>(each))
    : Object.fromEntries(Object.entries(data).map(([key, value]) => [key, deepFrozen<unknown>(value)]));
  return Object.freeze(copy) as T;
}
