import { digitOf } from "./digit";
import { regionOf } from "./mask-address";
import type { SensitiveSpan } from "./sensitive";

const NUMBER = "(?:[\\dA-Za-z０-９]{1,5}|[一二三四五六七八九十百零〇]{1,5})";
/** What a house, a building, a floor, a room is counted in. */
const UNIT = "(?:[号號][楼樓院]?|支?弄|[栋棟幢座室户戶院房门門组組队隊排巷层層]|单元|單元|[楼樓](?:之\\d)?)";
const ESTATE =
  "(?:大厦|大廈|广场|廣場|中心|小区|小區|社区|花园|花園|公寓|大楼|家园|名苑|公馆|[商住]宅楼|科技园|工业园|产业园|软件园|国际城|新城|山庄)";
/** A house number: 88号, 58-2号, 3栋, 甲12号院. */
const HOUSE_NUMBER = new RegExp(`${NUMBER}(?:[-—－]\\d{1,4}){0,2}${UNIT}(?![线線馆館])`, "y");
/** What may follow it: more of the same, a building's name before a letter or a number, what a dash joins, a room. */
const DETAIL = new RegExp(
  `(?:[,， ]?${NUMBER}${UNIT}(?![线線馆館])|[-—－之](?:\\d{1,5}|[一二三四五六七八九十])(?![\\d*])|\\d{1,4}(?:[-—－]\\d{1,4}){1,3}(?![\\d*])|` +
    `[A-Za-z][座栋棟区區]|[\\u4e00-\\u9fff]{1,8}${ESTATE}|` +
    `(?:[\\u4e00-\\u9fff·]{1,10}?|[A-Za-z]{1,8})(?=[A-Za-z]?\\d{0,4}[座栋棟幢]|\\d{1,4}${UNIT})|` +
    `\\d{3,4}(?![\\d*年月日元个次分时点:：]))`,
  "y",
);
/** What a road, a village or a housing estate ends with, before its house number. */
const ROAD = new RegExp(
  `(?:[路街巷弄苑屯庄坊村邨组組]|胡同|大道|${ESTATE}|[^知渠频味通报轨]道|[^这那哪家手公]里|[路街道里东東西南北中][一二三四五六七八九十东西南北中]*段|[一二三四五六七八九十][区區]|[一二三四五六七八九十]期)[甲乙丙丁]?$`,
);
const NO_ROAD = /(?:线|思|电|网|套|一|链|铁|退|出|来|去|回|半|上)路$|街道$/;
/** Groups of people on the land are counted only after a village. */
const OF_VILLAGE = /^.{1,5}[组組队隊排]/;
const VILLAGE = /[村庄屯社寨湾坪沟坝岭乡镇街邨]$/;
/** What surely is part of a home's address: a building, a unit. */
const BUILDING = new RegExp(`${NUMBER}(?:[号號][楼樓]|[栋棟幢弄]|单元|單元)`, "y");
/** What is none of the first signs of a province, city or district. */
const NO_REGION = /[在到是住址寄送往为]|[改换变]成/;
/** What does not belong to an address, before it. */
const BEFORE =
  /.*(?:[在到至是往寄送于为址住居给派去回从把的了家：:,，。;；、!！?？"'“”(（\s]|[改换变]成|位于|上门|门牌)/s;

/**
 * The address around a house number that stands from `start` on: from its province, city or road down to
 * its door.
 */
export function findAddress(text: string, start: number, from: number): SensitiveSpan | undefined {
  HOUSE_NUMBER.lastIndex = start;
  if (!HOUSE_NUMBER.test(text)) return undefined;
  let end = HOUSE_NUMBER.lastIndex;
  const first = leadStart(text, start, from);
  const lead = text.slice(first, start).trimEnd();
  if (lead.length === 0) return undefined;
  BUILDING.lastIndex = start;
  const isBuilding = BUILDING.test(text);
  if (!isBuilding && !isRoad(lead, text.slice(start, end))) return undefined;
  const house = end;
  for (let parts = 0; parts < 10 && end - start < 60; parts++) {
    DETAIL.lastIndex = end;
    if (!DETAIL.test(text)) break;
    end = DETAIL.lastIndex;
  }
  if (end === house && isBuilding && !isRoad(lead, text.slice(start, end))) return undefined;
  return { kind: "address", start: first + beginOf(lead), end };
}

/** Where the words before a house number begin, at most 36 signs back. */
function leadStart(text: string, start: number, from: number): number {
  let first = start;
  while (first > from && start - first < 36 && isPlace(text, first - 1)) first--;
  if (text[first - 1] === "*") while (first < start && /[\dX]/.test(text[first] as string)) first++;
  return first;
}

/** Whether a house number may follow these words. */
function isRoad(lead: string, house: string): boolean {
  if (OF_VILLAGE.test(house)) return VILLAGE.test(lead) && regionOf(lead, beginOf(lead)).length > 0;
  return lead.length > 2 && ROAD.test(lead) && (!NO_ROAD.test(lead) || /[\u4e00-\u9fff]{2}路$/.test(lead));
}

/** Where in the words before a house number its address begins. */
function beginOf(lead: string): number {
  for (let at = 0; at < lead.length; at++) {
    const isNone = NO_REGION.test(lead.slice(at, at + 3)) || /[改换变]成/.test(lead.slice(at - 1, at + 1));
    const region = isNone ? "" : regionOf(lead, at);
    if (region.length > 2 && !NO_REGION.test(region.slice(0, 4)))
      return /^[原新旧现改](?=[\u4e00-\u9fff]{2,4}[市省])/.test(region) ? at + 1 : at;
  }
  return BEFORE.exec(lead.slice(0, -2))?.[0].length ?? 0;
}

/** Chinese characters, digits, blanks, a letter that names a quarter: what addresses are made of. */
function isPlace(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return (
    (code >= 0x4e00 && code <= 0x9fff) ||
    digitOf(code) >= 0 ||
    code === 32 ||
    (code > 64 && code < 91 && "区區座栋".includes(text[at + 1] ?? "?"))
  );
}

/** A village without a house number, down to its group or what lies beside it. */
const VILLAGE_PLACE =
  /[\u4e00-\u9fff]{1,8}?(?:市|县|縣|区|區|旗)[\u4e00-\u9fff]{1,8}?(?:镇|乡|街道|鎮|鄉)[\u4e00-\u9fff]{1,8}?(?:村(?:民?委会)?|屯)(?:[\u4e00-\u9fff]{1,6}?[组組队屯])?(?:[东西南北]{1,2}\d{1,4}米)?/g;

/** Addresses in a village that have no house number. */
export function findVillages(text: string): SensitiveSpan[] {
  const spans: SensitiveSpan[] = [];
  if (!text.includes("村") && !text.includes("屯")) return spans;
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
