import * as z from "zod";
import type { Condition } from "../rules/condition";
import { lazyObject } from "./lazy-object";

const plain = () => z.union([z.string(), z.number()]);

const tests = () =>
  lazyObject(
    () => ({
      any: z.array(plain()).optional(),
      all: z.array(plain()).optional(),
      none: z.array(plain()).optional(),
      atLeast: z.number().optional(),
      atMost: z.number().optional(),
      above: z.number().optional(),
      below: z.number().optional(),
      known: z.boolean().optional(),
      mentions: z.array(z.string()).optional(),
      together: z.object({ words: z.array(z.array(z.string())), within: z.number().optional() }).optional(),
      startsWith: z.union([z.string(), z.array(z.string())]).optional(),
    }),
    "closed",
  );

/** A condition as data: tests of facts, and conditions within conditions. */
export function condition(): z.ZodType<Condition, Condition> {
  const self: z.ZodType = z.lazy(() => schema);
  const schema = z
    .object({ anyOf: z.array(self).optional(), allOf: z.array(self).optional(), not: self.optional() })
    .catchall(z.union([z.string(), z.number(), z.boolean(), z.array(plain()), tests()]));
  return schema as unknown as z.ZodType<Condition, Condition>;
}
