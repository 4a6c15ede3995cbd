import { both, either, joins, names } from "./phrases";

/** What binds both sides in writing. */
export const NAMES_CONTRACT = names(
  "合同|条款|协议|合约|契约|违约金|contract|terms|terms of service|agreement|policy terms",
);

const PROMISED = names(
  "签的时候|签约时|说好|承诺|明明写|约定|保证过|答应过|当初说|当时说|保修|质保|promised",
);

const DISPUTED = names(
  "纠纷|争议|异议|不认可|不认同|不合理|不公平|不一致|不符|违约|违反|擅自|单方|霸王|解约|拒绝履行|不同意|不接受|不执行|不履行|没履行|不认|不承认|偷偷|refuse|refused|不认账|反悔|凭什么|却要|却收|现在要|现在又|现在却|现在说|要求按|按照|赔偿|赔付|不给退|不让退|只退|涨价|没写|没有写|没有这一|没有这项|根本没有|不符合|没告诉|隐瞒|误导|不一样|不合|未经同意|限速|又让我|还在扣|违反约定|不给说法|乱收|收费|要收|不能算|算得不对|" +
    "dispute|disagree|broke|broken|violate|violates|violated|violation|breach|breached|do not accept|don't accept|not accept|without notice|charging me|extra fees|was billed|not in the|unfair|misleading|contrary",
);

const BROKEN = names(
  "不认账|反悔|不履行|不兑现|现在要|现在又要|现在却|却要|现在不给|不给退|不给保|违约|霸王|凭什么|现在说|改口|only",
);

/** A dispute about a contract or the terms of a service. */
export const CONTRACT_DISPUTE = either(
  names("霸王条款|单方面修改|单方面更改|擅自更改|违约了|你们违约|违反合同|违反协议|违反约定|合同纠纷"),
  both(NAMES_CONTRACT, DISPUTED),
  both(PROMISED, BROKEN),
  joins(6, "套餐|资费|费用|价格", "擅自|未经同意|单方面|私自"),
);
