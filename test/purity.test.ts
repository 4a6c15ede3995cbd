import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";

const SRC = resolve(import.meta.dirname, "../src");
const lines = readdirSync(SRC, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".ts"))
  .flatMap((file) =>
    readFileSync(join(SRC, file), "utf8")
      .split("\n")
      .map((text, index) => ({ place: `${file}:${index + 1}`, text }))
      .filter(({ text }) => !/^\s*(\*|\/\/|\/\*)/.test(text)),
  );

/** The one file that asks the host, since the caller says that the cells were made by it: `dateCells: "local"`. */
const ASKED_FOR = /^sheet\/date-cell\.ts:/;

/** What would make an answer depend on the process it is computed in. */
const FORBIDDEN: readonly [why: string, pattern: RegExp][] = [
  ["a clock of its own", /\bDate\.now\(|\bnew Date\(\)|\bperformance\b/],
  [
    "the host's time zone",
    /\.(get|set)(FullYear|Month|Date|Day|Hours|Minutes|Seconds|TimezoneOffset)\(|\.to(LocaleString|DateString|LocaleDateString|LocaleTimeString)\(|\bnew Date\([^()]*,/,
  ],
  ["chance", /\bMath\.random\(|\bcrypto\b/],
  ["the outside world", /\bprocess\.|\bfetch\(|\brequire\(|\bconsole\.|from "node:/],
  ["a loosened type", /\bas any\b|: any\b|@ts-ignore|@ts-expect-error/],
  ["unfinished work", /\b(TODO|FIXME|XXX)\b/],
];

describe("the same input gives the same output in every process", () => {
  it.each(FORBIDDEN)("no source line uses %s", (_, pattern) => {
    expect(
      lines
        .filter(({ text }) => pattern.test(text))
        .map(({ place, text }) => `${place} ${text.trim()}`)
        .filter((line) => !ASKED_FOR.test(line)),
    ).toEqual([]);
  });
});
