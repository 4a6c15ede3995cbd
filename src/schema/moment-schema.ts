import * as z from "zod";
import { readIso } from "./read-iso";

const dateSchema = z.date();
dateSchema._zod.toJSONSchema = () => ({ type: "string", format: "date-time" });

/** A valid `Date`. */
export const dateMoment: z.ZodType<Date, Date> = dateSchema;

/** A moment on the wire, ISO 8601 with an offset, and in the program, a `Date`. */
export const isoMoment: z.ZodType<Date, string> = z.codec(
  z.string().meta({ format: "date-time" }),
  dateSchema,
  {
    decode(text, payload) {
      const ms = readIso(text);
      if (!Number.isNaN(ms)) return new Date(ms);
      payload.issues.push({ code: "invalid_format", format: "datetime", input: text });
      return z.NEVER;
    },
    encode: (date) => date.toISOString(),
  },
);
