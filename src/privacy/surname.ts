/** A compound surname that a text begins with. */
export const COMPOUND_SURNAME =
  /^(?:欧阳|司马|上官|诸葛|司徒|东方|夏侯|皇甫|尉迟|公孙|慕容|长孙|宇文|令狐|独孤|轩辕|端木|南宫|西门|百里|呼延|闻人|澹台|赫连|钟离|宗政|濮阳|淳于|申屠)/;
/** The character of a frequent surname that a text begins with: some seven in eight people in China, the most frequent first. */
export const FREQUENT_SURNAME =
  /^[王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤殷耿盛翁倪庄翟詹骆邢]/;
