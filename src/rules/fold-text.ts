const FULL_WIDTH = /[\u2019\u3000\uff01-\uff5e]/g;

function narrow(wide: string): string {
  if (wide === "\u2019") return "'";
  return wide === "\u3000" ? " " : String.fromCharCode(wide.charCodeAt(0) - 0xfee0);
}

/** A text with case and the width of Latin letters, digits and punctuation evened out; linear in its length. */
export function foldText(text: string): string {
  return text.replace(FULL_WIDTH, narrow).toLowerCase();
}
