const COMPOUND =
  "欧阳司马上官诸葛司徒东方夏侯皇甫尉迟公孙慕容长孙宇文令狐独孤轩辕端木南宫西门百里呼延闻人澹台赫连钟离宗政濮阳淳于申屠";
/** The surnames of some nine in ten people in China. */
const SINGLE =
  "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤司欧";

/** Whether a character is a surname. */
export const isSurname = (character: string): boolean => character !== "" && SINGLE.includes(character);

/** Whether two characters are a compound surname, such as 欧阳. */
export function isCompoundSurname(pair: string): boolean {
  const at = pair.length < 2 ? -1 : COMPOUND.indexOf(pair);
  return at >= 0 && at % 2 === 0;
}
