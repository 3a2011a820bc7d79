import type { Page } from "playwright-core";
import type { Prepared } from "./prepared.ts";

/** A page in a certain state. `who` is the account it is seen with; null: nobody. */
export type Scene = {
  readonly name: string;
  readonly who: "referat23" | "referat21" | "katalog" | null;
  readonly show: (page: Page, prepared: Prepared) => Promise<void>;
  /** Without scripts. */
  readonly plain?: boolean;
  /** As it is printed. */
  readonly paper?: boolean;
};

/** Waits for the heading of a page. */
export const heading = (page: Page, name: string | RegExp) =>
  page.getByRole("heading", { level: 1, name }).waitFor();
