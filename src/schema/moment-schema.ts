import * as z from "zod";
import { dateAtOnce, textCodecAtOnce } from "./at-once";
import { isoFault, readIso } from "./read-iso";

/** The last moment that four digits of a year can write. */
const LAST_MS = 253_402_300_799_999;

function dateSchema(): z.ZodType<Date, Date> {
  const schema = dateAtOnce(
    z.date().min(new Date(0)).max(new Date(LAST_MS)),
    (ms) => ms >= 0 && ms <= LAST_MS,
  );
  schema._zod.toJSONSchema = () => ({ type: "string", format: "date-time" });
  return schema;
}

function dateOf(text: string): Date | undefined {
  const ms = readIso(text);
  return Number.isNaN(ms) ? undefined : new Date(ms);
}

/** A moment in the program and in the input: a valid `Date` that four digits of a year can write, from 1970 on. */
export const dateMoment: z.ZodType<Date, Date> = /* @__PURE__ */ dateSchema();

/** A moment in the program, a `Date`, and on the wire: ISO 8601 with an offset, written in UTC. */
export const isoMoment: z.ZodType<Date, string> = /* @__PURE__ */ textCodecAtOnce(
  /* @__PURE__ */ z.codec(z.string().meta({ format: "date-time" }), dateMoment, {
    decode(text, payload) {
      const date = dateOf(text);
      if (date !== undefined) return date;
      payload.issues.push({
        code: "invalid_format",
        format: "datetime",
        fault: isoFault(text),
        input: text,
      });
      return z.NEVER;
    },
    encode: (date) => date.toISOString(),
  }),
  dateOf,
);
