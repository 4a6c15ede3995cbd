import * as z from "zod";
import type { Outcome, ServiceCase, SurveyDimension } from "../cases/service-case";
import { STATUS_OPTIONS, TIER_OPTIONS } from "../forms/options";
import { caseEvent } from "./event-schema";
import { lazyObject } from "./lazy-object";
import { OF_TEXT } from "./length-check";
import { isoMoment } from "./moment-schema";
import type { StoredSchema } from "./stored-schema";

const OUTCOMES: { readonly [O in Outcome]: O } = {
  solved: "solved",
  followUp: "followUp",
  unsolvable: "unsolvable",
  unsolved: "unsolved",
  cancelled: "cancelled",
};

const DIMENSIONS: readonly SurveyDimension[] = ["timeliness", "professionalism", "effect", "attitude"];

const codes = (options: object) => z.enum(Object.keys(options) as [string, ...string[]]);

const rating = () =>
  z.object({
    scale: z.string(),
    raw: z.union([z.string(), z.number()]).optional(),
    score: z.number().optional(),
    dimensions: z.partialRecord(z.enum(DIMENSIONS), z.number()).optional(),
    reason: z.string().optional(),
  });

const fact = () =>
  z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.union([z.string(), z.number()]))]);

const shape: { readonly [K in keyof ServiceCase]-?: () => z.core.$ZodType } = {
  id: () => z.string().min(1, OF_TEXT),
  history: () => z.array(caseEvent()),
  precisionMs: () => z.number().min(0),
  tier: () => codes(TIER_OPTIONS).optional(),
  status: () => codes(STATUS_OPTIONS).optional(),
  outcome: () => codes(OUTCOMES).optional(),
  rating: () => rating().optional(),
  risk: () => z.literal([1, 2, 3]).optional(),
  channel: () => z.string().optional(),
  serviceType: () => z.string().optional(),
  category: () => z.array(z.string()),
  customer: () => z.string().optional(),
  customerClass: () => z.string().optional(),
  phase: () => z.string().optional(),
  handler: () => z.string().optional(),
  expectedBy: () => z.optional(isoMoment),
  mergedInto: () => z.string().optional(),
  mergedFrom: () => z.array(z.string()).optional(),
  facts: () => z.record(z.string(), fact()).optional(),
};

/**
 * The schema by which cases are stored as JSON and loaded again: moments are ISO text there.
 *
 * Events of the application's own (`x-…`) are taken, and what an application adds to any event stays
 * with it. An unknown event name, or a `rated` without its scale, is refused.
 *
 * @example
 * ```ts
 * const stored = { id: "1", history: [{ type: "x-coupon-sent", at: "2024-05-20T08:00:00.000Z" }], precisionMs: 1, category: [] };
 * serviceCaseSchema.parse(stored).history[0].at.getTime(); // => 1716192000000
 * serviceCaseSchema.encode(serviceCaseSchema.parse(stored)); // => stored
 * ```
 */
export const serviceCaseSchema: StoredSchema<ServiceCase> = /* @__PURE__ */ lazyObject(() =>
  Object.fromEntries(Object.entries(shape).map(([key, schema]) => [key, schema()])),
) as unknown as StoredSchema<ServiceCase>;
