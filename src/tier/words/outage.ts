import { CANNOT, FAILS } from "./fault";
import { both, either, joins, names } from "./phrases";

/** What everybody works with. */
const SYSTEM =
  "系统|平台|网站|官网|服务器|后台|数据库|机房|数据中心|网银|主机|整个网络|商城|收银台|收银机|收款机|点餐机|工作站|主站|云盘|云服务器|中台|服务端|闸机|自助机|接口|通道|服务|api|erp|crm|oa|pos|terminals|" +
  "system|platform|website|site|server|servers|database|backend|production|network|service|services|gateway|endpoints|nodes|节点|集群";

/** What many use, and what may also fail for one alone. */
const PROGRAM = `${SYSTEM}|app|小程序|软件|网页|网络|客户端|公众号|页面|终端|线上|环境|扫码枪|everything`;

const COLLAPSED =
  "瘫痪|瘫|瘫了|崩|崩了|崩掉|罢工|停摆|断了|坏了|崩溃|宕机|宕|当机|挂了|挂掉|炸了|死咗机|死机|停机|中断|断电|停了|停止服务|停止运行|停止工作|全停|离线|掉线|断网|故障|" +
  "down|crashed|crash|offline|unavailable|outage|not responding|collapsed";

const UNREACHABLE =
  "打不开|用不了|进不去|登不进|登不上|无法访问|无法使用|访问不了|没法用|不能用|连不上|无法连接|瘫痪|报500|报 500|500|504|502|503|超时|失联|unreachable|timeout|time out|timing out|cannot reach|can't reach|not loading|won't load|inaccessible";

const WHOLE =
  "全部|全线|全面|全都|全站|全网|整个|整套|成个|彻底|完全|大面积|所有|集体|统统|全挂|every|entire|whole|entirely|completely|complete|total|totally|all";

const EVERYONE =
  "所有人|所有用户|所有客户|所有门店|所有员工|所有同事|所有电脑|全部用户|全部客户|全部门店|全部门市|全体|全员|全公司|整个公司|公司所有|全店|全国|全网|全校|大家|谁都|谁也|分店|全班|部门|买家|卖家|顾客|客人|患者|病人|旅客|学生|商户|几十个|几十人|几千|一百多人|几百|同事都|几百|上百|好几百|大量用户|大批用户|很多用户|" +
  "our team|our office|whole team|all staff|customers|users|globally|everything|all of our|everyone|everybody|all users|all our|all of us|all my colleagues|our whole|entire company";

const SHUT_OUT = `${UNREACHABLE}|受影响|干等|等着|排队|排长队|堵在|上不去|上唔到|down|offline|affected|unable|blocked|cannot reach|can't reach|fails globally|errors|failing`;

const NOBODY_CAN = "log in|login|work|access|loading|connect|use|open|order|pay";

/** A system that is out, for all who use it. */
export const OUTAGE = either(
  names(
    "宕机|全站无法|全站打不开|全站瘫痪|大面积故障|全面瘫痪|所有人都无法|全部无法使用|全网打不开|服务中断|系统中断|系统停机|outage|system down",
  ),
  joins(8, SYSTEM, COLLAPSED),
  joins(2, SYSTEM, "打不开|用不了|进不去|无法访问|无法使用|访问不了|not loading|won't load"),
  joins(8, WHOLE, PROGRAM, `${UNREACHABLE}|${COLLAPSED}`),
  joins(
    6,
    "所有|全部|every|all",
    "交易|支付|付款|订单|服务|transaction|transactions|payment|payments|orders",
    "失败|报错|不了|停止|failing|failed|fail",
  ),
  joins(8, PROGRAM, "全线|全面|全部|全挂|集体|大面积", `${COLLAPSED}|${UNREACHABLE}|报错|不可用`),
  joins(10, EVERYONE, `${SHUT_OUT}|${CANNOT}|${FAILS}`),
  joins(8, "nobody|no one|not anyone|for anyone|anyone", NOBODY_CAN),
  both(names(EVERYONE), joins(8, PROGRAM, `${UNREACHABLE}|${COLLAPSED}`)),
);

const BUSINESS =
  "业务|生产|产线|生产线|全线|工厂|车间|门店|门市|店里|整个店|公司|仓库|医院|营业|运营|business|production|operations|stores|shops";

const STOPPED =
  "停摆|停了|停止|停产|停工|停滞|停业|中断|瘫痪|全停|都停|停|做不了|没法做|无法开展|开展不了|stopped|halted|standstill|shut down|stopped working";

const TRADE =
  "营业|经营|运营|收银|收银台|开单|开展业务|业务|做生意|做不了生意|生意|接单|生产|收款|收钱|收不到款|出货|挂号|开药|发药|看病|办业务|办理业务|出库|入库|出单|打单|发工资|" +
  "process any orders|process orders|take orders|take payments|do business|operate|run our business";

/** Business that has come to a halt. */
export const CORE_BUSINESS_STOPPED = either(
  names(
    "业务停摆|业务中断|业务停止|业务停滞|业务瘫痪|业务无法开展|业务无法进行|无法营业|无法经营|停工|停产|生产中断|业务停了|业务全停|业务做不了|业务没法|没法营业|不能营业|营业不了|无法生产|无法收银|" +
      "一单都|一件都|一个订单都|一笔都|订单积压|数据全没|数据全部丢失|数据全丢|做唔到生意",
  ),
  joins(4, BUSINESS, STOPPED),
  joins(4, TRADE, CANNOT),
  joins(4, "收|做|接|发|开", "不了银|不了款|不了钱|不了生意|不了单|不了工资"),
);
