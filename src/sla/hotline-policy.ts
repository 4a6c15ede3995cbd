import { label } from "../base";
import { PEOPLE } from "./contacts";
import { defineSlaPolicy } from "./define-sla-policy";
import type { SlaPolicy } from "./sla-policy";

/** The numbers that the hotline's forms leave to the company. */
export interface HotlineNumbers {
  /** Within how many working days a complaint is answered; left out, complaints have no such limit. */
  readonly complaintWorkingDays?: number;
}

/**
 * Every promise of the hotline (forms 客户服务响应时间与处理记录表 and 客户来电记录表), with the company's own
 * numbers.
 *
 * @throws KefuError `invalid_config` when a number is not a whole number of days
 *
 * @example
 * ```ts
 * const policy = hotlinePolicy({ complaintWorkingDays: 3 });
 * policy.targets.find(({ id }) => id === "answerComplaint")?.limit; // => { workingDays: 3 }
 * ```
 */
export function hotlinePolicy({ complaintWorkingDays }: HotlineNumbers): SlaPolicy {
  return defineSlaPolicy({
    id: "hotline",
    version: "1",
    label: label("客服热线", "Customer hotline"),
    ladder: [
      { at: 0.8, tell: "owner" },
      { at: 1, tell: "supervisor" },
    ],
    targets: [
      {
        id: "respond",
        label: label("接听(三声铃响)", "Answering within three rings"),
        form: "callLog",
        start: "received",
        meet: ["responded", { type: "pickedUp", by: PEOPLE }],
        cancel: ["solved", "closed"],
        limit: { seconds: 15 },
        time: "calendar",
      },
      {
        id: "hold",
        label: label("等待后回线", "Coming back from hold"),
        form: "callLog",
        start: "held",
        meet: "retrieved",
        cancel: ["hungUp", "solved", "closed"],
        limit: { minutes: 2 },
        time: "calendar",
        repeat: "each",
        warnAt: [0.5],
      },
      {
        id: "callback",
        label: label("转接后回电", "Specialist's callback after a transfer"),
        form: "callLog",
        start: "transferred",
        meet: [
          { type: "pickedUp", by: PEOPLE },
          { type: "customerContacted", by: PEOPLE },
        ],
        cancel: ["solved", "closed"],
        limit: { minutes: 3 },
        time: "calendar",
        repeat: "each",
      },
      {
        id: "writeUp",
        label: label("通话记录", "Write-up"),
        form: "callLog",
        start: "hungUp",
        meet: "writtenUp",
        limit: { minutes: 10 },
        time: "calendar",
        repeat: "each",
      },
      {
        id: "answerComplaint",
        label: label("投诉答复", "Answering a complaint"),
        form: "callLog",
        when: { serviceType: "complaint" },
        start: "received",
        meet: [{ type: "notified", by: PEOPLE }, "solved"],
        cancel: "closed",
        limit: complaintWorkingDays === undefined ? {} : { workingDays: complaintWorkingDays },
        time: "calendar",
        warnAt: [0.8],
        onReopen: "newCycle",
      },
      {
        id: "resolve",
        label: label("承诺时间内办结", "Closing within the promised time"),
        form: "hotlineCall",
        start: "received",
        meet: "solved",
        cancel: "closed",
        limit: {},
        time: "calendar",
        warnAt: [0.8],
        onReopen: "newCycle",
      },
      {
        id: "revisit",
        label: label("回访", "Revisit"),
        form: "callLog",
        when: { serviceType: ["complaint", "business"] },
        start: ["solved", "closed"],
        meet: { type: "revisited", by: ["agent", "supervisor"] },
        cancel: "reopened",
        limit: { hours: 72 },
        notBefore: { hours: 24 },
        time: "calendar",
        onReopen: "newCycle",
      },
      {
        id: "archive",
        label: label("当日归档", "Daily archive"),
        form: "hotlineCall",
        start: "received",
        meet: "archived",
        limit: { workingDays: 0 },
        time: "calendar",
      },
    ],
  });
}

/** Every promise of the hotline that its forms give a number for; complaints have none. */
export const HOTLINE_POLICY: SlaPolicy = /* @__PURE__ */ hotlinePolicy({});
