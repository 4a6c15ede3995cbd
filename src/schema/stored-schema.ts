import type * as z from "zod";

/** A value as it is stored: moments are ISO text, everything else is as it is. */
export type StoredOf<T> = T extends Date
  ? string
  : T extends readonly (infer Item)[]
    ? readonly StoredOf<Item>[]
    : T extends object
      ? { readonly [K in keyof T]: StoredOf<T[K]> }
      : T;

/** A property that is there or not, never `undefined`. */
type MaybeSchema<Out, In> = z.ZodType<
  Out,
  In,
  z.core.$ZodTypeInternals<Out, In> & { optin: "optional"; optout: "optional" }
>;

/** The zod object of what is stored as JSON and loaded again. */
export type StoredSchema<T, Config extends z.core.$ZodObjectConfig = z.core.$strip> = z.ZodObject<
  {
    [K in keyof T]-?: Record<never, never> extends Pick<T, K>
      ? MaybeSchema<Exclude<T[K], undefined>, StoredOf<Exclude<T[K], undefined>>>
      : z.ZodType<T[K], StoredOf<T[K]>>;
  },
  Config
>;
