import { either, joins, names } from "./phrases";

/** That something cannot be done, before or after what it is: 无法登录, 登录不了. */
export const CANNOT =
  "无法|没法|没办法|不能|未能|没能|不可用|不让|unable to|can't|cannot|can not|cant|couldn't";

/** That a deed fails, right behind it: 打[不开], 登[不上去]. */
export const FAILS =
  "不了|不上|不上去|不开|不出|不出来|不到|不进|不进去|不去|不动|不成|不见|不来|不进来|不回去|不回来|不过|不通过|不成功|不起来|不下来|不下去|唔到";

/** What people do with a program or a machine. */
const DEED =
  "登录|登陆|注册|打开|进入|连接|发送|加载|显示|下载|上传|提交|保存|导出|导入|打印|打印出来|同步|播放|更新|升级|安装|绑定|查询|搜索|识别|下单|预约|退款|修改|删除|充电|输入|通过|审核|开机|启动|关机|访问|" +
  "定位|拨打|接通|结算|结账|退出|切换|添加|认证|验证|使用|正常使用|查看";

/** The same in one character, which only says enough right before {@link FAILS}. */
const SHORT_DEED =
  "登|打|开|用|使|看|进|连|收|发|下|传|存|查|搜|扫|改|删|点|按|取|领|翻|滑|调|读|写|充|跳|弹|选|装|拍|刷|听|输|过|加";

const MACHINE_DEED =
  "login|log in|log into|sign in|sign into|receive|open|upload|download|export|import|submit|save|print|connect|access|load|send|receive|start|use|play|sync|update|install|search|pay|exported|opened|loaded|saved|sent|printed|checkout|check out|place an order|view|scan";

/** A function that does not work. */
export const FUNCTION_IMPAIRED = either(
  names(
    "无法登录|登录失败|无法启动|无法使用|不能使用|用不了|无法打开|打不开|无法提交|提交失败|无法下单|下单失败|无法访问|无法开机|" +
      "功能异常|功能失效|功能受损|功能故障|退款失败|失灵|失效|闪退|卡死|卡住|卡顿|死机|黑屏|白屏|花屏|蓝屏|崩溃|故障|报错|出错|无法查询|无法查看|查询不了|" +
      "坏了|坏掉|没反应|没有任何反应|没任何反应|没什么反应|接触不良|全乱|乱了|没有反应|无反应|无响应|没响应|断网|断线|掉线|断断续续|转圈|乱码|卡纸|漏水|连不上|进不去|不能用|没法用|没法登|不能登|无法用|没法看|无法看|唔用得|不可用|不好使|不工作|不能正常|无法正常|报修|异常提示|错误信息|错误提示|转不动|卡在了|一直卡在|被卡在|卡在加载|" +
      "不制冷|不制热|不转了|不亮了|不通电|不出水|不充电|不启动|不响|不准了|不显示|不加热|一直不动|不动了|没执行|不执行|未执行|没触发|没生效|不生效|不刷新|不跳转|不通过|通不过|是空的|空白|跳回|自动退出|强制退出|被踢|说错误|" +
      "crash|crashes|crashed|crashing|freezes|freezing|frozen|broken|doesn't work|does not work|not working|isn't working|won't work|doesn't respond|not responding|stopped working|stopped cooling|" +
      "won't load|won't start|won't open|won't turn on|won't charge|doesn't load|doesn't open|not loading|error every time|keeps failing|not receiving|never receive|didn't receive|error|errors|exception|does nothing|nothing happens|doesn't do anything|never arrives|never arrived|doesn't show|does not show|won't show|not showing|not shown|doesn't appear|not displayed|cuts off|locked out|logged out|is dead|don't come through|doesn't come through|returns nothing|stuck|freeze|doesn't let me|won't let me|blank screen|black screen|malfunction",
  ),
  joins(1, `${DEED}|${SHORT_DEED}`, FAILS),
  joins(4, DEED, CANNOT),
  joins(4, MACHINE_DEED, `${CANNOT}|fails|failed|failing|won't|doesn't`),
  joins(
    4,
    "登录|登陆|提交|下单|退款|上传|下载|同步|导入|导出|操作|更新|升级|安装|绑定|注册|打印|加载|连接|发送|保存|启动|识别|认证|验证|预约|跳转|领取|申请|修改|查询|附件|图片|开通|激活",
    "失败|老失败|不成功|没成功|没有成功|未成功",
  ),
  joins(
    4,
    "功能|系统|程序|页面|网络|登录|显示|软件|接口|设备|机器|按钮|推送",
    "异常|不正常|有问题|出问题|出了问题|错误|有毛病",
  ),
  joins(3, "头像|图片|数据|内容|按钮|地图|图标", "不显示|显示不出|不见了|空白"),
  joins(10, "短信|验证码|邮件|通知|code|email", "没收到|收不到|没来|not received|never came"),
  joins(2, "定位|识别|计算|显示|数据|时间|金额", "错误|不准|不对|出错"),
  joins(2, "500|502|503|504|404", "错误|报错|error|errors"),
  joins(2, "声音|图像|信号|画面|图标|网络|电", "没|没有|没了"),
  joins(
    6,
    "提示|显示|返回|报|说",
    "500|502|503|404|格式错误|参数错误|系统错误|系统繁忙|网络异常|网络错误|操作失败|验证码错误|密码错误|未知错误|内部错误|错误",
  ),
  joins(
    8,
    "login|upload|export|download|sync|button|page|app|function|feature|error|screen",
    "fails|failed|failing|broken|error|down",
  ),
);
