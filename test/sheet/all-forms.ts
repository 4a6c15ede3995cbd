import {
  callLog,
  type Form,
  followUp,
  handlingGuide,
  hotlineCall,
  improvement,
  issueTicket,
  qaRecord,
  responseRecord,
} from "../../src/forms";

/** The forms of the library by name, whatever their records. */
export const FORMS = {
  hotlineCall,
  issueTicket,
  callLog,
  handlingGuide,
  responseRecord,
  followUp,
  improvement,
  qaRecord,
} as unknown as Readonly<Record<FormName, Form<object>>>;

export type FormName =
  | "hotlineCall"
  | "issueTicket"
  | "callLog"
  | "handlingGuide"
  | "responseRecord"
  | "followUp"
  | "improvement"
  | "qaRecord";

export const FORM_NAMES = Object.keys(FORMS) as FormName[];
