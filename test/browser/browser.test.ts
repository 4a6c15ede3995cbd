import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize, resolve } from "node:path";
import { type Browser, chromium } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sampleCharts } from "../charts/samples";
import { answers } from "./answers";

const ROOT = resolve(import.meta.dirname, "../..");
const CHROMIUM = process.env["CHROMIUM"] ?? "/usr/bin/chromium";
const isHere = existsSync(CHROMIUM);
if (!isHere && process.env["KEFU_BROWSER"] === "required") throw new Error(`No Chromium at ${CHROMIUM}`);

const TYPES: Record<string, string> = {
  ".js": "text/javascript",
  ".html": "text/html",
  ".json": "application/json",
};
/** No bundler: the built modules as a browser loads them. */
const PAGE = `<!doctype html><meta charset="utf-8"><script type="importmap">${JSON.stringify({
  imports: {
    kefu: "/dist/index.js",
    zod: "/node_modules/zod/index.js",
    "zod/v4/core": "/node_modules/zod/v4/core/index.js",
    echarts: "/node_modules/echarts/dist/echarts.esm.min.js",
  },
})}</script><body style="margin:0"></body>`;

let server: Server;
let browser: Browser;
let origin: string;

beforeAll(async () => {
  if (!isHere) return;
  server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(request.url ?? "/"));
    if (path === "/") return response.setHeader("content-type", "text/html").end(PAGE);
    const file = join(ROOT, path);
    if (!existsSync(file)) return response.writeHead(404).end();
    return response.setHeader("content-type", TYPES[extname(file)] ?? "text/plain").end(readFileSync(file));
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  browser = await chromium.launch({
    executablePath: CHROMIUM,
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking"],
  });
});

afterAll(async () => {
  await browser?.close();
  server?.close();
});

describe.skipIf(!isHere)(`in a browser${isHere ? "" : ` (skipped: no Chromium at ${CHROMIUM})`}`, () => {
  it.each(["Asia/Shanghai", "America/Los_Angeles", "Pacific/Apia"])(
    "the built package gives the same answers as here, with the browser in %s",
    async (timezoneId) => {
      const page = await browser.newPage({ timezoneId });
      const faults: string[] = [];
      page.on("pageerror", (error) => faults.push(String(error)));
      await page.goto(origin);
      const there = await page.evaluate(
        `import("kefu").then((kefu) => JSON.stringify((${answers.toString()})(kefu)))`,
      );
      const here = JSON.stringify(answers(await import(join(ROOT, "dist/index.js"))));
      expect(there).toBe(here);
      expect(faults).toEqual([]);
      await page.close();
    },
  );

  it("every chart is drawn without an error, at 600 pixels", async () => {
    const page = await browser.newPage({ viewport: { width: 1216, height: 1480 } });
    const faults: string[] = [];
    page.on("pageerror", (error) => faults.push(String(error)));
    page.on("console", (message) => {
      if (message.type() === "error" && !message.text().includes("404")) faults.push(message.text());
    });
    await page.goto(origin);
    const drawn = await page.evaluate(
      `import("echarts").then((echarts) => {
        document.body.style.cssText = "margin:0;display:grid;grid-template-columns:600px 600px;gap:8px";
        return ${JSON.stringify(Object.values(sampleCharts({ locale: "zh-CN", theme: "light" })))}.map((option) => {
          const div = document.createElement("div");
          div.style.cssText = "width:600px;height:360px";
          document.body.append(div);
          echarts.init(div).setOption(option);
          const canvas = div.querySelector("canvas");
          const pixels = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height).data;
          return new Set(new Uint32Array(pixels.buffer)).size;
        });
      })`,
    );
    expect((drawn as number[]).every((colours) => colours > 10)).toBe(true);
    expect(faults).toEqual([]);
    mkdirSync(join(ROOT, "out"), { recursive: true });
    await page.screenshot({ path: join(ROOT, "out/charts.png") });
    await page.close();
  });
});
