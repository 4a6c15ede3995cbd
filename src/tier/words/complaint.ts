import { both, either, joins, names } from "./phrases";

const OFTEN =
  "第二次|第三次|第四次|第五次|第六次|第n次|两次|三次|四次|五次|六次|多次|好多次|好几次|几次|数次|很多次|无数次|五六次|七八次|十几次|两回|三回|四回|五回|两遍|三遍|四遍|五遍|七次|八次|九次|十次|几趟|三趟|几回|好几回|多遍|很多遍|好几遍|好多遍|反复|屡次|一再|再次|又来|又|三番五次|重复|" +
  "个电话|几个电话|多个电话|second|third|fourth|fifth|twice|three times|four times|five times|several times|many times|again|repeatedly|multiple times";

const TURNED_TO =
  "投诉|反映|反馈|联系|打电话|打来|来电|电话|催|找你们|找客服|报修|维修|修了|报了|申诉|沟通|致电|提了|提过|complained|complaint|complaints|complaining|contacted|contacting|called|calling|reported|reporting|emailed|asked";

const NOBODY =
  "没人|没有人|无人|没|没有|未|不|一直没|迟迟没|冇人|nobody|no one|no|not|never|nothing|hasn't|haven't|isn't|still";

const HELP =
  "解决|处理|回复|答复|联系|联系我|管|理我|理会|回电|结果|下文|动静|音信|说法|修好|跟进|反应|办|消息|进展|替我处理|上门|replies|got back|get back|heard|called back|给我答复|fixed|resolved|solved|response|responded|reply|replied|answer|been done|done|heard back";

/** That nothing has come of it. */
const UNRESOLVED = either(
  names(
    "没解决|没有解决|未解决|未得到解决|没处理|没有处理|没人处理|没人管|没有结果|没结果|没下文|没动静|没回复|没人回复|没答复|没人联系|没人理|不处理|不解决|没用|没消息|没有消息|没进展|没有进展|让我等|还没来|每次都让|没修好|解决不了|老样子|推来推去|踢皮球|石沉大海|敷衍|拖着|拖延|不了了之|同样的毛病|同样的问题|杳无音信|" +
      "unresolved|not resolved|not fixed|no reply|no response|nothing has been done|same problem|same issue|still waiting|heard nothing",
  ),
  joins(4, HELP, NOBODY),
  joins(10, "waiting", "fix|reply|response|answer|solution|callback"),
);

/** That it has gone on for long. */
const LONG =
  "到现在|至今|到今天|一直|还没|还是|还|仍|仍未|仍然|依然|迟迟|半个月|一个月|个月了|一周|上周|上个月|天了|第十天|第三天|第五天|周了|星期|个月|每次|上次|之前|前几天|说好|又|still|week|month|weeks|months|days|again|ever";

/** A complaint that was brought up before, and still is not settled. */
export const REPEATED_COMPLAINT = either(
  names(
    "再次投诉|多次投诉|反复投诉|重复投诉|又投诉|第二次投诉|第三次投诉|投诉多次|投诉两次|投诉三次|投诉过多次|投诉仍未解决|投诉未解决|投诉没解决|投诉没有解决|投诉至今未|投诉后仍",
  ),
  joins(6, OFTEN, TURNED_TO),
  names("石沉大海|推来推去|踢皮球|不了了之|杳无音信|三番五次"),
  both(UNRESOLVED, names(LONG)),
  both(names(TURNED_TO), joins(4, HELP, NOBODY)),
);
