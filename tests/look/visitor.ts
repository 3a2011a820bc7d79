import type { Browser, BrowserContext, Page } from "playwright-core";
import type { DemoSite } from "./demo-site.ts";

/** How a page is looked at. */
export type Sight = { readonly width: number; readonly scheme: "light" | "dark" };

/** Cookies and storage of somebody who is signed in. */
export type SignedIn = Awaited<ReturnType<BrowserContext["storageState"]>>;

export type VisitOptions = { readonly as?: SignedIn | undefined; readonly scripts?: boolean };

/** A fresh browser context, as a person in Germany has it. */
export const newVisit = (
  browser: Browser,
  site: DemoSite,
  { width, scheme }: Sight,
  { as, scripts = true }: VisitOptions = {},
): Promise<BrowserContext> =>
  browser.newContext({
    baseURL: site.url,
    viewport: { width, height: 800 },
    colorScheme: scheme,
    locale: "de-DE",
    reducedMotion: "reduce",
    javaScriptEnabled: scripts,
    ...(as ? { storageState: as } : {}),
  });

/** Signs in on the page, as a person does. */
export const signIn = async (page: Page, site: DemoSite, username: string): Promise<void> => {
  await page.goto("/anmelden");
  await page.getByLabel("Benutzername").fill(username);
  await page.getByLabel("Kennwort").fill(site.passwordOf(username));
  await page.getByRole("button", { name: "Anmelden" }).click();
  await page.waitForURL((address) => !address.pathname.startsWith("/anmelden"));
};

/** Signs in once, for many visits. */
export const signedIn = async (browser: Browser, site: DemoSite, username: string): Promise<SignedIn> => {
  const visit = await newVisit(browser, site, { width: 1280, scheme: "light" });
  await signIn(await visit.newPage(), site, username);
  const state = await visit.storageState();
  await visit.close();
  return state;
};

type Method = "POST" | "PUT" | "PATCH" | "DELETE" | "GET";

/** Asks the API as the person signed in on the page; fails where it refuses. */
export const asked = (
  page: Page,
  method: Method,
  path: string,
  body?: unknown,
  key?: string,
): Promise<unknown> =>
  page.evaluate(
    async ([how, where, what, idempotencyKey]) => {
      const response = await fetch(where, {
        method: how,
        headers: {
          ...(what === null ? {} : { "content-type": "application/json" }),
          ...(idempotencyKey === null ? {} : { "idempotency-key": idempotencyKey }),
        },
        ...(what === null ? {} : { body: what }),
      });
      const text = await response.text();
      if (!response.ok) throw new Error(`${how} ${where}: ${response.status} ${text}`);
      return text === "" ? null : (JSON.parse(text) as unknown);
    },
    [method, path, body === undefined ? null : JSON.stringify(body), key ?? null] as const,
  );
