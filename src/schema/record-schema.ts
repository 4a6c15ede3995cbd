import type * as z from "zod";
import type { JsonOf } from "../forms/form";

/** A field that may be left out, and is `null` then. */
type AbsentSchema<Out, In> = z.ZodType<Out, In, z.core.$ZodTypeInternals<Out, In> & { optin: "optional" }>;

/** The zod object of a record: its output is the record; `In` is the record as it stands in the input. */
export type RecordSchema<Out, In, Config extends z.core.$ZodObjectConfig = z.core.$strip> = z.ZodObject<
  {
    [K in keyof Out]: null extends Out[K]
      ? AbsentSchema<Out[K], K extends keyof In ? Exclude<In[K], undefined> : never>
      : z.ZodType<Out[K], K extends keyof In ? In[K] : never>;
  },
  Config
>;

/** The schema of a form as it stands in JSON: moments are ISO text, what may be `null` may be left out. */
export type FormSchema<R> = RecordSchema<R, JsonOf<R>>;

/** A record with what may be `null` left out at will; moments are `Date`. */
export type DatedOf<R> = {
  readonly [K in keyof R as null extends R[K] ? never : K]: DatedValue<R[K]>;
} & { readonly [K in keyof R as null extends R[K] ? K : never]?: DatedValue<R[K]> };

type DatedValue<V> = V extends Date | readonly string[]
  ? V
  : V extends readonly (infer P)[]
    ? readonly DatedOf<P>[]
    : V;
