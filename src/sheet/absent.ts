/** Whether a trimmed cell says that there is nothing: empty, a dash, 无. */
export function isAbsent(text: string): boolean {
  if (text.length > 2) return false;
  switch (text) {
    case "":
    case "-":
    case "--":
    case "—":
    case "——":
    case "–":
    case "\uff0d":
    case "无":
      return true;
    default:
      return false;
  }
}
