import { defineConfig } from "tsup";

/** One entry for each public folder, so that whoever imports one of them gets nothing of the others. */
export const FOLDERS = [
  "privacy",
  "forms",
  "schema",
  "sheet",
  "cases",
  "tier",
  "calendar",
  "status",
  "sla",
  "review",
  "report",
  "charts",
] as const;

export default defineConfig({
  entry: {
    index: "src/index.ts",
    ...Object.fromEntries(FOLDERS.map((folder) => [folder, `src/${folder}/index.ts`])),
  },
  format: ["esm", "cjs"],
  target: "es2022",
  platform: "neutral",
  dts: { compilerOptions: { ignoreDeprecations: "6.0" } },
  splitting: true,
  treeshake: false,
  clean: true,
  // As some hundred files they cost four times the loading time that they cost inside one chunk.
  noExternal: [/^date-fns/],
  external: ["zod"],
});
