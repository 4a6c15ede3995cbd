import { type Status, type StatusAction, TABLE } from "./table";

/**
 * The status table as the text of a Mermaid state diagram.
 *
 * `nameOf` may put other names in place of the codes, such as labels in one language.
 *
 * @example
 * ```ts
 * statusDiagram().split("\n").slice(0, 3); // => ["stateDiagram-v2", "  [*] --> pending", "  pending --> processing: start"]
 * ```
 */
export function statusDiagram(nameOf: (code: Status | StatusAction) => string = (code) => code): string {
  const statuses = Object.keys(TABLE) as Status[];
  const named = statuses.filter((status) => nameOf(status) !== status);
  return [
    "stateDiagram-v2",
    ...named.map((status) => `  ${status}: ${nameOf(status)}`),
    "  [*] --> pending",
    ...statuses.flatMap((from) =>
      Object.entries(TABLE[from]).map(
        ([action, to]) => `  ${from} --> ${to}: ${nameOf(action as StatusAction)}`,
      ),
    ),
    "  closed --> [*]",
  ].join("\n");
}
