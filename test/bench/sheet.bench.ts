import { bench, describe } from "vitest";
import { hotlineCall } from "../../dist/forms.js";
import { readRows, writeRows } from "../../dist/sheet.js";
import { halfBadRows, hotlineRows, readByHand } from "./sheet-data";

// Measured is what is shipped: `npm run build` comes first.

const ROWS = 100_000;
const good = hotlineRows(ROWS);
const bad = halfBadRows(ROWS);
const arrays = [Object.keys(good[0] ?? {}), ...good.map((row) => Object.values(row))];
const { records } = readRows(hotlineCall, good);
const options = { iterations: 3, warmupIterations: 1, time: 0, warmupTime: 0 };

describe("100,000 rows × 17 columns of the hotline form", () => {
  bench("a reader written by hand for this form", () => void readByHand(good), options);
  bench("readRows, rows keyed by header", () => void readRows(hotlineCall, good), options);
  bench("readRows, rows of cells", () => void readRows(hotlineCall, arrays), options);
  bench("readRows, every second row bad", () => void readRows(hotlineCall, bad), options);
  bench("writeRows", () => void writeRows(hotlineCall, records), options);
});
