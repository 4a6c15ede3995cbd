/** The surnames of some 99 % of people in China. */
const SINGLE =
  "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝";

/** Whether a character is a surname. */
export const isSurname = (character: string): boolean => character !== "" && SINGLE.includes(character);

const COMPOUND =
  "欧阳司马上官诸葛司徒东方夏侯皇甫尉迟公孙慕容长孙宇文令狐独孤轩辕端木南宫西门百里呼延闻人澹台赫连钟离宗政濮阳淳于单于太叔申屠公羊仲孙万俟闾丘鲜于东郭南门拓跋完颜左丘梁丘谷梁巫马公西漆雕乐正壤驷司空司寇公冶宰父颛孙子车段干亓官纳兰歐陽諸葛東方尉遲公孫長孫獨孤軒轅西門聞人澹臺赫連鍾離濮陽單于仲孫萬俟閭丘鮮于東郭南門顓孫";

/** Whether two characters are a compound surname, such as 欧阳. */
export function isCompoundSurname(pair: string): boolean {
  if (pair.length < 2) return false;
  for (let at = COMPOUND.indexOf(pair); at >= 0; at = COMPOUND.indexOf(pair, at + 1))
    if (at % 2 === 0) return true;
  return false;
}
