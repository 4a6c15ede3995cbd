import { CANNOT } from "./fault";
import { both, either, joins, names } from "./phrases";

const PAYING =
  "支付|付款|扫码付|微信付|扣款|充值|缴费|交易|转账|汇款|打款|提现|续费|刷卡|结账|付|payment|pay|checkout|transaction|transfer";

/** A payment that fails. */
export const PAYMENT_FAILED = either(
  names(
    "支付失败|支付异常|支付不成功|支付未成功|支付报错|支付出错|支付超时|支付中断|支付不了|支付时提示|无法支付|不能支付|付款失败|付款异常|付款不成功|付不了款|无法付款|扣款失败|充值失败|缴费失败|交易失败|银行卡状态异常|" +
      "支付不上|未能支付|没能支付|未支付成功|没支付成功|没有支付成功|未付款成功|没付款成功|付不上款|付款不上|付不了|付唔到|显示失败|payment failed|payment declined|payment error",
  ),
  joins(
    6,
    PAYING,
    "失败|不成功|没成功|没有成功|未成功|未能成功|没能成功|无法成功|无法完成|没有完成|报错|出错|超时|卡死|用不了|不了|不上|提示失败|被拒|被拒绝|错误|failed|fails|declined|rejected|error|didn't go through",
  ),
  joins(3, "支付|付款|完成支付|完成付款|扫码付款|pay", CANNOT),
);

/** Money that went out of the customer's hands. */
const PAID_OUT = either(
  names("付了款|付了钱|付完款|付完钱|付过款|付过钱|钱付了|充了钱|充了值|付了定金|付了订金|付了全款|交了钱"),
  joins(3, "付了|充了|交了|缴了|转了|支付了", "元|块|百|千|万|十|钱|款"),
);

/** Money that was paid. */
const PAID = either(
  PAID_OUT,
  names(
    "支付成功|付款成功|已支付|已付款|支付完成|我付款了|充值成功|缴费成功|转账成功|支付了|付了|充了|交了|缴了|" +
      "i paid|i have paid|payment went through|shows the payment|paid for|payment was successful|payment succeeded",
  ),
  joins(4, "支付|付款|付|充值|缴费|转账|退款|提现|转", "成功|完成|完了|successful"),
);

/** Money that was taken. */
const TAKEN = either(
  names(
    "已扣款|扣款了|被扣款|扣了款|扣了钱|钱被扣|钱扣了|已扣费|扣钱成功|扣款成功|扣走了|扣完钱|扣完款|has left my account|amount was deducted|扣了两次|扣了三次|扣了费|扣费了|扣钱了|被扣钱|扣咗|扣脱|钱没了|钱已经没了|划出去|钱已经出去|钱出去了|money left|left my account|left my bank|money was taken|money was deducted|money deducted|was charged|been charged|were charged|got charged|was debited|deducted",
  ),
  joins(
    6,
    "钱|款|费|余额|银行卡|银行|信用卡|卡里|卡上|卡|微信|支付宝|账户|存款|元|块|card|account|bank|money",
    "扣了|被扣|已扣|扣走|扣掉|扣款|扣钱|扣费|已经扣|划走|少了|没了|charged|deducted|debited|taken|withdrawn",
  ),
);

/** Money that did not come to where it was sent. */
const NOT_ARRIVED = either(
  names(
    "未到账|没到账|没有到账|不到账|还没到账|未入账|没入账|not credited|never arrived|nothing was credited",
  ),
  joins(
    6,
    "对方|收款人|收款方|seller|recipient|payee",
    "没收到|没有收到|没到|未收到|never got|got nothing|never received|didn't receive|not received",
  ),
  joins(
    6,
    "money|transfer|payment|funds|deposit|top-up|top up|wallet",
    "haven't received|didn't receive|not arrived|hasn't arrived|never arrived|still empty|never got|not credited|not received",
  ),
  joins(
    6,
    "钱|款|充值|充了|充|转账|转的账|转了|提现|汇款|话费|余额|会员|账",
    "没到|没有到|未到|没回|没有回|没退回|没有退回|没收到|没有收到|未收到|没见到|没进来|说没到|不见到|没到位|没增加|没有增加|没有变|没变|not received",
  ),
);

/** An order, or what was bought, that is not there. */
const MISSING = either(
  names(
    "订单未生成|订单没有生成|订单没生成|未生成订单|没有生成订单|没生成订单|订单丢失|订单消失|订单不见|订单被取消|没有订单|没订单|冇订单|无订单|" +
      "资金损失|财产损失|未支付|未付款|待支付|待付款|没有记录|没记录|查无此单|没出票|没开通|订单也没有|订单里什么都没有|订单没了|订单不存在|未缴|未交|没有成立|没成立|未成立|订单找不到|查不到订单|找不到订单|票没出来|没下单成功|订单关闭|订单已关闭|没有出票|欠费|还是零|还是0|钱呢|被取消|钱也没退|没退回|没退款|no order|order missing|order is missing|never got the order|nothing was credited|unpaid|not created|still pending",
  ),
  joins(
    8,
    "订单|权益|单子|状态|尾款|会员|商品|票|货|套餐|商家|对方|你们|系统|平台|order|membership|ticket|confirmation",
    "没生成|未生成|没有生成|没有成立|没成立|没出来|找不到|查不到|没进来|没见到|没激活|没给|没生效|不见|消失|没了|丢了|没得|没出|没开|未开通|没开通|没收到|未收到|没到|没变|失败|欠费|missing|not created|never|not received|disappeared",
  ),
);

