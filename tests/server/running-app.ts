import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll } from "vitest";
import type { RouteRow } from "#server/access.ts";
import { buildApp } from "#server/app.ts";
import { openCatalog, type Catalog } from "#server/catalog.ts";
import { readCatalogFiles } from "#server/catalog-files.ts";
import type { App } from "#server/http/app-type.ts";
import { randomIds } from "#server/outside.ts";
import type { AppSettings, Documents, Services } from "#server/services.ts";
import { openStore } from "#server/store/open.ts";
import type { Store } from "#server/store/store.ts";
import { aTemporaryFolder } from "../store/temporary-folder.ts";
import { probecheck } from "./probecheck.ts";

/** The day on which the tests take place, unless they move the clock: a Monday morning in Berlin. */
export const morning = Date.parse("2026-11-23T08:00:00.000Z");

/** Time for opening everything on a machine that is busy with other tests, in milliseconds. */
const startTime = 60_000;

export type Running = {
  readonly app: App;
  /** What the app was given, for calling its parts directly. */
  readonly services: Services;
  readonly routes: readonly RouteRow[];
  readonly store: Store;
  readonly catalog: Catalog;
  readonly clock: { now: number };
  readonly log: string[];
  readonly folder: string;
};

const settings: AppSettings = {
  demo: false,
  insecure: false,
  secureCookie: true,
  publicOrigin: null,
  version: "9.9.9",
  pages: "",
};

/** Stands in for the documents' worker, which has tests of its own: the "file" says which report it was made of. */
const documents: Documents = {
  docx: async (report, { extent }) => new TextEncoder().encode(`${extent} docx of ${report.assessment.id}`),
};

export type RunningOptions = {
  readonly settings?: Partial<AppSettings>;
  readonly definitions?: readonly object[];
  /** Another database than an SQLite file of its own. */
  readonly database?: () => string;
};

/** Writes checklists and modules as their folder holds them. */
export const writeChecklists = (folder: string, definitions: readonly object[]): string => {
  for (const definition of definitions) {
    const { id, module, version } = definition as { id?: string; module?: string; version: string };
    const inside = join(folder, id ?? module ?? "");
    mkdirSync(inside, { recursive: true });
    writeFileSync(join(inside, `${version}.json`), JSON.stringify(definition));
  }
  return folder;
};

/** Opens a catalogue of definitions; they must be in order. */
export const catalogWith = async (
  folder: string,
  definitions: readonly object[],
  store: Store,
): Promise<Catalog> => {
  const files = await readCatalogFiles(writeChecklists(folder, definitions));
  if (!files.ok) throw new Error(files.sentences.join("\n"));
  const opening = await openCatalog(files.published, store, () => morning);
  if (!opening.ok) throw new Error(opening.sentences.join("\n"));
  return opening.catalog;
};

/** The whole app on a real SQLite store in a temporary folder, one per test file. */
export const aRunningApp = (options: RunningOptions = {}): (() => Running) => {
  const folder = aTemporaryFolder();
  let running: Running | undefined;
  beforeAll(async () => {
    running = await start(folder.path, options);
  }, startTime);
  afterAll(async () => {
    await running?.app.close();
    await running?.store.close();
  });
  return () => {
    if (!running) throw new Error("the app runs only inside tests");
    return running;
  };
};

const start = async (folder: string, options: RunningOptions): Promise<Running> => {
  const database = options.database?.() ?? join(folder, "test.sqlite");
  const store = await openStore({ database });
  const catalog = await catalogWith(join(folder, "checklists"), options.definitions ?? [probecheck], store);
  const clock = { now: morning };
  const log: string[] = [];
  const given = {
    store,
    catalog,
    documents,
    ids: randomIds,
    clock: () => clock.now,
    settings: { ...settings, ...options.settings },
  };
  const stream = { write: (line: string) => void log.push(line) };
  const { app, routes } = await buildApp(given, { level: "debug", stream });
  await app.ready();
  return { app, services: { ...given, log: app.log }, routes, store, catalog, clock, log, folder };
};
