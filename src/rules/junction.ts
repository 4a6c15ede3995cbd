type Predicate<T> = (of: T) => boolean;

/** Holds where every part does, and where there is none. */
export function everyOf<T>(parts: readonly Predicate<T>[]): Predicate<T> {
  const [first, second] = parts;
  if (first === undefined) return () => true;
  if (second === undefined) return first;
  if (parts.length === 2) return (of) => first(of) && second(of);
  return (of) => {
    for (const holds of parts) if (!holds(of)) return false;
    return true;
  };
}

/** Holds where one of the parts does. */
export const someOf =
  <T>(parts: readonly Predicate<T>[]): Predicate<T> =>
  (of) => {
    for (const holds of parts) if (holds(of)) return true;
    return false;
  };