const TWICE =
  "两份|双份|两次|两遍|两回|两笔|三次|三遍|四次|几次|好几次|重复|多扣|twice|double|two times|three times|3 times|2 times|again";

/** A payment with the money, or what it was for, in danger. */
export const PAYMENT_AT_RISK = either(
  both(PAYMENT_FAILED, either(TAKEN, PAID_OUT, MISSING)),
  both(either(PAID, TAKEN, names("付款后|支付后")), MISSING),
  both(
    names("转了|汇了|转账|汇款|转给|打给|transferred"),
    names("没收到|没有收到|没到账|没到|never got|not received"),
  ),
  NOT_ARRIVED,
  joins(10, "被|让|遭|人", "骗了"),
  joins(3, "块|元|万|千|百", "没了|不见了|被转走|被划走|被刷|被骗"),
  joins(
    8,
    TWICE,
    "扣|扣款|扣钱|扣费|扣了|扣了我|扣我|收了|刷了|收了我|付了|paid|收我|收钱|charged|billed|debited|debit",
  ),
  names(
    "扣了双倍|双倍金额|重复支付|重复付款|duplicate charge|duplicate billing|duplicate payment|double payment|double charge|paid twice|overcharged twice",
  ),
);

/** A payment, be it one that failed or one that went through. */
export const PAYMENT = either(PAYMENT_FAILED, PAID);

const MONEY = "钱|零钱|余额|资金|存款|款项|现金|存款|积蓄|money|balance|funds|savings";
const PURSE =
  "存折|储蓄卡|提款卡|借记卡|账户|账号|帐号|银行卡|信用卡|卡|钱包|支付宝|微信|account|card|wallet";

const GONE =
  "没了|不见|不见了|少了|少|变少|减少|莫名|莫名其妙|无故|无缘无故|不翼而飞|清零|清空|全没|凭空|归零|显示0|为0|变成0|变成零|变0|异常|异动|不明|丢失|丢了|挪用|空了|wiped out|zero|gone|missing|disappeared|vanished|moved abnormally";

const ROBBED =
  "转走|划走|转到别|转出去|转给别|转出|被转|被划|被挪|被盗|被偷|偷走|盗走|盗刷|盗用|刷走|被刷|刷了|让人盗|被骗|骗走|骗了|花光|提取了|被黑|黑了|动了|取走|提走|刷了|stolen|stole|hacked|transferred|moved|drained|emptied|withdrawn";

const NOT_MINE =
  "不是我|不是本人|非本人|没有授权|没授权|未授权|未经授权|没操作|没有操作|没有进行|我没买|没买|没有买|没消费|没有消费|没刷|陌生人|陌生的|不认识|冒用|没出门|我人在|i never|never made|never authorized|not authorized|did not authorize|unauthorized|unauthorised|without my permission|没买过|没有买过|without authorization|unknown withdrawal|unknown withdrawals|unknown transaction|unknown charge|without my consent|without my authorization|not authorize|didn't authorize|did not authorize|did not make|didn't make|don't recognize|fraudulent";

const MOVEMENT =
  "扣款|扣走|扣了|划走|消费|转账|转出|转走|支出|交易|支付|刷|付款|扣费|取款|提现|转了|存款|transaction|transactions|charge|charges|charged|transfer|transferred|withdrawal|withdrawals|card|purchases|purchase|payment|funds";

/** Money that was moved by somebody else, or is gone without a reason. */
export const FUNDS_MOVED = either(
  names(
    "资金异常|资金异动|资金被盗|资金被转|资金转移|资金不明|账户被盗|账号被盗|余额异常|余额不明|余额被转|钱被转走|钱被划走|盗刷|异常转账|异常扣款|异常交易|不明扣款|不明转账|不明交易|重复扣款|多扣|被骗|骗走|被诈骗|遭诈骗|遇到诈骗|遭遇诈骗|不停扣钱|不断扣钱|乱扣|" +
      "资金被异常|余额被异常|账户被异常|被异常转|被异常划|莫名扣款|莫名被扣|莫名其妙被扣|莫名其妙扣|莫名其妙多扣|无故扣款|无故被扣|非本人操作|非本人交易|被盗刷|遭盗刷|" +
      "unauthorized transaction|unauthorized transfer|fraudulent charge|stole money|scammed|defrauded|double charged",
  ),
  joins(8, MONEY, GONE),
  joins(8, "余额", "变成|只剩"),
  joins(10, `${MONEY}|${PURSE}`, ROBBED),
  joins(8, "账户|账号|账上|钱包|卡里|卡上", "少了|没钱了|空了|清零|清空"),
  both(names(NOT_MINE), names(MOVEMENT)),
  joins(
    8,
    "被别人|被人|让人|有人|被陌生人|somebody|someone|stranger",
    "登录|登录了|转走|转账|动了|刷了|买了|消费|盗用|用我的|used my card|used my account|logged in|logged into|transferred all",
  ),
);
