const FULL_WIDTH = /[\u2019\u3000\uff01-\uff5e]/g;

const narrow = (wide: string): string =>
  wide === "\u2019" ? "'" : wide === "\u3000" ? " " : String.fromCharCode(wide.charCodeAt(0) - 0xfee0);

/** A text with case and the width of Latin letters, digits and punctuation evened out; linear in its length. */
export function foldText(text: string): string {
  return text.replace(FULL_WIDTH, narrow).toLowerCase();
}

/** A {@link foldText} that folds one text once, however many rules read it; `forget` lets the text go. */
export interface TextFolder {
  fold(text: string): string;
  forget(): void;
}

/** A folder that remembers the last text. */
export function textFolder(): TextFolder {
  let last: string | undefined;
  let folded = "";
  return {
    fold(text) {
      if (text !== last) {
        folded = foldText(text);
        last = text;
      }
      return folded;
    },
    forget() {
      last = undefined;
      folded = "";
    },
  };
}
