import { both, either, joins, names } from "./phrases";

/** How something is done. */
export const USAGE = names(
  "如何|怎么|怎样|咋|点样|怎麽|使用方法|操作步骤|教程|使用问题|不会用|不会操作|不会设置|不会弄|在哪里|在哪|去哪|哪里可以|哪儿|教一下|请教|教我|" +
    "how do|how can|how to|how does|where can|where do|how should|can i|could i|is it possible|is there a way|could you explain",
);

/** What a function is for, or whether there is one. */
export const FUNCTION_DOUBT = names(
  "什么意思|有什么用|做什么用|干什么用|干嘛的|是做什么的|有何区别|什么区别|区别是|为什么|为何|功能疑问|有疑问|是否支持|能不能|能否|是不是|是否|可以吗|不存在|what does|what is the difference|why do|why is",
);

const SUGGESTS = names(
  "建议|希望改进|希望优化|希望增加|提议|希望|能不能加|最好能|可以加个|要是能|suggest|suggestion|please add|would be nice|would be great|it would help|could you add|feature request",
);

/** A function or a process. */
export const NAMES_PROCESS = names(
  "流程|功能|环节|步骤|界面|页面|按钮|入口|菜单|审批|规则|登录|注册|搜索|导出|导入|下单|支付|退款|退货|申请|审核|模式|筛选|排序|字体|验证|推送|提醒|列表|设置|通知|表单|购物车|弹窗|快捷键|" +
    "page|button|menu|filter|mode|process|flow|step|steps|login|checkout|search|settings|screen|form|export|feature",
);

/** A wish to change a function or a process that it names. */
export const PROCESS_SUGGESTION = both(SUGGESTS, NAMES_PROCESS);

export const SLOW_LOGISTICS = either(
  names(
    "物流慢|物流太慢|物流缓慢|物流延迟|物流延误|物流异常|物流停滞|快递慢|快递太慢|配送慢|配送延误|发货慢|迟迟未发货|迟迟不发货|还没发货|还没收到货",
  ),
  joins(4, "物流|快递|配送|发货|包裹", "慢|太慢|很慢|好慢|延迟|延误|停滞|不动"),
);
