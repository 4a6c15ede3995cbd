import * as z from "zod";

/** What becomes of keys that a schema does not know: dropped, refused or kept. */
export type UnknownKeys = "strip" | "closed" | "open";

/** What refuses unknown keys does not repeat them: a stranger's key may hold anything. */
const silentOnKeys: z.core.$ZodErrorMap = (issue) =>
  issue.code === "unrecognized_keys" ? "Unrecognized keys" : undefined;

/** Zod's object, its shape built when it is first needed: importing a schema costs next to nothing. */
export function lazyObject(shape: () => z.core.$ZodShape, unknownKeys: UnknownKeys = "strip"): z.ZodObject {
  let built: z.core.$ZodShape | undefined;
  return new z.ZodObject({
    type: "object",
    get shape() {
      built ??= shape();
      return built;
    },
    ...(unknownKeys === "closed" && { catchall: z.never(), error: silentOnKeys }),
    ...(unknownKeys === "open" && { catchall: z.unknown() }),
  });
}
