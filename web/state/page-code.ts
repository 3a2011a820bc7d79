import type { ComponentType } from "react";
import { request } from "./api.ts";

/** Why a page's code did not come: nobody answered, or the server answers and has this code no longer. */
export type PageCodeLoss = "unreachable" | "gone";

/** A page that could not be opened because its code did not come; nothing in the page itself is broken. */
export class PageCodeError extends Error {
  readonly loss: PageCodeLoss;

  constructor(loss: PageCodeLoss, cause: unknown) {
    super(`page code ${loss}`, { cause });
    this.name = "PageCodeError";
    this.loss = loss;
  }
}

/** Browsers word a failed import each in their own way and do not say why it failed: the server is asked. */
const lossNow = async (): Promise<PageCodeLoss> =>
  (await request("GET", "/api/system")).ok ? "gone" : "unreachable";

/** For a route's `lazy`: fetches a page's code when the page is opened, again at each try until it came. */
export const pageCode =
  (load: () => Promise<ComponentType>) => async (): Promise<{ readonly Component: ComponentType }> => {
    try {
      return { Component: await load() };
    } catch (cause) {
      throw new PageCodeError(await lossNow(), cause);
    }
  };
