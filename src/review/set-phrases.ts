import { type Label, label } from "../base";

/** The moments of a call for which there is a set phrase. */
export type SetPhrase = "opening" | "hold" | "holdOver" | "transfer" | "complaint" | "summary" | "closing";

/**
 * The set phrases of the hotline, as templates in both languages.
 *
 * Placeholders: `staffNumber` (工号), `minutes` (expected minutes on hold), `department` and
 * `specialist` (to whom a call goes), `workingDays` (the company's limit for complaints), `matter` and
 * `solution` (what was agreed).
 *
 * @example
 * ```ts
 * fillReply(SET_PHRASES.hold["zh-CN"], { minutes: 2 });
 * // => { ok: true, text: "为您查询需要一点时间,预计2分钟,请您稍候,不要挂机。" }
 * ```
 */
export const SET_PHRASES: Readonly<Record<SetPhrase, Label>> = {
  opening: label(
    "您好,工号{staffNumber}为您服务,请问有什么可以帮您?",
    "Hello, this is agent {staffNumber}. How may I help you?",
  ),
  hold: label(
    "为您查询需要一点时间,预计{minutes}分钟,请您稍候,不要挂机。",
    "Looking this up will take about {minutes} min. Please hold the line.",
  ),
  holdOver: label("感谢您的耐心等待。", "Thank you for holding."),
  transfer: label(
    "您的问题需要由{department}的{specialist}为您处理,现在为您转接,请稍候。",
    "{specialist} of {department} will take care of this. I am transferring you now; please stay on the line.",
  ),
  complaint: label(
    "非常抱歉给您带来不便,您的投诉已登记,我们会在{workingDays}个工作日内答复您。",
    "We are sorry for the trouble. Your complaint is on record; you will have an answer within {workingDays} working days.",
  ),
  summary: label(
    "跟您确认一下:您反映的是{matter},我们的处理是{solution},对吗?",
    "Let me confirm: you told us about {matter}, and we will do the following: {solution}. Is that right?",
  ),
  closing: label(
    "请问还有其他可以帮您的吗?感谢您的来电,请对本次服务作出评价,再见。",
    "Is there anything else I can help with? Thank you for calling; please rate this call. Goodbye.",
  ),
};
