import { KefuError } from "../base";
import type { Form } from "../forms/form";
import type { HotlineCall } from "../forms/hotline-call";
import type { CaseOptions } from "./case-options";
import { fromHotlineCall } from "./from-hotline-call";
import type { ServiceCase } from "./service-case";

/** A record that becomes a case. */
export type CaseRecord = HotlineCall;

/** The case of a record: what the form knows with its moment becomes history, the rest stays a snapshot. */
export function toCase<R extends CaseRecord>(
  form: Form<R>,
  record: R,
  options: CaseOptions = {},
): ServiceCase {
  switch (form.name) {
    case "hotlineCall":
      return fromHotlineCall(record, options);
    default:
      throw new KefuError("invalid_argument", "Records of this form do not become cases");
  }
}
