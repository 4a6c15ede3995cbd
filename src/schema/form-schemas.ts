import { type HotlineCall, hotlineCall } from "../forms/hotline-call";
import type { FormSchema } from "./record-schema";
import { schemaOf } from "./schema-of";

/** The schema of a call on the hotline. */
export const hotlineCallSchema: FormSchema<HotlineCall> = /* @__PURE__ */ schemaOf(hotlineCall);
