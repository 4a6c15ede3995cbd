/**
 * Some months of invented records, the same for the same seed, with the dirt that real sheets hold.
 * Every row says so in its 备注.
 */

/** Numbers between 0 and 1 in an order that the seed alone decides (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export type Row = Record<string, string>;

const MARK = "合成数据";
const DAY_MS = 86_400_000;

/** What callers ask for: category, reason, how often, and the minutes it keeps them waiting and handled. */
const MATTERS: readonly [category: string, reason: string, weight: number, wait: number][] = [
  ["订单类", "订单物流异常", 28, 3],
  ["发票类", "发票开具延迟", 22, 6],
  ["产品类", "产品无法启动", 16, 5],
  ["账户类", "忘记登录密码", 14, 2],
  ["服务类", "投诉服务态度", 9, 4],
  ["支付类", "支付失败", 6, 4],
  ["建议类", "建议增加自助查询", 5, 2],
];
const SERVICE_TYPES: Record<string, string> = { 服务类: "投诉", 建议类: "建议", 产品类: "报修" };
const HANDLERS = ["客服*一", "客服*二", "客服*三", "客服*四", "客服*主管"];
const DISSATISFIED = ["等待时间太长", "问题没有解决", "说明不清楚"];

const pad = (value: number, width = 2) => String(value).padStart(width, "0");
const dayText = (day: number) => new Date(day * DAY_MS).toISOString().slice(0, 10);
const clockText = (minutes: number) => `${pad(Math.floor(minutes / 60) % 24)}:${pad(minutes % 60)}`;
const fullWidth = (text: string) =>
  text.replace(/[0-9:]/g, (each) => String.fromCharCode(each.charCodeAt(0) + 0xfee0));

/** Hotline calls from one day on, as a sheet reader delivers them. */
export function hotlineRows({
  seed = 20240301,
  firstDay = "2024-03-01",
  days = 92,
  perDay = 16,
} = {}): Row[] {
  const random = randomFrom(seed);
  const between = (low: number, high: number) => low + Math.floor(random() * (high - low + 1));
  const oneOf = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;
  const matter = () => {
    let left = random() * MATTERS.reduce((sum, each) => sum + each[2], 0);
    return MATTERS.find((each) => {
      left -= each[2];
      return left < 0;
    }) as (typeof MATTERS)[number];
  };
  const first = Date.parse(firstDay) / DAY_MS;
  const rows: Row[] = [];
  for (let day = first; day < first + days; day++) {
    const weekend = [0, 6].includes(new Date(day * DAY_MS).getUTCDay());
    const calls = Math.round(perDay * (weekend ? 0.4 : 1) * (0.7 + 0.6 * random()));
    const moments = Array.from(
      { length: calls },
      () => between(8 * 60, 20 * 60) + (random() < 0.02 ? 220 : 0),
    ).sort((a, b) => a - b);
    moments.forEach((called, index) => {
      const [category, reason, , wait] = matter();
      const waited = random() < 0.55 ? 0 : Math.min(90, Math.floor(-Math.log(1 - random()) * wait));
      const answered = called + waited;
      const transferred = category === "产品类" && random() < 0.5 ? answered + between(2, 12) : undefined;
      const happy = random() - waited / 60;
      const outcome = random() < 0.78 ? "已解决" : random() < 0.8 ? "处理中(需跟进)" : "无法解决(需解释说明)";
      const feedback =
        random() < 0.3
          ? "-"
          : happy > 0.25
            ? "满意"
            : happy > 0.05
              ? "基本满意"
              : `不满意,${oneOf(DISSATISFIED)}`;
      rows.push({
        记录编号: `CS${dayText(day).replaceAll("-", "")}${pad(index + 101, 3)}`,
        日期: dayText(day),
        来电时间: clockText(called),
        首次接听时间: clockText(answered),
        "响应时长(分钟)": String(waited),
        客户称呼: random() < 0.5 ? "*女士" : "*先生",
        "联系方式(后四位)": pad(between(0, 9999), 4),
        来电事由: reason,
        问题分类: category,
        转接后负责人: transferred === undefined ? "-" : "技术*工",
        转接时间: transferred === undefined ? "-" : clockText(transferred),
        "二次响应时长(分钟)": transferred === undefined ? "-" : String(transferred - answered),
        处理负责人: transferred === undefined ? oneOf(HANDLERS) : "技术*工",
        "处理步骤(可分条记录)": `1.核对${category}信息,已确认;2.说明处理办法,客户${happy > 0.05 ? "同意" : "有异议"}。`,
        处理结果: outcome,
        "客户反馈(满意度/备注)": feedback,
        备注: MARK,
        服务类型: SERVICE_TYPES[category] ?? "咨询",
        下次跟进时间: outcome.startsWith("处理中") && random() < 0.8 ? `${dayText(day + 1)} 10:00` : "-",
        跟进责任人: outcome.startsWith("处理中") && random() < 0.9 ? "技术*工" : "-",
        未解决原因: outcome.startsWith("无法") ? "超出服务范围" : "-",
        客户诉求: outcome.startsWith("无法") ? "要求补偿" : "-",
      });
    });
  }
  soil(rows, random);
  return rows;
}

