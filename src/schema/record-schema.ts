import type * as z from "zod";
import type { JsonOf } from "../forms/form";

/** A field that may be left out, and is `null` then. */
type AbsentSchema<Out, In> = z.ZodType<Out, In, z.core.$ZodTypeInternals<Out, In> & { optin: "optional" }>;

/** The zod object of a record: its output is the record, its input what stands in JSON. */
export type RecordSchema<Out, In, Config extends z.core.$ZodObjectConfig = z.core.$strip> = z.ZodObject<
  {
    [K in keyof Out]: null extends Out[K]
      ? AbsentSchema<Out[K], K extends keyof In ? Exclude<In[K], undefined> : never>
      : z.ZodType<Out[K], K extends keyof In ? In[K] : never>;
  },
  Config
>;

/** The schema of a form's JSON: moments are ISO text with an offset. */
export type FormSchema<R, Config extends z.core.$ZodObjectConfig = z.core.$strip> = RecordSchema<
  R,
  JsonOf<R>,
  Config
>;
