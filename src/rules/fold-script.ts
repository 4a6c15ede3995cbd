/** Traditional characters that customers' words need, each before its simplified form. */
const PAIRS =
  "繫系統统癱瘫瘓痪壞坏當当機机斷断電电業业務务營营產产線线門门櫃柜臺台檯台網网頁页錢钱帳账賬账戶户餘余額额轉转盜盗資资異异領领單单訂订購购買买賣卖貨货發发費费匯汇儲储繳缴錄录號号碼码驗验證证檔档傳传載载顯显連连無无沒没" +
  "應应點点開开關关進进過过還还這这個个們们對对問问題题復复處处結结誰谁訴诉來来後后時时間间條条約约協协議议違违爭争糾纠紛纷遺遗損损權权覺觉經经讓让幾几兩两維维護护質质檢检測测請请麼么麽么樣样變变換换設设將将給给嗎吗說说話话" +
  "語语導导尋寻詢询歷历積积級级圖图規规參参數数據据專专態态滿满謝谢讚赞贊赞評评優优紅红惡恶動动觸触傷伤燒烧煙烟氣气洩泄騙骗詐诈確确認认識识學学習习鈕钮選选項项節节環环響响聲声體体會会員员實实從从為为與与並并總总終终於于舊旧" +
  "續续錯错誤误閃闪報报遲迟緩缓運运達达淚泪寫写讀读該该輸输幹干擾扰簽签屢屡鎖锁鐘钟視视頻频儘尽趕赶馬马緊紧擇择鍵键幫帮辦办嚴严啟启啓启寶宝銀银絡络狀状細细種种類类車车雲云聯联簡简邊边裡里裏里幣币價价補补償偿獎奖貼贴庫库倉仓" +
  "廠厂醫医掛挂錶表筆笔記记憶忆長长寬宽畫画塊块別别藍蓝徹彻壓压極极貴贵嘗尝試试頭头帶带週周內内負负責责溝沟聽听卻却隻只離离綁绑郵邮註注冊册訊讯鏈链篩筛輕轻難难燈灯爛烂夠够搶抢陸陆刪删衛卫擬拟擁拥樂乐顏颜敗败銷销輪轮遞递師师煩烦腦脑隊队願愿殘残佔占歡欢獲获絕绝穩稳慶庆術术戲戏劃划決决";

let simplified: ReadonlyMap<number, string> | undefined;

/** A mark for every traditional character, by its last bits: what is not marked need not be looked up. */
const marked = new Uint8Array(4096);
const LAST_BITS = marked.length - 1;

function simplifiedForms(): ReadonlyMap<number, string> {
  const pairs = PAIRS.match(/../g) ?? [];
  for (const pair of pairs) marked[pair.charCodeAt(0) & LAST_BITS] = 1;
  return new Map(pairs.map((pair) => [pair.charCodeAt(0), pair.charAt(1)]));
}

/**
 * A text with the traditional characters of customers' words written in their simplified form.
 *
 * It keeps its length, and what is not in the list stays as it is: enough to find keywords, no conversion.
 */
export function foldScript(text: string): string {
  simplified ??= simplifiedForms();
  let folded = "";
  let done = 0;
  for (let place = 0; place < text.length; place++) {
    const code = text.charCodeAt(place);
    if (marked[code & LAST_BITS] === 0) continue;
    const form = simplified.get(code);
    if (form === undefined) continue;
    folded += text.slice(done, place) + form;
    done = place + 1;
  }
  return done === 0 ? text : folded + text.slice(done);
}
