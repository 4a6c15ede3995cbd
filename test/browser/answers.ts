import type * as Kefu from "../../src";

/** Some of everything, asked the same way here and in a browser; it must stand on its own. */
export function answers(kefu: typeof Kefu): unknown {
  const calendar = kefu.workCalendar({
    holidays: ["2024-10-01", "2024-10-02", "2024-10-03", "2024-10-04", "2024-10-07"],
    workdays: ["2024-09-29", "2024-10-12"],
  });
  const newYork = kefu.defineCalendar({ timeZone: "America/New_York", hours: { sun: [["00:00", "24:00"]] } });
  const rows = [
    {
      记录编号: "CS20240520001",
      日期: "2024-05-20",
      来电时间: "23:55",
      首次接听时间: "00:05",
      客户称呼: "*女士",
      来电事由: "支付失败",
      问题分类: "订单类",
      处理负责人: "客服*主管",
      处理步骤: "1.查单;2.改址",
      处理结果: "已解决",
    },
    { 记录编号: "?", 日期: "2024-02-30" },
  ];
  const read = kefu.readRows(kefu.hotlineCall, rows);
  const cases = read.records.map((record) => kefu.toCase(kefu.hotlineCall, record));
  const asOf = new Date("2024-06-01T00:00:00Z");
  const clocksOf = (each: Kefu.ServiceCase) => kefu.slaClocks(kefu.HOTLINE_POLICY, each, { calendar, asOf });
  const period = { from: new Date("2024-05-01T00:00:00+08:00"), to: asOf };
  return [
    kefu.addOpenTime(calendar, new Date("2024-09-27T17:30:00+08:00"), 7_200_000),
    kefu.openTimeBetween(
      newYork,
      Date.parse("2024-03-10T00:00:00-05:00"),
      Date.parse("2024-03-11T00:00:00-04:00"),
    ),
    read,
    cases,
    cases.map(clocksOf),
    kefu.runFold(kefu.serviceReport({ period, timeZone: "Asia/Shanghai", asOf, clocksOf }), cases),
    kefu.maskPhone("请回电 138 1234 5678"),
    kefu.redact("身份证 11010519491231002X,电话13812345678"),
    kefu.classifyTier({ description: "支付失败,订单未生成" }),
    kefu.transition("verify", "reject"),
    kefu.hotlineCallSchema.safeParse({}).success,
  ];
}
