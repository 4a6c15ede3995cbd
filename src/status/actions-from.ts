import { type ActionFrom, type Status, TABLE } from "./table";

/**
 * The actions that a status allows, in the table's order; none for what is no status.
 *
 * @example
 * ```ts
 * actionsFrom("verify"); // => ["confirm", "reject"]
 * ```
 */
export function actionsFrom<const S extends Status>(status: S): readonly ActionFrom<S>[] {
  const row: object = typeof status === "string" && Object.hasOwn(TABLE, status) ? TABLE[status] : {};
  return Object.keys(row) as ActionFrom<S>[];
}
