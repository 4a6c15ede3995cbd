import type { SensitiveSpan } from "./sensitive";
import { endOf } from "./sticky";
import { COMPOUND_SURNAME, FREQUENT_SURNAME } from "./surname";

/** What announces a name: words that a field is called, its colon as a group, and words behind which a colon or a verb must follow. */
const LABEL =
  /(?:(?:姓名|名字|户名|本名|(?:联系|开户|[收寄]件|收货|[收付]款|持卡|投保|保险|申请|投诉|来电|报[修案]|预约|签收|经办|下单|订票|当事|购买)人|(?<![客别他器])人(?=[:|=])|病人|户主|机主|车主|业主|买家|乘客|旅客|患者|家长)["'”]?[ \t]{0,2}(?:([:|=])|是|为|叫)?|(?:称呼|客户|用户|顾客|会员|本人|我)(?:[:|]|是|叫)|名叫|[Nn]ame"?[:=])[ \t]{0,2}["'“]?/g;
const ENGLISH =
  /(?<![A-Za-z])(?:(?:(?:[Cc]ustomer|[Ff]ull|[Cc]ontact)[ _]?)?[Nn]ame|[Pp]assenger|[Pp]atient|[Ss]ender|[Cc]onsignee|[Rr]ecipient|[Cc]ardholder|[Cc]ontact person)["']?(?: is|[:=|])[ \t]{0,2}["']?(?:(?:Mrs?|Ms|Miss|Dr)\b\.? ?)?((?!(?:Mrs?|Ms|Miss|Dr)\b)[A-ZÀ-Þ][A-Za-zÀ-ɏ'’]{1,20}(?:[ -][A-ZÀ-Þ][A-Za-zÀ-ɏ'’]{1,20}){0,2})/g;
const HAN = /[\u4e00-\u9fff]{1,12}(?:[·•][\u4e00-\u9fff]{1,12}){0,3}/y;
/** Words that begin with the character of a frequent surname and are no names. */
const WORD =
  /^(?:金卡|高[兴级温速]|何时|马上|任何|程序|许[多可]|曾经|金额|方[便式法]|白天|黄金|万一|钱款|严重|向来|于是|张贴)/;
/** The whole content of a field that is called a name, whatever its surname: two or three characters that do not say that there is none. */
const CONTENT =
  /^(?![无不未没暂匿保同本自家朋客用公老他她我男女先小太已见请详待空某其父母前代物司错必两])..{1,2}?(?=$|先生|女士|小姐|太太|老师)/;
/** What follows a name in a sentence. */
const AFTER = /先生|女士|小姐|太太|老师|[的在来说反打致申要已称因投将把给是和与表询咨联收报不没有电]/;

/** Names that a label announces. */
export function findNames(text: string): SensitiveSpan[] {
  const spans: SensitiveSpan[] = [];
  for (const { index, 0: label, 1: colon } of text.matchAll(LABEL)) {
    let start = index + label.length;
    for (;;) {
      const run = text.slice(start, endOf(HAN, text, start));
      const length = nameLength(run, colon !== undefined);
      if (length < 2 || (text[start + run.length] === "*" && run.length < 3)) break;
      spans.push({ kind: "name", start, end: start + length });
      if (!/[、/和与]/.test(text.charAt(start + length))) break;
      start += length + 1; // 周杰、吴倩
    }
  }
  for (const { index, 0: whole, 1: name = "" } of text.matchAll(ENGLISH)) {
    const end = index + whole.length;
    spans.push({ kind: "name", start: end - name.length, end });
  }
  return spans;
}

/** How many characters of a run of Chinese belong to the name it begins with; 0 when it begins with none. */
function nameLength(run: string, isContent: boolean): number {
  if (/[·•]/.test(run)) return run.length;
  const surname = COMPOUND_SURNAME.test(run) ? 2 : FREQUENT_SURNAME.test(run) ? 1 : 0;
  if (surname === 0 || WORD.test(run)) return isContent ? (CONTENT.exec(run)?.[0].length ?? 0) : 0;
  return surname + (run.slice(surname + 1).search(AFTER) === 0 ? 1 : run.slice(surname, surname + 2).length);
}
