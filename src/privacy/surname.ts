const COMPOUND =
  /^(?:欧阳|司马|上官|诸葛|司徒|东方|夏侯|皇甫|尉迟|公孙|慕容|长孙|宇文|令狐|独孤|轩辕|端木|南宫|西门|百里|呼延|闻人|澹台|赫连|钟离|宗政|濮阳|淳于|申屠)/;
/** The surnames of some seven in eight people in China, the most frequent first. */
const FREQUENT =
  /^[王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤]/;

/** Whether a text begins with the character of a frequent surname. */
export const isFrequentSurname = (text: string): boolean => FREQUENT.test(text);

/** Whether a text begins with a compound surname, such as 欧阳. */
export const isCompoundSurname = (text: string): boolean => COMPOUND.test(text);
