import { isLatin } from "./context";
import { DIGIT, signOf } from "./digit";
import { regionEnd, regionOf } from "./mask-address";
import type { SensitiveSpan } from "./sensitive";
import { endOf, sticky } from "./sticky";

/** Groups of people on the land, and rooms without a unit, are counted only within a place that a region names. */
const OF_PLACE = /[组組队隊排连委\d]/;

/** Behind what rooms stand without a unit: with this the name of a housing estate ends, or of a road. */
export const BEFORE_ROOMS = /[期区區园園城村苑府庭湾里居楼阁轩郡墅路街]/;

let made: ReturnType<typeof makePatterns> | undefined;

function makePatterns() {
  const number = /(?:[\dA-Za-z０-９Ａ-Ｚ]{1,5}|[一二三四五六七八九十百零〇幺]{1,5}|[东西南北中甲乙丙丁])/;
  /** What a house, a building, a floor, a room is counted in. */
  const unit =
    /(?: ?(?:[号號][楼樓院]?|支?弄|[#＃][栋棟楼樓]?|[栋棟幢座舍室户戶院门門组組队隊连委排巷层層房]|[单單]元|[楼樓](?:之\d)?)(?![线線馆館])|F(?![A-Za-z])|[区區期](?=\d|[A-Za-z一二三四五六七八九十]{1,3}[号栋棟幢座]))/;
  const estate =
    /(?:大[厦廈楼]|[广廣][场場]|中心|小[区區]|社区|花[园園]|公寓|家园|名苑|公馆|宅楼|(?:科技|工业|产业|软件|学)园|校区|国际城|新城|山庄)/;
  const dashed = /\d{1,4}(?:[-—－](?:\d{1,4}|[A-Z])){1,3}(?![\d*])/;
  return {
    /** A house number: 88号, 58-2号, 3栋, 8#楼, 甲12号院. */
    house: sticky`${number}(?:[-—－]\d{1,4}){0,2}${unit}`,
    /** What may follow it: more of the same, a building's name before a letter or a number, what a dash joins, a room. */
    detail: sticky`(?:[,， ]?${number}${unit}|[-—－之](?:[A-Za-z]?\d{1,5}|[一二三四五六七八九十])(?![\d*])|[A-Za-z]?${dashed}| ?[A-Za-z]{0,4}[\u4e00-\u9fff·]{1,8}${estate}|(?:地下|负)[一二三\d][层楼]|(?:[\u4e00-\u9fff·]| ?[A-Za-z]{1,8}){1,10}? ?(?=(?:[A-Za-z]\d{0,3}|\d{1,4})${unit}|${dashed})| ?(?:[\u4e00-\u9fff]{1,6}[座楼厦心字])?(?:[A-Za-z]?\d{3,4}[A-Za-z]?|[一二三四五六七八九零〇幺]{3,4})(?![\dA-Za-z*年月日元个次分时点:：])){0,12}`,
    /** A building and its rooms without a unit: 23-402, behind an estate. */
    rooms: sticky`(?<=${BEFORE_ROOMS})${dashed}(?<!\d{4}-\d{1,2}-\d{1,2})`,
    /** Behind what a house number stands: a road, a village or a housing estate, but not 上网路 or 街道. */
    road: sticky`(?<=(?:[路街巷弄苑屯庄坊村邨]|胡同|大道|${estate}|[^知渠频味通报轨]道|[^这那哪家手公]里|[二三四五六七八九十]条|[路街道里东東西南北中][一二三四五六七八九十东西南北中]{0,4}段|[一二三四五六七八九十][区區期])[甲乙丙丁]? ?)(?<!(?:(?<![\u4e00-\u9fff]{2})[线思电网套一链铁退出来去回半上]路|街道) ?)`,
    place: sticky`(?<=(?:${BEFORE_ROOMS}|[庄屯社寨坪沟坝岭乡镇邨场组]) ?)`,
    /** What surely is part of a home's address: a building, a unit. */
    building: sticky`${number}(?:[号號#＃][楼樓栋棟]|[栋棟幢弄]|[单單]元|(?<!\d{4})[#＃](?=\d))`,
  };
}

/** A province, city or district of its own before the rest, a comma or a blank between. */
const PARTS = /(?:(?<![\u4e00-\u9fff])[\u4e00-\u9fff]{2,9}[省市区县州镇乡旗][,，、/-] ?){1,4}$/;
/** What is none of the first signs of a province, city or district. */
const NO_REGION = /[在到是住址寄送往为]|[改换变]成/;
/** What does not belong to an address, before it. */
const BEFORE =
  /.*(?:[在到至是往寄送于为址住居给派去回从把的了家：:,，。;；、!！?？"'“”(（\s]|[改换变]成|上门|门牌)/s;

/**
 * The address around a house number that stands from `start` on: from its province, city or road down to
 * its door.
 */
export function findAddress(text: string, start: number, from: number): SensitiveSpan | undefined {
  made ??= makePatterns();
  const house = endOf(made.house, text, start) || endOf(made.rooms, text, start);
  const first = house > 0 ? leadStart(text, start, from) : start;
  const lead = text.slice(first, start).trimEnd();
  if (lead.length === 0) return undefined;
  const unit = text[house - 1] as string;
  const begun = beginOf(lead);
  const region = regionEnd(lead, begun);
  const isOnRoad =
    OF_PLACE.test(unit) || OF_PLACE.test(lead.slice(-1))
      ? endOf(made.place, text, start) > 0 && region > begun
      : (lead.length > 2 && endOf(made.road, text, start) > 0) ||
        (region > begun && /^[\u4e00-\u9fff]{3,}$/.test(lead.slice(region)));
  if (!isOnRoad && endOf(made.building, text, start) === 0) return undefined;
  const end = endOf(made.detail, text, house);
  if (end === house && !isOnRoad) return undefined;
  const begin = first + begun;
  const parts = begin > first ? undefined : PARTS.exec(text.slice(Math.max(from, begin - 40), begin));
  return { kind: "address", start: begin - (parts?.[0].length ?? 0), end };
}

/** Where the words before a house number begin, at most 36 signs back. */
function leadStart(text: string, start: number, from: number): number {
  let first = start;
  while (first > from && start - first < 36 && isPlace(text, first - 1)) first--;
  // The rest of a mask, and the end of a domain, belong to no address.
  const before = text[first - 1];
  const other = before === "*" ? /[\dX]/ : before === "." ? /[a-z]/i : undefined;
  while (first < start && other?.test(text[first] as string)) first++;
  return first;
}

/** Where in the words before a house number its address begins. */
function beginOf(lead: string): number {
  for (let at = 0; at < lead.length; at++) {
    const isNone = NO_REGION.test(lead.slice(at, at + 3)) || /[改换变]成/.test(lead.slice(at - 1, at + 1));
    const region = isNone ? "" : regionOf(lead, at);
    if (region.length > 2 && !NO_REGION.test(region.slice(0, 4)))
      return /^(?!新疆)[原新旧现改].{2,4}[市省]/.test(region) ? at + 1 : at;
  }
  return BEFORE.exec(lead.slice(0, -2))?.[0].length ?? 0;
}

/** Chinese characters, digits, blanks, and letters before any of them: what addresses are made of. */
function isPlace(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return (
    (code >= 0x4e00 && code <= 0x9fff) ||
    (signOf(code) & DIGIT) > 0 ||
    code === 32 ||
    code === 0xb7 ||
    (isLatin(code) && text.charCodeAt(at + 1) !== 32)
  );
}

/** A village without a house number, down to its group or what lies beside it. */
const VILLAGE_PLACE =
  /[\u4e00-\u9fff]{1,8}?[市县縣区區旗][\u4e00-\u9fff]{1,8}?(?:[镇乡鎮鄉]|街道)[\u4e00-\u9fff]{1,8}?(?:村(?:民?委会)?|屯|嘎查)(?:[\u4e00-\u9fff]{1,6}?[组組队屯])?(?:[东西南北]{1,2}\d{1,4}米)?/g;

/** Addresses in a village that have no house number. */
export function findVillages(text: string): SensitiveSpan[] {
  const spans: SensitiveSpan[] = [];
  if (!/[村屯嘎]/.test(text)) return spans;
  for (const { 0: place, index } of text.matchAll(VILLAGE_PLACE)) {
    const first = leadStart(text, index + 2, 0);
    spans.push({
      kind: "address",
      start: first + beginOf(text.slice(first, index + place.length)),
      end: index + place.length,
    });
  }
  return spans;
}
