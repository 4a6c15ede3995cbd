import { visible } from "./digit";
import { HIDDEN, isNothing, type Masked } from "./masked";
import { endOf } from "./sticky";

/**
 * A province; then up to three cities, prefectures, districts or counties, but not the 区 of a housing estate, nor the 市
 * of a market.
 */
const REGION =
  /(?:(?:北京|天津|上海|重庆|[河湖][北南]|[山江广陕]西|[山广]东|[云海]南|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|四川|贵州|甘肃|青海|[台臺][湾灣]|内蒙古|西藏|宁夏|新疆|香港|澳门)(?:省|市|(?:壮族|回族|维吾尔)?自治区|特别行政区)?)?(?:[\u4e00-\u9fff]{2,8}自治[州县旗]|[\u4e00-\u9fff]{1,4}[地新][区區]|[\u4e00-\u9fff]{1,5}?(?:市(?!场)|[县縣旗]|(?<![小社园校厂景片])[区區])){0,3}/y;

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
  if (isNothing(text)) return text.trim() as Masked;
  let kept = "";
  for (const part of visible(text).split(/[\0- \u3000]+/)) {
    const region = regionOf(part, 0);
    kept += region;
    if (region !== part) return (kept + HIDDEN) as Masked;
  }
  return kept as Masked;
}

/** Where what an address says, from `start` on, of province, city and district ends. */
export const regionEnd = (address: string, start: number): number => endOf(REGION, address, start);

/** What an address says, from `start` on, of province, city and district, and nothing that follows. */
export const regionOf = (address: string, start: number): string =>
  address.slice(start, regionEnd(address, start));
