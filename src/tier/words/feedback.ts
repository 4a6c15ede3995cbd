import { either, joins, names } from "./phrases";

const PRAISED =
  "agent|app|system|功能|软件|商品|环境|味道|体验|服务|态度|客服|师傅|小哥|物流|包装|产品|东西|质量|你们|你们家|界面|体验|service|support|product|packaging|team|staff";

const GOOD =
  "很好|真好|特别好|挺好|不错|很棒|真棒|专业|耐心|准时|周到|热情|漂亮|好看|很快|也快|满意|贴心|舒服|干净|好用|态度好|顺畅|流畅|kind|polite|friendly|great|excellent|good|quick|amazing|wonderful|love|fantastic|helpful";

const OVER = names(
  "已解决|已经解决|解决了|已恢复|已经恢复|恢复了|已修复|修好了|处理好了|不用处理|不用再处理|没事了|打扰了|resolved|fixed|solved|works now",
);

/** Praise, thanks, what is settled, and suggestions that name nothing to change. */
export const FEEDBACK = either(
  names(
    "很好用|态度好|服务好|表扬|点赞|点个赞|好评|五星|提意见|提个意见|意见反馈|意见建议|反馈一下|很满意|非常满意|继续加油|继续保持|越做越好|越来越好|再接再厉|建议|提议|just some feedback|loved the|love your|i love|love the|keep up the good work|great service|well done|suggestion|feedback",
  ),
  joins(8, PRAISED, GOOD),
  joins(8, "希望", "多搞|多出|多开|多做|多点|多一点|多一些|越办|越来|更好|优惠|活动|新品|折扣"),
  joins(4, "thank|thanks|thank you", "for|service|you"),
  OVER,
);
