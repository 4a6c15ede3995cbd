import { isInvisible } from "./digit";
import { HIDDEN, type Masked } from "./masked";

const PROVINCES =
  /^(?:北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|台湾|内蒙古|广西|西藏|宁夏|新疆|香港|澳门)(?:省|市|(?:壮族|回族|维吾尔)?自治区|特别行政区)?/;
/** A city, prefecture, district or county; not the 区 of a housing estate, nor the 市 of a market. */
const UNIT =
  /^(?:[\u4e00-\u9fff]{2,8}自治[州县旗]|[\u4e00-\u9fff]{1,4}(?:地区|新区)|[\u4e00-\u9fff]{1,5}?(?:市(?!场)|县|旗|(?<![小社园校厂景片])区))/;

/**
 * The address down to its district, the rest hidden.
 *
 * What does not begin with a province, city, district or county is hidden whole; an address that goes no
 * further than its district stays as it is.
 *
 * @example
 * ```ts
 * maskAddress("北京市朝阳区建国路88号3号楼502室"); // => "北京市朝阳区****"
 * maskAddress("幸福小区3栋2单元501"); // => "****"
 * ```
 */
export function maskAddress(text: string): Masked {
  const bare = text.length < 9 ? text.trim() : text;
  if (bare === "" || bare === "-") return bare as Masked;
  let start = "";
  let at = 0;
  for (; at < text.length && start.length < 40; at++) {
    const code = text.charCodeAt(at);
    if (code > 32 && code !== 0x3000 && !isInvisible(code)) start += text[at];
  }
  const kept = regionOf(start);
  const rest = start.slice(kept.length);
  if (rest === "" && at >= text.length) return kept as Masked;
  return `${kept}${HIDDEN}` as Masked;
}

/** What an address says of province, city and district, and nothing that follows. */
export function regionOf(address: string): string {
  let end = PROVINCES.exec(address)?.[0].length ?? 0;
  for (let units = 0; units < 3; units++) {
    const unit = UNIT.exec(address.slice(end));
    if (unit === null) break;
    end += unit[0].length;
  }
  return address.slice(0, end);
}
