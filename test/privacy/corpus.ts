import { readFileSync } from "node:fs";
import { FORBIDDEN_KINDS, SENSITIVE_KINDS, type SensitiveKind, type SensitiveSpan } from "../../src/privacy";

/** One text of the corpus, with what is in it and what it is searched for. */
export interface Labelled {
  readonly text: string;
  readonly spans: readonly SensitiveSpan[];
  readonly kinds: readonly SensitiveKind[];
}

interface Corpus {
  readonly finds: readonly string[];
  readonly chosen: readonly string[];
  readonly traps: readonly string[];
  /** Texts of which the code does not make what is marked in them. */
  readonly beyond?: readonly string[];
}

/** The corpora: the own one, two from other hands, and their sisters that nobody looked at while the code was made. */
export type CorpusName =
  | "privacy-corpus"
  | "privacy-corpus-2"
  | "privacy-corpus-3"
  | "privacy-held-out"
  | "privacy-held-out-2";

/** Texts with finds, texts with finds of kinds by choice, and traps. */
export function readCorpus(name: CorpusName = "privacy-corpus"): {
  finds: Labelled[];
  chosen: Labelled[];
  traps: Labelled[];
  beyond: readonly string[];
} {
  const url = new URL(`../fixtures/${name}.json`, import.meta.url);
  const corpus = JSON.parse(readFileSync(url, "utf8")) as Corpus;
  return {
    finds: corpus.finds.map((marked) => labelled(marked, FORBIDDEN_KINDS)),
    chosen: corpus.chosen.map((marked) => labelled(marked, SENSITIVE_KINDS)),
    traps: corpus.traps.map((marked) => labelled(marked, FORBIDDEN_KINDS)),
    beyond: corpus.beyond ?? [],
  };
}

function labelled(marked: string, kinds: readonly SensitiveKind[]): Labelled {
  let text = "";
  const spans: SensitiveSpan[] = [];
  for (const part of marked.split(/(⟦\w+:[^⟧]*⟧)/)) {
    const [, kind, inside] = /^⟦(\w+):([^⟧]*)⟧$/.exec(part) ?? [];
    if (kind === undefined || inside === undefined) text += part;
    else {
      spans.push({ kind: kind as SensitiveKind, start: text.length, end: text.length + inside.length });
      text += inside;
    }
  }
  return { text, spans, kinds };
}
