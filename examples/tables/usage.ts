import type { ProTableProps } from "@ant-design/pro-table";
import type { TableColumnCtx } from "element-plus";
import { columnsOf, type HotlineCall, hotlineCall } from "kefu/forms";
import { antDesignColumns } from "./ant-design-columns";
import { elementPlusColumns, tagOf } from "./element-plus-columns";

const shanghai = { locale: "zh-CN", timeZone: "Asia/Shanghai" } as const;

/** `<ProTable {...hotlineTable} dataSource={calls} />` */
export const hotlineTable: ProTableProps<HotlineCall, Record<string, never>> = {
  rowKey: "recordNo",
  columns: antDesignColumns(hotlineCall, shanghai),
};

/** `<el-table-column v-for="column in hotlineColumns" v-bind="column" />` */
export const hotlineColumns: Partial<TableColumnCtx<HotlineCall>>[] = elementPlusColumns(
  hotlineCall,
  shanghai,
);

/** `<el-tag :type="outcomeTag(row.outcome)">` */
export function outcomeTag(outcome: HotlineCall["outcome"]): ReturnType<typeof tagOf> {
  const column = columnsOf(hotlineCall, shanghai).find(({ key }) => key === "outcome");
  return column === undefined ? "info" : tagOf(column, outcome);
}
