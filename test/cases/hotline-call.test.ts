import { expect, it } from "vitest";
import { toCase } from "../../src/cases";
import { hotlineCall } from "../../src/forms";
import { hotlineCallSchema } from "../../src/schema";

const transferred = {
  recordNo: "CS20240520002",
  calledAt: "2024-05-20T15:30+08:00",
  answeredAt: "2024-05-20T15:35+08:00",
  responseMinutes: 5,
  customerName: "*先生",
  contact: "5678",
  reason: "产品无法启动",
  category: "产品类",
  transferredTo: "技术*工",
  transferredAt: "2024-05-20T15:40+08:00",
  secondResponseMinutes: 5,
  handler: "技术*工",
  steps: ["远程检查电源,连接正常", "疑为主板故障,安排上门"],
  outcome: "followUp",
  feedback: "fair",
  remark: "需明日回访",
};

it("makes a transferred call a case with three events and snapshots of the rest", () => {
  expect(toCase(hotlineCall, hotlineCallSchema.parse(transferred))).toEqual({
    id: "CS20240520002",
    history: [
      { type: "received", by: "customer", at: new Date("2024-05-20T07:30:00Z") },
      { type: "responded", by: "agent", at: new Date("2024-05-20T07:35:00Z") },
      { type: "transferred", to: "技术*工", by: "agent", at: new Date("2024-05-20T07:40:00Z") },
    ],
    precisionMs: 60_000,
    status: "processing",
    outcome: "followUp",
    channel: "phone",
    category: ["产品类"],
    handler: "技术*工",
    rating: { scale: "satisfaction", raw: "fair", score: 4 },
  });
});