/** What tickets are about: description, level, hours until they are solved. */
const ISSUES: readonly [description: string, level: string, hours: number][] = [
  ["支付失败,订单未生成", "一级", 0.5],
  ["对账功能异常,部分数据缺失", "二级", 3],
  ["咨询报表导出的使用方法", "三级", 6],
  ["建议优化登录界面的提示", "三级", 20],
  ["查询历史订单", "四级", 14],
];

/** Issue tickets from one day on, as a sheet reader delivers them. */
export function ticketRows({ seed = 20240302, firstDay = "2024-03-01", days = 92, perDay = 3 } = {}): Row[] {
  const random = randomFrom(seed);
  const first = Date.parse(firstDay) / DAY_MS;
  const rows: Row[] = [];
  for (let day = first; day < first + days; day++)
    for (let index = 0; index < perDay; index++) {
      const [description, level, hours] = ISSUES[
        Math.floor(random() * ISSUES.length)
      ] as (typeof ISSUES)[number];
      const received = 540 + Math.floor(random() * 600);
      const responded = received + Math.floor(-Math.log(1 - random()) * 6 * Math.sqrt(hours));
      const done = responded + 5 + Math.floor(-Math.log(1 - random()) * hours * 60);
      const isOpen = random() < 0.05;
      const moment = (minutes: number) =>
        `${dayText(day + Math.floor(minutes / 1440))} ${clockText(minutes % 1440)}`;
      rows.push({
        序号: String(rows.length + 1),
        问题编号: `C${dayText(day).replaceAll("-", "")}${pad(index + 1, 3)}`,
        "客户信息(名称/ID)": random() < 0.2 ? "张某(VIP客户)" : "李某",
        联系方式: `138****${pad(Math.floor(random() * 10000), 4)}`,
        "问题描述(含截图/附件)": description,
        问题级别: level,
        接收时间: moment(received),
        实际响应时间: moment(responded),
        处理人: HANDLERS[Math.floor(random() * HANDLERS.length)] as string,
        解决方案简述: isOpen ? "" : "已按流程处理,客户确认",
        完成时间: isOpen ? "" : moment(done),
        "客户满意度(1-5分)":
          isOpen || random() < 0.3 ? "" : String(random() < 0.12 ? 2 : 4 + Math.floor(random() * 2)),
        备注: MARK,
        渠道: random() < 0.5 ? "电话" : "在线客服",
      });
    }
  return rows;
}

/** The dirt: full-width digits, missing cells, an impossible date, a wrong sum, a row entered twice. */
function soil(rows: Row[], random: () => number): void {
  const at = (share: number) => rows[Math.floor(rows.length * share)] as Row;
  for (const row of rows) {
    if (random() < 0.01) row["来电时间"] = fullWidth(row["来电时间"] as string);
    if (random() < 0.004) row["首次接听时间"] = "";
  }
  at(0.1)["日期"] = "2024-02-30";
  at(0.2)["来电时间"] = "25:61";
  at(0.3)["处理负责人"] = "";
  at(0.4)["处理结果"] = "搞定了";
  at(0.5)["响应时长(分钟)"] = "47";
  at(0.6)["联系方式(后四位)"] = "13800005678";
  at(0.7)["日期"] = (at(0.7)["日期"] as string).replaceAll("-", "/");
  rows.push({ ...at(0.8) });
}
