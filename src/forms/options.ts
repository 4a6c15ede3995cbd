import { label } from "../base";
import type { Channel, ServiceType } from "../cases/service-case";
import type { Status } from "../status/table";
import type { Tier } from "../tier/tier";
import type { Option } from "./field";

/** 紧急 / 高 / 中 / 低. Other scales spell their own labels over the same codes. */
export const TIER_OPTIONS: Readonly<Record<Tier, Option>> = {
  urgent: { label: label("紧急", "Urgent"), colour: "error" },
  high: { label: label("高", "High"), colour: "warning" },
  medium: { label: label("中", "Medium"), colour: "processing" },
  low: { label: label("低", "Low"), colour: "default" },
};

/** 一级(紧急) … 四级(低): the scale of the issue ticket. */
export const TIER_LEVEL_OPTIONS: Readonly<Record<Tier, Option>> = {
  urgent: { label: label("一级(紧急)", "Level 1 (urgent)"), aliases: ["一级", "紧急"], colour: "error" },
  high: { label: label("二级(高)", "Level 2 (high)"), aliases: ["二级", "高"], colour: "warning" },
  medium: { label: label("三级(中)", "Level 3 (medium)"), aliases: ["三级", "中"], colour: "processing" },
  low: { label: label("四级(低)", "Level 4 (low)"), aliases: ["四级", "低"], colour: "default" },
};

/** 待处理 → 处理中 → 待验证 → 已关闭. */
export const STATUS_OPTIONS: Readonly<Record<Status, Option>> = {
  pending: { label: label("待处理", "Pending"), colour: "default" },
  processing: { label: label("处理中", "Processing"), colour: "processing" },
  verify: { label: label("待验证", "To verify"), colour: "warning" },
  closed: { label: label("已关闭", "Closed"), colour: "success" },
};

/** 咨询, 投诉, 建议, 报修, 业务办理. */
export const SERVICE_TYPE_OPTIONS: Readonly<Record<ServiceType, Option>> = {
  consultation: { label: label("咨询", "Consultation") },
  complaint: { label: label("投诉", "Complaint") },
  suggestion: { label: label("建议", "Suggestion") },
  repair: { label: label("报修", "Repair"), aliases: ["报障"] },
  business: { label: label("业务办理", "Business handling") },
};

/** Every channel by which a contact arrives. */
export const CHANNEL_OPTIONS: Readonly<Record<Channel, Option>> = {
  phone: { label: label("电话", "Phone") },
  website: { label: label("官网", "Website"), aliases: ["在线客服(官网)"] },
  app: { label: label("APP", "App"), aliases: ["在线客服(APP)"] },
  miniProgram: { label: label("小程序", "Mini program"), aliases: ["在线客服(小程序)"] },
  chat: { label: label("在线客服", "Online chat"), aliases: ["在线聊天"] },
  wechat: { label: label("微信", "WeChat"), aliases: ["社交媒体(微信)"] },
  weibo: { label: label("微博", "Weibo"), aliases: ["社交媒体(微博)"] },
  douyin: { label: label("抖音", "Douyin"), aliases: ["社交媒体(抖音)"] },
  social: { label: label("社交媒体", "Social media") },
  email: { label: label("邮件", "E-mail"), aliases: ["邮箱", "电子邮件"] },
  store: { label: label("实体门店", "Store"), aliases: ["门店"] },
  ticket: { label: label("工单", "Ticket") },
  afterSales: { label: label("售后支持", "After-sales support") },
};

/** What a word in a column of 1–5 points counts as. */
export const POINTS_BY_WORD: Readonly<Record<string, number>> = { 满意: 5, 基本满意: 4, 不满意: 1 };
