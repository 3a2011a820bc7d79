import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { ProposalFacts } from "#core/report.ts";

/** One check of an invented project: answers of its own, or those of the checklist's example of that name. */
export type DemoCheck = {
  readonly checklist: string;
  readonly version: string;
  readonly submitted?: true;
} & ({ readonly example: string } | { readonly answers: unknown });

/** An invented project that the demonstration shows, with its checks in the order in which they were begun. */
export type DemoProject = { readonly proposal: ProposalFacts; readonly checks: readonly DemoCheck[] };

/** From a mixed act to a rule that needs no check at all. */
const names = ["unterhaltsvorschuss", "betriebserlaubnis", "familienleistung", "amtsschilder"];

/** Reads the projects that come with the program. */
export const readDemoProjects = (): Promise<readonly DemoProject[]> =>
  Promise.all(
    names.map(
      async (name) =>
        JSON.parse(await readFile(join(import.meta.dirname, `${name}.json`), "utf8")) as DemoProject,
    ),
  );
