import type { SensitiveSpan } from "./sensitive";
import { isCompoundSurname, isSurname } from "./surname";

/** What announces a name; after the words in the second group a colon or a verb must follow. */
const LABEL =
  /(?:(?:姓名|名字|户名|本名|(?:联系|收件|收货|收款|付款|寄件|持卡|投保|保险|申请|投诉|来电|报修|报案|预约|签收|经办|下单|订票|当事|购买)人|户主|机主|车主|业主|买家|乘客|旅客|患者|家长)(?:["'”]?[ \t]{0,2}(?:[:：|=]|是|为|叫)?)|(?:称呼|客户|用户|顾客|会员|本人|我)(?:[:：|]|是|叫)|名叫|[Nn]ame"[:：])[ \t]{0,2}["'“]?/g;
const ENGLISH =
  /\b(?:(?:[Cc]ustomer |[Ff]ull |[Cc]ontact )?[Nn]ame|[Cc]onsignee|[Rr]ecipient|[Cc]ardholder|[Cc]ontact person)["']?(?: is|[:：=|])[ \t]{0,2}["']?(?:(?:Mrs?|Ms|Miss|Dr)\b\.? ?)?(?<it>(?!(?:Mrs?|Ms|Miss|Dr)\b)[A-Z][a-z]{1,20}(?:[ -][A-Z][a-z]{1,20}){0,2})/g;
const HAN = /[\u4e00-\u9fff]{1,12}(?:[·•][\u4e00-\u9fff]{1,12}){0,3}/y;
/** Words that begin with the character of a surname and are no names. */
const WORD =
  /^(?:高[兴级温速]|文[件字档]|单[独据号]|管理|强烈|游[戏客]|解[决释]|保[修险证]|康复|温度|项目|尚未|简单|席位|冷[藏链]|季[度节]|关机|权[限益]|商[品家户]|申[请诉]|花[费园]|房[间屋东]|应[当用]|章程|蓝牙|米|方[便式法]|满意|万一|成[功本]|常[规见]|安[全装]|时间|白天|和|全部|金额|应该|向来|严重|经[理常]|温馨|明[天确]|平[时台]|黄金|马上|任何|关[于键]|何时|于是|程序|钱款|左右|包[括装裹]|车辆|张贴|许[多可]|曾经|路[上过]|费用|单位|计[划算]|党员|华[为南北东])/;
/** What follows a name in a sentence. */
const AFTER = /先生|女士|小姐|太太|老师|[的在来说反打致申要已称因投将把给是和与表询咨联收报不没有电]/;

/** Names that a label announces. */
export function findNames(text: string): SensitiveSpan[] {
  const spans: SensitiveSpan[] = [];
  for (const { index, 0: label } of text.matchAll(LABEL)) {
    let start = index + label.length;
    for (;;) {
      HAN.lastIndex = start;
      const run = HAN.exec(text)?.[0] ?? "";
      const length = nameLength(run);
      if (length < 2 || (text[start + run.length] === "*" && run.length < 3)) break;
      spans.push({ kind: "name", start, end: start + length });
      if (!"、/和与".includes(text[start + length] ?? "?")) break;
      start += length + 1; // 周杰、吴倩
    }
  }
  for (const { index, 0: whole, groups } of text.matchAll(ENGLISH)) {
    const end = index + whole.length;
    spans.push({ kind: "name", start: end - (groups?.["it"] ?? "").length, end });
  }
  return spans;
}

/** How many characters of a run of Chinese belong to the name it begins with; 0 when it begins with none. */
function nameLength(run: string): number {
  if (/[·•]/.test(run)) return run.length;
  const surname = isCompoundSurname(run) ? 2 : isSurname(run) ? 1 : 0;
  if (surname === 0 || WORD.test(run)) return 0;
  const given = run.slice(surname, surname + 2);
  const after = run.slice(surname + 1).search(AFTER);
  return surname + (after === 0 ? 1 : given.length);
}
