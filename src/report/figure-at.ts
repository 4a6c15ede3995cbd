/** What stands at a path; names of elements may be empty or hold dots, so the longest that fits is taken. */
export function figureAt(node: unknown, path: string | undefined): { readonly value: unknown } | undefined {
  if (path === undefined) return { value: node };
  if (typeof node !== "object" || node === null) return undefined;
  const inside = [...namedParts(node)]
    .filter(([name]) => path === name || path.startsWith(`${name}.`))
    .sort(([a], [b]) => b.length - a.length);
  for (const [name, part] of inside) {
    const found = figureAt(part, path === name ? undefined : path.slice(name.length + 1));
    if (found !== undefined) return found;
  }
  return undefined;
}

function namedParts(node: object): Iterable<readonly [string, unknown]> {
  if (node instanceof Map) return Array.from(node, ([key, part]) => [String(key), part] as const);
  if (!Array.isArray(node)) return Object.entries(node);
  return node.map((part: unknown, i) => [nameOf(part) ?? String(i), part] as const);
}

/** What tells an element of a list from the others. */
function nameOf(part: unknown): string | undefined {
  if (typeof part !== "object" || part === null || Array.isArray(part)) return undefined;
  const { key, handler, category, period, reason, policy, target, tier } = part as Readonly<
    Record<string, unknown>
  >;
  const clock = [policy, target, tier].filter((name) => name !== undefined).join(".");
  const name = key ?? handler ?? category ?? period ?? reason ?? (target === undefined ? undefined : clock);
  return typeof name === "string" ? name : undefined;
}
