import Big from "big.js";
import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";

/** A figure as it is printed in German: "0,25", "1 234,5", "−3". */
const figure = (printed: string): Big =>
  new Big(
    printed
      .replaceAll(/[\s\u202f\u00a0]/g, "")
      .replace("−", "-")
      .replace(",", "."),
  );

type Sum = {
  /** The part of each row that counts. */
  readonly parts: readonly string[];
  readonly weights: readonly string[];
  readonly weight: string;
  readonly sum: string;
};

/** What stands in a table of contributions: the last two columns of the rows that count, and of the last row. */
const readSum = (table: Locator): Promise<Sum> =>
  table.evaluate((element: HTMLTableElement) => {
    const cells = (row: HTMLTableRowElement | undefined): string[] =>
      [...(row?.cells ?? [])].map((cell) => cell.textContent?.trim() ?? "");
    const counting = [...(element.tBodies[0]?.rows ?? [])].filter((row) => row.cells.length > 3);
    const last = cells(element.tFoot?.rows[0]);
    return {
      parts: counting.map((row) => cells(row).at(-1) ?? ""),
      weights: counting.map((row) => cells(row).at(-2) ?? ""),
      weight: last.at(-2) ?? "",
      sum: last.at(-1) ?? "",
    };
  });

const total = (figures: readonly string[]): Big =>
  figures.reduce((sum, each) => sum.plus(figure(each)), new Big(0));

/** Expects the rows of a table to add up to its last row, and that to lead to these points. */
async function expectSum(table: Locator, points: number): Promise<void> {
  const { parts, weights, weight, sum } = await readSum(table);
  expect(parts.length).toBeGreaterThan(0);
  expect(total(parts).toString()).toBe(figure(sum).toString());
  expect(total(weights).toString()).toBe(figure(weight).toString());
  const mean = figure(sum).div(figure(weight));
  expect(Number(mean.times(100).round(0, Big.roundHalfUp))).toBe(points);
}

const howTitle = /^So kommt der Wert (\d+) für „(.+)“ zustande$/;

/**
 * Opens every "So kommt der Wert … zustande" on a result page and expects its contributions to add up, as printed,
 * to the points of the principle and of the whole. Gives back the points by principle.
 */
export async function expectExplained(page: Page): Promise<ReadonlyMap<string, number>> {
  const points = new Map<string, number>();
  const folds = page.getByRole("group").filter({ hasText: howTitle });
  await page.getByText(howTitle).first().waitFor();
  for (const text of await page.getByText(howTitle).allTextContents()) {
    const [, value, title = ""] = howTitle.exec(text) ?? [];
    await page.getByText(text).click();
    const table = page.getByRole("table", { name: `Beitrag jeder Frage zu „${title}“` });
    await table.waitFor();
    await expectSum(table, Number(value));
    points.set(title, Number(value));
  }
  expect(points.size, await folds.allTextContents().then(String)).toBeGreaterThan(0);
  await page.getByText("So entsteht der Gesamtwert").click();
  const overall = page.getByRole("table", { name: "Beitrag jedes Prinzips zum Gesamtwert" });
  await overall.waitFor();
  const row = page.getByRole("row", { name: /^Mittel aller Prinzipien/ });
  await expectSum(overall, Number(await row.getByRole("cell").first().textContent()));
  return points;
}
