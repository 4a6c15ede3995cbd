import { label } from "../base";
import { PEOPLE } from "./contacts";
import { defineSlaPolicy } from "./define-sla-policy";
import type { SlaPolicy } from "./sla-policy";

/** Every promise of the standard Q&A record (form 客户服务标准问答记录表). */
export const QA_POLICY: SlaPolicy = /* @__PURE__ */ defineSlaPolicy({
  id: "qa",
  version: "1",
  label: label("标准问答", "Standard Q&A"),
  ladder: [{ at: 1, tell: "supervisor" }],
  targets: [
    {
      id: "review",
      label: label("当日审核", "Same-day review"),
      form: "qaRecord",
      start: "received",
      meet: { type: "reviewed", by: PEOPLE },
      limit: { workingDays: 0 },
      time: "calendar",
      pausedBy: "none",
    },
    {
      id: "reply",
      label: label("未解决问题答复", "Reply to an unsolved question"),
      form: "qaRecord",
      when: { outcome: ["unsolved", "followUp"] },
      start: "received",
      meet: [{ type: "customerContacted", by: PEOPLE }, { type: "notified", by: PEOPLE }, "solved"],
      cancel: "closed",
      limit: { hours: 24 },
      time: "calendar",
      warnAt: [0.8],
    },
    {
      id: "resolve",
      label: label("约定时间内解决", "Solving by the agreed time"),
      form: "qaRecord",
      start: "received",
      meet: "solved",
      cancel: "closed",
      limit: {},
      time: "calendar",
      onReopen: "newCycle",
    },
    {
      id: "archive",
      label: label("按月归档", "Monthly archive"),
      form: "qaRecord",
      start: "received",
      meet: "archived",
      limit: { days: 31 },
      time: "calendar",
      pausedBy: "none",
    },
    {
      id: "retain",
      label: label("保存至少一年", "Kept for one year at least"),
      form: "qaRecord",
      start: "archived",
      meet: "x-deleted",
      limit: "unlimited",
      notBefore: { days: 365 },
      time: "calendar",
      pausedBy: "none",
    },
  ],
});
