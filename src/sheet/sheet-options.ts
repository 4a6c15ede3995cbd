import { checkedOption, type Locale } from "../base";
import type { CellContext } from "./cell-context";
import { momentParts } from "./moment-parts";
import { zoneClock } from "./zone-clock";

/** How a sheet is to be read. */
export interface ReadOptions {
  /** The zone whose clock the sheet shows; `Asia/Shanghai` when left out. */
  readonly timeZone?: string;
  /** The language in which issues spell their columns; `zh-CN` when left out. */
  readonly locale?: Locale;
  /**
   * Where a `Date` cell carries what the sheet showed: in its UTC fields (exceljs; the default) or in
   * those of the host's zone (SheetJS with `cellDates`).
   */
  readonly dateCells?: "utc" | "local";
  /** Whether serial numbers count from 1904-01-01, as in old workbooks from Macs. */
  readonly date1904?: boolean;
  /** One record a row, or a label before each value; found out when left out. */
  readonly layout?: "rows" | "labelValue";
}

/** The zone in which a form's times stand unless somebody says otherwise. */
const DEFAULT_ZONE = "Asia/Shanghai";

/**
 * How cells are to be taken, with every option checked.
 *
 * @throws KefuError `unknown_zone` · `invalid_argument`
 */
export function cellContext(options: ReadOptions): CellContext {
  checkedOption("layout", ["rows", "labelValue"], options.layout);
  return {
    clock: zoneClock(options.timeZone ?? DEFAULT_ZONE),
    dateCells: checkedOption("dateCells", ["utc", "local"], options.dateCells),
    moment: momentParts(options.date1904 === true),
  };
}
