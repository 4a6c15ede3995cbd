const COMPOUND =
  "欧阳司马上官诸葛司徒东方夏侯皇甫尉迟公孙慕容长孙宇文令狐独孤轩辕端木南宫西门百里呼延闻人澹台赫连钟离宗政濮阳淳于单于太叔申屠公羊仲孙万俟闾丘鲜于东郭南门拓跋完颜左丘梁丘谷梁巫马公西漆雕乐正壤驷司空司寇公冶宰父颛孙子车段干亓官纳兰歐陽諸葛東方尉遲公孫長孫獨孤軒轅西門聞人澹臺赫連鍾離濮陽單于仲孫萬俟閭丘鮮于東郭南門顓孫";

/** Whether two characters are a compound surname, such as 欧阳. */
export function isCompoundSurname(pair: string): boolean {
  for (let at = COMPOUND.indexOf(pair); at >= 0; at = COMPOUND.indexOf(pair, at + 1))
    if (at % 2 === 0) return true;
  return false;
}
