import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { announcement, type DemoLogin } from "./announcement.ts";
import { buildApp } from "./app.ts";
import { openCatalog, type Catalog } from "./catalog.ts";
import { readCatalogFiles } from "./catalog-files.ts";
import { readConfig, type Config } from "./config.ts";
import type { Environment } from "./config-options.ts";
import { ensureDataFolder } from "./data-folder.ts";
import { demoLogins, renewPasswords } from "./demo/logins.ts";
import { demoPasswords } from "./demo/passwords.ts";
import { seedDemo } from "./demo/seed.ts";
import { startDocuments } from "./documents/documents.ts";
import { keepHouse } from "./housekeeping.ts";
import { offerSetup } from "./identity/setup.ts";
import { listen } from "./listen.ts";
import { operationFor, operationSetting, type Operation } from "./operation.ts";
import { randomIds } from "./outside.ts";
import { provenIn } from "./proven.ts";
import type { Published } from "./published.ts";
import { StartFailure } from "./start-failure.ts";
import { openStore } from "./store/open.ts";
import { StoreError } from "./store/store-error.ts";
import type { Store } from "./store/store.ts";
import { storeSentence } from "./store-sentences.ts";
import { unknownTargets } from "./unknown-targets.ts";

/** The program's folder: checklists, built pages and package.json lie in it. */
const folder = join(import.meta.dirname, "..");

export type StartInput = {
  readonly argv: readonly string[];
  readonly env: Environment;
  /** Tells the operator something. */
  readonly say: (text: string) => void;
};

/** A running server that can be closed, or why there is none, with the program's exit code. */
export type Started =
  | { readonly ok: true; readonly close: () => Promise<void> }
  | { readonly ok: false; readonly code: number; readonly sentence: string };

/** Reads the settings, opens everything in order, listens and announces. */
export const startServer = async ({ argv, env, say }: StartInput): Promise<Started> => {
  const read = readConfig(argv, env, folder);
  if (!read.ok) return { ok: false, code: read.kind === "help" ? 0 : 2, sentence: read.sentence };
  try {
    return { ok: true, close: await serve(read.config, say) };
  } catch (error) {
    if (error instanceof StartFailure) return { ok: false, code: error.code, sentence: error.message };
    throw error;
  }
};

/** Opens one thing after the other; where one fails, those already open are closed again. */
const serve = async (config: Config, say: StartInput["say"]): Promise<() => Promise<void>> => {
  await ensureDataFolder(config.data);
  const published = await publishedIn(config.checklists);
  const store = await openedStore(config);
  const documents = startDocuments();
  const closing = [() => store.close(), () => documents.close()];
  const close = async (): Promise<void> => {
    for (const each of closing.toReversed()) await each();
  };
  try {
    const operation = await operationFor(store.db, config);
    const catalog = await openedCatalog(published, store);
    for (const sentence of unknownTargets(catalog.newest, published)) say(sentence);
    const entrance = await prepare(operation, config, store, catalog);
    const settings = {
      demo: operation === "demo",
      insecure: config.insecure,
      secureCookie: config.secureCookie,
      publicOrigin: config.publicOrigin,
      version: await versionOf(folder),
      pages: join(folder, "dist", "web"),
    };
    const level = config.logLevel ?? (operation === "demo" ? "warn" : "info");
    const given = { store, clock: Date.now, ids: randomIds, catalog, documents, settings };
    const { app } = await buildApp(given, { level });
    closing.push(() => app.close());
    const stopHouse = keepHouse({ store, clock: Date.now, log: app.log });
    closing.push(async () => stopHouse());
    const port = await listen(app, config);
    say(announcement({ config, port, ...entrance }));
    return close;
  } catch (error) {
    await close();
    throw error;
  }
};

const publishedIn = async (checklists: string): Promise<readonly Published[]> => {
  const proven = await provenIn(join(folder, "node_modules", ".cache", "proven.json"), join(folder, "core"));
  const reading = await readCatalogFiles(checklists, proven);
  await proven.keep();
  if (!reading.ok) throw new StartFailure(reading.sentences.join("\n"));
  return reading.published;
};

const openedStore = async ({ database }: Config): Promise<Store> => {
  try {
    return await openStore({ database });
  } catch (error) {
    throw error instanceof StoreError ? new StartFailure(storeSentence(error, database)) : error;
  }
};

const openedCatalog = async (published: readonly Published[], store: Store): Promise<Catalog> => {
  const opening = await openCatalog(published, store, Date.now);
  if (!opening.ok) throw new StartFailure(opening.sentences.join("\n"));
  return opening.catalog;
};

type Entrance = { readonly logins: readonly DemoLogin[]; readonly setupToken: string | null };

/** How people get in: with the demonstration's accounts, or through the link for the first one. */
const prepare = async (
  operation: Operation,
  config: Config,
  store: Store,
  catalog: Catalog,
): Promise<Entrance> => {
  const outside = { store, catalog, clock: Date.now, ids: randomIds };
  if (operation === "demo") {
    const { passwords, made } = await demoPasswords(config.data);
    const seeded = await seedDemo(outside, passwords);
    if (!seeded) await renewPasswords(outside, passwords, made);
    return { logins: await demoLogins(store.db, passwords), setupToken: null };
  }
  await store.tx((writing) => writing.setSetting(operationSetting, operation));
  return { logins: [], setupToken: await offerSetup(outside) };
};

const versionOf = async (root: string): Promise<string> => {
  const manifest: unknown = JSON.parse(await readFile(join(root, "package.json"), "utf8"));
  const version =
    typeof manifest === "object" && manifest !== null && "version" in manifest ? manifest.version : "";
  return String(version);
};
