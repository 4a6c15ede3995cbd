import { label } from "../base";
import { defineSlaPolicy } from "./define-sla-policy";
import type { SlaPolicy } from "./sla-policy";

/**
 * The response times of GB/T 33358-2016 for government hotlines: a call within 15 s (95 % of them), other
 * channels within 3 min, the mailbox within 24 h. A preset, not a law.
 */
export const GOVERNMENT_HOTLINE_POLICY: SlaPolicy = /* @__PURE__ */ defineSlaPolicy({
  id: "gb-t-33358",
  version: "2016",
  label: label("政府热线服务规范 GB/T 33358-2016", "Government hotlines, GB/T 33358-2016"),
  targets: [
    {
      id: "respond",
      label: label("接听", "Answering a call"),
      when: { channel: "phone" },
      start: "received",
      meet: ["responded", "pickedUp"],
      cancel: ["solved", "closed"],
      limit: { seconds: 15 },
      time: "calendar",
      pausedBy: "none",
      goal: 0.95,
    },
    {
      id: "respondOnline",
      label: label("其他渠道响应", "Answering on another channel"),
      when: { channel: { none: ["phone", "email"], known: true } },
      start: "received",
      meet: "responded",
      cancel: ["solved", "closed"],
      limit: { minutes: 3 },
      time: "calendar",
      pausedBy: "none",
    },
    {
      id: "respondMail",
      label: label("信箱回复", "Answering the mailbox"),
      when: { channel: "email" },
      start: "received",
      meet: "responded",
      cancel: ["solved", "closed"],
      limit: { hours: 24 },
      time: "calendar",
      pausedBy: "none",
    },
  ],
});

/** The trade's usual service level: 80 % of the calls answered within 20 s. A preset, not a law. */
export const EIGHTY_TWENTY_POLICY: SlaPolicy = /* @__PURE__ */ defineSlaPolicy({
  id: "80-20",
  label: label("80/20 服务水平", "Service level 80/20"),
  targets: [
    {
      id: "respond",
      label: label("接听", "Answering a call"),
      when: { channel: "phone" },
      start: "received",
      meet: ["responded", "pickedUp"],
      cancel: ["solved", "closed"],
      limit: { seconds: 20 },
      time: "calendar",
      pausedBy: "none",
      goal: 0.8,
    },
  ],
});

/** No promise at all, for cases that are not to be measured. */
export const NO_SLA_POLICY: SlaPolicy = /* @__PURE__ */ defineSlaPolicy({
  id: "none",
  label: label("不设时限", "No SLA"),
  targets: [],
});
