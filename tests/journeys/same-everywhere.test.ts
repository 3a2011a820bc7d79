/** The same input gives the same bytes: in the browser, on the server's Node, on the command line. */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { build, type Rolldown } from "vite";
import { afterAll, beforeAll, expect, test } from "vitest";
import { shippedChecklists } from "../shipped.ts";
import { launchBrowser, newPage } from "./support/browser.ts";
import { reportsText, type Reporting } from "./support/reports-in-browser.ts";

const root = join(import.meta.dirname, "..", "..");
const today = "2026-01-01";

let browser: Browser;
let bundle: string;

/** The core as a browser gets it: bundled and minified, with one name to call. */
const bundled = async (): Promise<string> => {
  const built = (await build({
    configFile: false,
    root,
    logLevel: "silent",
    build: {
      write: false,
      lib: {
        entry: join(import.meta.dirname, "support", "reports-in-browser.ts"),
        formats: ["iife"],
        name: "core",
      },
    },
  })) as Rolldown.RolldownOutput | Rolldown.RolldownOutput[];
  const [chunk] = [built].flat().flatMap(({ output }) => output);
  return chunk !== undefined && "code" in chunk ? chunk.code : "";
};

beforeAll(async () => {
  bundle = await bundled();
  browser = await launchBrowser();
});
afterAll(() => browser.close());

type Example = { readonly answers: object; readonly explanations?: object };

const reportingOf = ({ definition, modules }: (typeof shippedChecklists)[number]): Reporting => {
  const { examples = [] } = definition as { readonly examples?: readonly Example[] };
  const sets = examples.map(({ answers, explanations = {} }) => ({ ...answers, ...explanations }));
  return { definition, modules, sets: [...sets, {}, { gibtEsNicht: 1 }], today };
};

test.each(shippedChecklists)("reports on the examples of $name", async (shipped) => {
  const reporting = reportingOf(shipped);
  const here = reportsText(reporting);
  const page = await newPage(browser);
  await page.addScriptTag({ content: bundle });
  const inBrowser = await page.evaluate(
    (given) =>
      (globalThis as unknown as { core: { reportsText: typeof reportsText } }).core.reportsText(given),
    reporting,
  );
  expect(inBrowser).toBe(here);
  const program = join(root, "server", "cli", "main.ts");
  const words = ["report", shipped.file, "--answers", "-", "--today", today];
  const { stdout } = spawnSync(process.execPath, [program, ...words], {
    input: JSON.stringify(reporting.sets),
    encoding: "utf8",
    maxBuffer: 1e9,
  });
  expect(stdout).toBe(`${here}\n`);
});
