import * as z from "zod";
import type { SlaPolicy, SlaTarget } from "../sla/sla-policy";
import { condition } from "./condition-schema";
import { actor, eventType } from "./event-schema";
import { lazyObject } from "./lazy-object";
import { OF_TEXT } from "./length-check";
import { isIsoDay } from "./read-iso";
import type { StoredSchema } from "./stored-schema";

const closed = (shape: () => z.core.$ZodShape) => lazyObject(shape, "closed");

const length = () => z.number().min(0).optional();
const span = () => closed(() => ({ days: length(), hours: length(), minutes: length(), seconds: length() }));
const limit = () => z.union([closed(() => ({ workingDays: z.number().min(0) })), span()]);
const limitByTier = () =>
  closed(() => ({
    urgent: limit().optional(),
    high: limit().optional(),
    medium: limit().optional(),
    low: limit().optional(),
  }));

const oneOrMore = (one: z.ZodType) => z.union([one, z.array(one)]);

const eventPattern = () =>
  closed(() => ({
    type: eventType(),
    by: oneOrMore(actor()).optional(),
    to: oneOrMore(z.string()).optional(),
    score: closed(() => ({ atLeast: z.number().optional(), atMost: z.number().optional() })).optional(),
  }));
const eventMatch = () => oneOrMore(z.union([eventType(), eventPattern()]));

const name = () => closed(() => ({ "zh-CN": z.string(), en: z.string() })).optional();
const day = () =>
  z
    .string()
    .refine(isIsoDay, { params: { fault: "day" } })
    .optional();
const ladder = () =>
  z.array(closed(() => ({ at: z.number().positive(), tell: z.string().min(1, OF_TEXT) }))).optional();

const target: { readonly [K in keyof SlaTarget]-?: () => z.core.$ZodType } = {
  id: () => z.string().min(1, OF_TEXT),
  label: name,
  form: () => z.string().optional(),
  when: () => condition().optional(),
  start: eventMatch,
  meet: eventMatch,
  cancel: () => eventMatch().optional(),
  limit: () => z.union([z.literal("unlimited"), limit(), limitByTier()]),
  notBefore: () => span().optional(),
  time: () => z.enum(["calendar", "open"]),
  repeat: () => z.enum(["restart", "each"]).optional(),
  warnAt: () => z.array(z.number().positive()).optional(),
  pausedBy: () => z.union([z.enum(["any", "none"]), z.array(z.string())]).optional(),
  pauseCap: () => span().optional(),
  onTierChange: () => z.enum(["carry", "restart", "retroactive", "keep"]).optional(),
  onReopen: () => z.enum(["newCycle", "continue", "ignore"]).optional(),
  binds: () => z.enum(["agent", "customer"]).optional(),
  goal: () => z.number().positive().max(1).optional(),
  ladder,
};

const policy: { readonly [K in keyof SlaPolicy]-?: () => z.core.$ZodType } = {
  id: () => z.string().min(1, OF_TEXT),
  version: () => z.string().optional(),
  label: name,
  when: () => condition().optional(),
  validFrom: day,
  validTo: day,
  targets: () => z.array(closed(() => built(target))),
  ladder,
};

const built = (shape: Readonly<Record<string, () => z.core.$ZodType>>): z.core.$ZodShape =>
  Object.fromEntries(Object.entries(shape).map(([key, schema]) => [key, schema()]));

/**
 * The schema by which policies are stored as JSON and loaded again.
 *
 * Closed: a misspelt property would silently promise something else. It holds the shape; what only a
 * policy as a whole can get wrong (two targets of one name, a window that never opens) is found by
 * `defineSlaPolicy`.
 *
 * @example
 * ```ts
 * const stored = { id: "mine", targets: [{ id: "respond", start: "received", meet: "responded", limit: { minutes: 10 }, time: "calendar" }] };
 * slaPolicySchema.parse(stored); // => stored
 * ```
 */
export const slaPolicySchema: StoredSchema<SlaPolicy, z.core.$strict> = /* @__PURE__ */ closed(() =>
  built(policy),
) as unknown as StoredSchema<SlaPolicy, z.core.$strict>;
