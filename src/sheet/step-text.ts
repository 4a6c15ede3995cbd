/** `1.…;2.…`. */
export function stepsText(steps: readonly string[]): string {
  let text = "";
  for (let i = 0; i < steps.length; i++) text += `${i === 0 ? "" : ";"}${i + 1}.${steps[i]}`;
  return text;
}

// A pattern is what bundlers do not escape: the same run of signs stands in the pattern of markers.
const CHINESE = /一二三四五六七八九十/.source;

/** The number of a marker at a place of the text, and where the step behind it begins. */
interface Marker {
  number: number;
  style: number;
  end: number;
}

/**
 * The steps of a cell: `1.…;2.…`, `1、…`, `(1)…`, `①…`, `第一步…`, a line or a semicolon between them.
 *
 * The style of the first marker holds for the cell. A marker counts where a semicolon or a line ends
 * the step before; only where none does, a blank, a comma or a full stop will do. Numbers in brackets
 * need neither where more of them count on than marks would part: `(1)查(2)告`.
 */
export function stepsOfText(text: string): string[] {
  const first = markerAt(text, 0);
  if (first === undefined || first.number !== 1) return tidy(text.split(/[;\uff1b\r\n]+/));
  const firm = cut(text, first, isFirm);
  const parted = firm.length > 1 ? firm : cut(text, first, isLoose);
  if (first.style !== BRACKETED) return parted;
  const counted = cutAtBrackets(text, first);
  return counted.length > parted.length ? counted : parted;
}

/** The steps between brackets that count on one by one, `(1)查(2)告`; what is only referred to parts nothing. */
function cutAtBrackets(text: string, first: Marker): string[] {
  const steps: string[] = [];
  let from = first.end;
  let last = first.number;
  for (let i = from; i < text.length; i++) {
    const marker = isBracket(text.charCodeAt(i)) ? bracketed(text, i) : undefined;
    if (marker?.number !== last + 1 || refersTo(text, i) || text.slice(from, i).trim() === "") continue;
    steps.push(text.slice(from, i));
    from = marker.end;
    last = marker.number;
  }
  steps.push(text.slice(from));
  return tidy(steps);
}

const isBracket = (code: number): boolean => code === 40 || code === 0xff08;

/** Whether the words before a number in brackets make it a reference: 第(2)项, 参见(2), 步骤(1)和(2). */
const refersTo = (text: string, at: number): boolean =>
  /(?:第|参见|详见|按|按照|步骤|至|和|与|及|或)\s*$/.test(text.slice(Math.max(0, at - 4), at));

function cut(text: string, first: Marker, isBoundary: (code: number) => boolean): string[] {
  const steps: string[] = [];
  let from = first.end;
  let last = first.number;
  for (let i = from; i < text.length; i++) {
    // Circled numbers need no boundary: they are nothing but markers.
    const circled = first.style === CIRCLED && text.charCodeAt(i) >= 0x2460;
    if (!circled && !isBoundary(text.charCodeAt(i))) continue;
    const at = circled ? i : afterBlanks(text, i + 1);
    const marker = markerAt(text, at);
    if (marker === undefined || marker.style !== first.style || marker.number <= last) continue;
    if (isBoundary === isLoose && !circled && startsWithDigit(text, marker.end)) continue;
    steps.push(text.slice(from, i));
    from = marker.end;
    last = marker.number;
    i = from - 1;
  }
  steps.push(text.slice(from));
  return tidy(steps);
}

const isFirm = (code: number): boolean => code === 59 || code === 0xff1b || code === 10 || code === 13;
const isLoose = (code: number): boolean =>
  isFirm(code) || code === 32 || code === 0x3000 || code === 44 || code === 0xff0c || code === 0x3002;

function afterBlanks(text: string, from: number): number {
  let i = from;
  while (isFirm(text.charCodeAt(i)) || text.charCodeAt(i) === 32 || text.charCodeAt(i) === 0x3000) i++;
  return i;
}

const startsWithDigit = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57;
};

const CIRCLED = 1;
const BRACKETED = 2;
const WORDED = 3;
const CHINESE_STYLE = 4;

function markerAt(text: string, at: number): Marker | undefined {
  const code = text.charCodeAt(at);
  if (code >= 48 && code <= 57) return numbered(text, at);
  if (code >= 0x2460 && code <= 0x2473) return { number: code - 0x245f, style: CIRCLED, end: at + 1 };
  if (isBracket(code)) return bracketed(text, at);
  if (code < 0x3000) return undefined;
  return worded(text, at);
}

/** `1.` `1、` `1)` `1．`: the sign behind the digits is the style. */
function numbered(text: string, at: number): Marker | undefined {
  let i = at;
  let number = 0;
  for (; i < at + 4 && startsWithDigit(text, i); i++) number = number * 10 + text.charCodeAt(i) - 48;
  const sign = text.charCodeAt(i);
  const isSign = sign === 46 || sign === 0xff0e || sign === 0x3001 || sign === 41 || sign === 0xff09;
  return isSign && number > 0 ? { number, style: sign, end: i + 1 } : undefined;
}

function bracketed(text: string, at: number): Marker | undefined {
  let i = at + 1;
  let number = 0;
  for (; i < at + 4 && startsWithDigit(text, i); i++) number = number * 10 + text.charCodeAt(i) - 48;
  const sign = text.charCodeAt(i);
  return number > 0 && (sign === 41 || sign === 0xff09)
    ? { number, style: BRACKETED, end: i + 1 }
    : undefined;
}

/** `第一步` `步骤1:` and `一、`. */
function worded(text: string, at: number): Marker | undefined {
  const match =
    /^(?:第([一二三四五六七八九十]|\d{1,2})步|步骤([一二三四五六七八九十]|\d{1,2}))[:\uff1a、,\uff0c.]?|^([一二三四五六七八九十])、/.exec(
      text.slice(at, at + 6),
    );
  if (match === null) return undefined;
  const digits = match[1] ?? match[2] ?? match[3] ?? "";
  const chinese = CHINESE.indexOf(digits);
  return {
    number: chinese >= 0 ? chinese + 1 : Number(digits),
    style: match[3] === undefined ? WORDED : CHINESE_STYLE,
    end: at + match[0].length,
  };
}

/** Trimmed, without the semicolon that ends a line, and without empty steps. */
function tidy(steps: readonly string[]): string[] {
  const kept: string[] = [];
  for (const step of steps) {
    const text = step.trim();
    let end = text.length;
    while (end > 0 && (text.charCodeAt(end - 1) === 59 || text.charCodeAt(end - 1) === 0xff1b)) end--;
    const tidied = end === text.length ? text : text.slice(0, end).trim();
    if (tidied !== "") kept.push(tidied);
  }
  return kept;
}
