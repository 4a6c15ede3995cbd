import { label } from "../base";
import { CONTACTS } from "./contacts";
import { defineSlaPolicy } from "./define-sla-policy";
import type { SlaPolicy } from "./sla-policy";

/** The numbers of the tracking forms that a company may set. */
export interface TrackerNumbers {
  /** Up to which score the supervisor revisits the customer; 3 unless given. */
  readonly lowScore?: number;
}

/**
 * Every promise of the tracking forms (客户服务响应记录表, 客户反馈跟踪表), with the company's own numbers.
 *
 * @example
 * ```ts
 * trackerPolicy({ lowScore: 2 }).targets.map(({ id }) => id); // => ["respond", "startComplaint", "standardReply", "revisit", "resolve"]
 * ```
 */
export function trackerPolicy({ lowScore = 3 }: TrackerNumbers): SlaPolicy {
  return defineSlaPolicy({
    id: "tracker",
    version: "1",
    label: label("客户反馈跟踪", "Feedback tracking"),
    ladder: [
      { at: 0.8, tell: "owner" },
      { at: 1, tell: "supervisor" },
    ],
    targets: [
      {
        id: "respond",
        label: label("首次联系", "First contact"),
        form: "responseRecord",
        start: "received",
        meet: CONTACTS,
        cancel: ["solved", "closed"],
        limit: { urgent: { minutes: 15 } },
        time: "calendar",
        warnAt: [0.5, 0.8],
        onReopen: "newCycle",
      },
      {
        id: "startComplaint",
        label: label("一级风险投诉启动处理", "Starting a complaint of risk level 1"),
        form: "responseRecord",
        when: { risk: 1 },
        start: "received",
        meet: [...CONTACTS, "pickedUp", { type: "statusChanged", to: "processing" }],
        cancel: ["solved", "closed"],
        limit: { minutes: 15 },
        time: "calendar",
        warnAt: [0.5],
      },
      {
        id: "standardReply",
        label: label("三级风险投诉标准回复", "Standard reply to a complaint of risk level 3"),
        form: "responseRecord",
        when: { risk: 3 },
        start: "received",
        meet: CONTACTS,
        cancel: ["solved", "closed"],
        limit: { hours: 4 },
        time: "calendar",
        warnAt: [0.8],
      },
      {
        id: "revisit",
        label: label("低分主管回访", "Supervisor's revisit after a low score"),
        form: "followUp",
        start: { type: "rated", score: { atMost: lowScore } },
        meet: { type: "revisited", by: "supervisor" },
        limit: { hours: 24 },
        time: "calendar",
        repeat: "each",
        warnAt: [0.8],
      },
      {
        id: "resolve",
        label: label("解决", "Resolution"),
        form: "followUp",
        start: "received",
        meet: "solved",
        cancel: "closed",
        limit: {},
        time: "calendar",
        warnAt: [0.8],
        onReopen: "newCycle",
      },
    ],
  });
}

/** Every promise of the tracking forms; scores of 3 and less are revisited. */
export const TRACKER_POLICY: SlaPolicy = /* @__PURE__ */ trackerPolicy({});
