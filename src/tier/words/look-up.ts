import { either, joins, names } from "./phrases";

const ASKS =
  "查|查询|查下|查一下|查查|查看|咨询|了解|想知道|请问|问一下|问下|提供|发一下|发我|发给我|发一份|看看|看一下|多少|多大|多重|多长|多高|多久|几|什么|哪些|告诉我|what|which|how|tell me|send me|specs|like|know|check";

const PROPERTY =
  "参数|长宽高|含量|充绒量|规格|尺寸|重量|净重|功率|容量|分辨率|材质|颜色|尺码|型号|续航|内存|像素|能效|等级|频段|电压|保质期|保修期|面积|长度|宽度|高度|口径|成分|产地|配置|说明书|营业时间|几点|款式|接口|" +
  "specifications|specification|specs|dimensions|dimension|size|weight|capacity|colour|colours|color|colors|resolution|material|warranty period|opening hours|heavy";

const LOOKS =
  "帮我查|帮忙查|查|查询|查下|查一下|查查|查看|看看|看一下|看下|想看|想要|想知道|check|look up|show|see|send me|find|view";

const RECORD =
  "订单|账单|记录|流水|积分|余额|单号|消费|买过|购买|明细|进度|那单|买的|order|orders|order history|history|bill|bills|statement|purchases|balance|invoices";

/** A look-up: what a product is like, or what was bought before. */
export const LOOK_UP = either(
  names(
    "产品参数|规格参数|参数查询|历史订单|以往订单|过往订单|订单记录|查询订单|订单查询|查询余额|余额查询|查询账单|账单查询|账单明细|查询进度|进度查询|营业时间|订单历史|购买记录|购买历史|消费记录|交易记录|历史账单|产品规格|技术参数|规格型号|" +
      "多重|多大|多宽|多高|多厚|多少瓦|多少毫安|几寸|多少寸|多少码|什么时候到期|到期时间|有效期|几级|什么材质|什么颜色|什么型号|哪些颜色|哪些尺码|how many|how much does it weigh|past orders|previous orders|order history",
  ),
  joins(8, PROPERTY, ASKS),
  joins(10, RECORD, LOOKS),
);
