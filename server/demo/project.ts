import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { ProposalFacts } from "#core/report.ts";

/** The invented project that the demonstration shows: facts, and answers as authors write them in files. */
export type DemoProject = {
  readonly checklist: string;
  readonly version: string;
  readonly proposal: ProposalFacts;
  readonly answers: unknown;
};

/** Reads the project that comes with the program. */
export const readDemoProject = async (): Promise<DemoProject> =>
  JSON.parse(await readFile(join(import.meta.dirname, "unterhaltsvorschuss.json"), "utf8")) as DemoProject;
