import { digitOf } from "./digit";
import { regionOf } from "./mask-address";
import type { SensitiveSpan } from "./sensitive";

/** What a road or a housing estate ends with, before its house number. */
const ROAD =
  /(?:[路街巷弄苑屯庄坊村]|胡同|大道|小区|社区|花园|家园|公寓|[^知渠频味通报轨]道|[^这那哪家手公]里|[路街道里东西南北中][一二三四五六七八九十东西南北中]*段)$/;
const NO_ROAD = /(?:线|思|电|网|套|一|链|铁|退|出|来|去|回|半|上|半)路$|街道$/;
/** After a house number: more of the address, down to the door. */
const DETAIL =
  /(?:(?:[\dA-Za-z０-９]{1,5}|[一二三四五六七八九十]{1,3})(?:号楼|号院|号|弄|栋|幢|座|单元|楼|层|室|户|院|房|门|组|队|巷)(?![线馆])|[-—－]\d{1,5}(?![\d*])|(?:[\u4e00-\u9fff]{1,10}?|[A-Za-z]{1,8})(?=\d{1,4}(?:号|栋|幢|座|单元|楼|层|室))|\d{3,4}(?![\d*年月日元个次分]))/y;
/** What surely is part of a home's address: a building, a unit, a room. */
const BUILDING = /(?:[\dA-Za-z０-９]{1,4}|[一二三四五六七八九十]{1,3})(?:号楼|栋|幢|单元|弄)/y;
/** What is none of the first signs of a province, city or district. */
const NO_REGION = /[在到是住址寄送往]/;
/** What does not belong to an address, before it. */
const BEFORE = /.*(?:[在到至是往寄送于为址住居给派去回从把的了家：:,，。;；、!！?？"'“”(（\s]|位于|上门)/s;

/**
 * The address around a house number that stands from `start` on: from its province, city or road down to
 * its door.
 */
export function findAddress(text: string, start: number, from: number): SensitiveSpan | undefined {
  const detail = detailEnd(text, start);
  if (detail < 0) return undefined;
  let first = start;
  while (first > from && start - first < 36 && isPlace(text.charCodeAt(first - 1))) first--;
  if (text[first - 1] === "*") while (first < start && /[\dX]/.test(text[first] as string)) first++;
  const lead = text.slice(first, start).trimEnd();
  BUILDING.lastIndex = start;
  const isBuilding = BUILDING.test(text) && detail > BUILDING.lastIndex;
  if (!isBuilding && (!ROAD.test(lead) || (NO_ROAD.test(lead) && !/[\u4e00-\u9fff]{2}路$/.test(lead))))
    return undefined;
  if (!isBuilding && lead.length < 3) return undefined;
  const begin = first + beginOf(lead);
  return lead.length === 0 ? undefined : { kind: "address", start: begin, end: detail };
}

/** Where in the words before a house number its address begins. */
function beginOf(lead: string): number {
  for (let at = 0; at < lead.length; at++) {
    const region = NO_REGION.test(lead.slice(at, at + 3)) ? "" : regionOf(lead, at);
    if (region.length > 2 && !NO_REGION.test(region.slice(0, 4))) return at;
  }
  return BEFORE.exec(lead.slice(0, -2))?.[0].length ?? 0;
}

/** Where the house number and what follows it end; −1 when it is none. */
function detailEnd(text: string, start: number): number {
  let end = start;
  for (let parts = 0; parts < 10 && end - start < 60; parts++) {
    DETAIL.lastIndex = end;
    const part = DETAIL.exec(text);
    if (part === null || (parts === 0 && !/[\u4e00-\u9fff]$/.test(part[0]))) break;
    end = DETAIL.lastIndex;
  }
  return end === start ? -1 : end;
}

/** Chinese characters, digits, blanks: what addresses are made of. */
const isPlace = (code: number): boolean =>
  (code >= 0x4e00 && code <= 0x9fff) || digitOf(code) >= 0 || code === 32;
