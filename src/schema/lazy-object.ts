import * as z from "zod";
import { $constructor } from "zod/v4/core";

/** What becomes of keys that a schema does not know: dropped, refused or kept. */
export type UnknownKeys = "strip" | "closed" | "open";

/** What refuses unknown keys does not repeat them: a stranger's key may hold anything. */
const silentOnKeys: z.core.$ZodErrorMap = (issue) =>
  issue.code === "unrecognized_keys" ? "Unrecognized keys" : undefined;

/**
 * Zod's object, which drops an own key `__proto__` before it keeps the keys that nobody knows.
 *
 * Not every version of zod does; those that do not would let the input set the record's prototype.
 */
const SafeObject = /* @__PURE__ */ $constructor<z.ZodObject, z.core.$ZodObjectDef>(
  "KefuObject",
  (schema, def) => {
    z.ZodObject.init(schema, def);
    if (def.catchall === undefined || def.catchall._zod.def.type === "never") return;
    const parse = schema._zod.parse;
    schema._zod.parse = (payload, ctx) => {
      payload.value = withoutProto(payload.value);
      return parse(payload, ctx);
    };
  },
);

function withoutProto(value: unknown): unknown {
  const hasProto =
    typeof value === "object" && value !== null && !Array.isArray(value) && Object.hasOwn(value, "__proto__");
  return hasProto ? Object.fromEntries(Object.entries(value).filter(([key]) => key !== "__proto__")) : value;
}

/** Zod's object, its shape built when it is first needed: importing a schema costs next to nothing. */
export function lazyObject(shape: () => z.core.$ZodShape, unknownKeys: UnknownKeys = "strip"): z.ZodObject {
  let built: z.core.$ZodShape | undefined;
  return new SafeObject({
    type: "object",
    get shape() {
      built ??= shape();
      return built;
    },
    ...(unknownKeys === "closed" && { catchall: z.never(), error: silentOnKeys }),
    ...(unknownKeys === "open" && { catchall: z.unknown() }),
  });
}
