import * as echarts from "echarts";
import type { ChartOption } from "kefu/charts";

/** A part of the page: what stands in it, in order. */
export interface Section {
  readonly title: string;
  readonly note?: string;
  /** The first row is the header. */
  readonly table?: readonly (readonly (string | number)[])[];
  readonly charts?: readonly ChartOption[];
}

const escaped = (text: unknown) =>
  String(text ?? "").replace(
    /[&<>"]/g,
    (each) => `&${{ "&": "amp", "<": "lt", ">": "gt", '"': "quot" }[each]};`,
  );

/** A chart drawn on the server, so that the page needs no script. */
function svgOf(option: ChartOption): string {
  const chart = echarts.init(null, null, { renderer: "svg", ssr: true, width: 600, height: 360 });
  try {
    chart.setOption(option);
    return chart.renderToSVGString();
  } finally {
    chart.dispose();
  }
}

const STYLE = `
:root { color-scheme: light; font: 15px/1.6 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; color: #1f2328; }
body { max-width: 1240px; margin: 0 auto; padding: 24px 16px 64px; }
h1 { font-size: 26px; margin: 0 0 4px; } h2 { font-size: 19px; margin: 36px 0 8px; border-bottom: 1px solid #d8dde3; padding-bottom: 4px; }
p { margin: 4px 0 12px; color: #59636e; }
table { border-collapse: collapse; font-variant-numeric: tabular-nums; margin: 8px 0 16px; }
th, td { text-align: left; padding: 4px 18px 4px 0; border-bottom: 1px solid #e6e9ec; vertical-align: top; }
th { font-weight: 600; }
.wide { overflow-x: auto; } .charts { display: flex; flex-wrap: wrap; gap: 16px; }
.charts > div { border: 1px solid #d8dde3; border-radius: 6px; overflow: hidden; max-width: 100%; }
.charts svg { display: block; max-width: 100%; height: auto; }
`;

function tableOf(rows: NonNullable<Section["table"]>): string {
  if (rows.length === 0) return "";
  const [head = [], ...body] = rows;
  const cell = (value: unknown) => `<td>${escaped(value)}</td>`;
  return `<div class="wide"><table><thead><tr>${head.map((each) => `<th>${escaped(each)}</th>`).join("")}</tr></thead><tbody>${body
    .map((row) => `<tr>${row.map(cell).join("")}</tr>`)
    .join("\n")}</tbody></table></div>`;
}

/** A page that holds everything it shows. */
export function pageOf(title: string, lead: string, sections: readonly Section[], lang: string): string {
  const parts = sections.map(
    (section) =>
      `<section><h2>${escaped(section.title)}</h2>${section.note === undefined ? "" : `<p>${escaped(section.note)}</p>`}${
        section.table === undefined ? "" : tableOf(section.table)
      }${section.charts === undefined ? "" : `<div class="charts">${section.charts.map((chart) => `<div>${svgOf(chart)}</div>`).join("")}</div>`}</section>`,
  );
  return `<!doctype html>
<html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title><style>${STYLE}</style></head>
<body><h1>${escaped(title)}</h1><p>${escaped(lead)}</p>
${parts.join("\n")}
</body></html>
`;
}
