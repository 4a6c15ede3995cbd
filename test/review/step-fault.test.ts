import { describe, expect, it } from "vitest";
import { stepFault } from "../../src/review/step-fault";

describe("a step names an action and its result", () => {
  it.each([
    "已处理",
    "已解决。",
    "已 解 决",
    "问题已解决",
    "已为客户妥善处理完毕",
    "已按流程处理,客户满意",
    "处理中",
    "正在跟进",
    "转交相关部门处理",
    "客服已处理",
    "已解决客户问题,客户表示感谢",
    "无法解决",
    "同上",
    "OK",
    "Done.",
    "Issue resolved",
    "3.",
    "",
    "——",
    "已修复!!!",
    "已处理",
  ])("[1.1 vague-steps] a step that is only “%s” is vague", (step) => {
    expect(stepFault(step)).toBe("vague_step");
  });

  it.each(["已联系客户", "已电话沟通", "已告知", "回访客户", "Called customer.", "已致歉并安抚客户"])(
    "[1.1 contact-content] “%s” does not say what was spoken about",
    (step) => {
      expect(stepFault(step)).toBe("contact_without_content");
    },
  );

  it.each([
    "向客户致歉并说明原因",
    "转接至资深客服专员安抚",
    "已重启路由器",
    "已核实身份",
    "解释了扣费原因",
    "Rebooted router",
  ])("[1.1 step-result] “%s” is an action without its result", (step) => {
    expect(stepFault(step)).toBe("step_without_result");
  });

  it.each([
    "查到订单号20240520001,系统已签收",
    "核对地址,门牌号填错",
    "联系物流改址,客户已确认。",
    "远程检查电源,连接正常",
    "疑为主板故障,安排上门",
    "约定明日10-12点上门,客户同意",
    "记录建议,加强培训",
    "客户已确认",
    "已回访,客户满意",
    "接口已修复",
    "电话联系客户未接",
    "已告知客户退款三天内到账",
    "Rebooted the router, line is back",
  ])("[1.1 vague-steps] [1.1 step-result] “%s” says what was done and what came of it", (step) => {
    expect(stepFault(step)).toBeUndefined();
  });
});
