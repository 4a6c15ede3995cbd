import * as z from "zod";
import { $ZodAsyncError } from "zod/v4/core";
import { checkedLocale, type Locale } from "../base";
import { issueSentence } from "./issue-sentence";

/** What went wrong where, as Standard Schema has it. */
export interface StandardIssue {
  readonly message: string;
  readonly path: readonly PropertyKey[];
}

/** The value that came in, made into a record, or everything that is wrong with it. */
export type StandardResult<Out> =
  | { readonly value: Out; readonly issues?: undefined }
  | { readonly issues: readonly StandardIssue[] };

/** A schema as every library that speaks Standard Schema (version 1) takes it. */
export interface StandardSchema<In, Out> {
  readonly "~standard": {
    readonly version: 1;
    readonly vendor: "kefu";
    readonly types?: { readonly input: In; readonly output: Out };
    readonly validate: (value: unknown) => StandardResult<Out> | Promise<StandardResult<Out>>;
  };
}

/**
 * A Standard Schema of any zod schema, whose messages are in the language asked for.
 *
 * No global of zod's is touched: two languages can be used side by side. Messages that a schema was
 * given by its author stay as they are. A message never repeats the input, not even unknown keys.
 *
 * @throws KefuError `invalid_argument` for a locale that is none
 *
 * @example
 * ```ts
 * const schema = withLocale(handlingGuideSchema.pick({ owner: true }), "zh-CN");
 * schema["~standard"].validate({}); // => { issues: [{ message: "必填", path: ["owner"] }] }
 * ```
 */
export function withLocale<S extends z.core.$ZodType>(
  schema: S,
  locale: Locale,
): StandardSchema<z.input<S>, z.output<S>> {
  checkedLocale(locale);
  const context = { error: (issue: Parameters<z.core.$ZodErrorMap>[0]) => issueSentence(issue, locale) };
  const answer = (result: z.core.util.SafeParseResult<z.output<S>>): StandardResult<z.output<S>> =>
    result.success ? { value: result.data } : { issues: result.error.issues.map(issueOf) };
  // A closed schema has a message of its own for unknown keys, lest zod repeat them; it is translated here.
  const issueOf = (issue: z.core.$ZodIssue): StandardIssue => ({
    message:
      issue.code === "unrecognized_keys"
        ? issueSentence({ ...issue, input: undefined }, locale)
        : issue.message,
    path: issue.path,
  });
  return {
    "~standard": {
      version: 1,
      vendor: "kefu",
      validate(value) {
        try {
          return answer(z.safeParse(schema, value, context));
        } catch (error) {
          if (!(error instanceof $ZodAsyncError)) throw error;
          return z.safeParseAsync(schema, value, context).then(answer);
        }
      },
    },
  };
}
