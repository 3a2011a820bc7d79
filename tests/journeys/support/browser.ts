import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { onTestFinished } from "vitest";
import { german, launchIn } from "./chromium.ts";

/** Journeys take everything about their browser from here. */
export { launchBrowser } from "./chromium.ts";

/** How long a page may take to show what is waited for, in milliseconds; machines that test are slow. */
const patience = 20_000;

/** A browser that keeps its storage in a folder, as a person's own does when it is closed and opened again. */
export const launchWithProfile = async (folder: string): Promise<BrowserContext> =>
  attended(await launchIn(folder));

/** A browser of a person with nothing in it yet; closed when the test is over. */
const newContext = async (browser: Browser, options: BrowserContextOptions = {}): Promise<BrowserContext> =>
  attended(await browser.newContext({ ...german, ...options }));

/** The same with one page. */
export const newPage = async (browser: Browser, options: BrowserContextOptions = {}): Promise<Page> =>
  (await newContext(browser, options)).newPage();

/** Says what was on screen when a test failed. */
async function describePages(context: BrowserContext): Promise<void> {
  for (const page of context.pages()) {
    const seen = await page.locator("body").ariaSnapshot().catch(String);
    console.error(`${page.url()} "${await page.title().catch(String)}"\n${seen}`);
  }
}

/** Failed requests are seen as responses; Chromium's lines about them say nothing more. */
const isOnlyNetwork = (text: string): boolean => text.startsWith("Failed to load resource");

/**
 * Fails the test for what no page may do: errors in the console (violations of the content security policy are
 * such), uncaught errors, answers of the server's own trouble, missing files, requests to anybody else.
 */
function attended(context: BrowserContext): BrowserContext {
  const complaints: string[] = [];
  let origin: string | null = null;
  context.setDefaultTimeout(patience);
  context.on("console", (message) => {
    if (message.type() === "error" && !isOnlyNetwork(message.text())) complaints.push(message.text());
  });
  context.on("weberror", (error) => complaints.push(`uncaught: ${error.error().stack ?? ""}`));
  context.on("request", (request) => {
    const url = new URL(request.url());
    if (!/^https?:$/.test(url.protocol)) return;
    origin ??= url.origin;
    if (url.origin !== origin) complaints.push(`asked ${url.href}`);
  });
  context.on("response", (response) => {
    const { pathname } = new URL(response.url());
    const failed = response.status() >= (pathname.startsWith("/api/") ? 500 : 400);
    if (failed) complaints.push(`${response.status()} from ${response.url()}`);
  });
  onTestFinished(async ({ task }) => {
    if (task.result?.state === "fail") await describePages(context);
    await context.close();
    if (complaints.length > 0) throw new Error(`In the browser:\n${complaints.join("\n")}`);
  });
  return context;
}
