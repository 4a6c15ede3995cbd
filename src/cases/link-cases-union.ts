/** Groups that grow together: each place begins alone, `join` makes one group of two. */
export interface Groups {
  /** Whether the two were apart before. */
  readonly join: (a: number, b: number) => boolean;
  readonly of: (place: number) => number;
}

/** Union–find with path halving and union by size. */
export function groups(size: number): Groups {
  const parent = Int32Array.from({ length: size }, (_, place) => place);
  const sizes = new Int32Array(size).fill(1);
  const of = (place: number): number => {
    let at = place;
    for (let up = parent[at] ?? at; up !== at; up = parent[at] ?? at) {
      parent[at] = parent[up] ?? up;
      at = up;
    }
    return at;
  };
  return {
    of,
    join(a, b) {
      const [x, y] = [of(a), of(b)];
      if (x === y) return false;
      const [small, large] = (sizes[x] ?? 0) < (sizes[y] ?? 0) ? [x, y] : [y, x];
      parent[small] = large;
      sizes[large] = (sizes[large] ?? 0) + (sizes[small] ?? 0);
      return true;
    },
  };
}
