import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, it } from "vitest";

const run = promisify(execFile);
const script = fileURLToPath(new URL("./answers.ts", import.meta.url));

const answersIn = async (TZ: string): Promise<string> => {
  const { stdout } = await run(process.execPath, ["--import", "tsx", script], {
    env: { ...process.env, TZ, VITEST: undefined },
  });
  return stdout;
};

const HOSTS = ["Asia/Shanghai", "America/New_York", "Europe/London", "Pacific/Apia", "America/Sao_Paulo"];

it("the host's own time zone changes no answer", async () => {
  const reference = await answersIn("UTC");
  expect(reference).toMatch(/^[0-9a-f]{64} 76238$/);
  for (const host of HOSTS)
    expect({ host, answers: await answersIn(host) }).toEqual({ host, answers: reference });
});
