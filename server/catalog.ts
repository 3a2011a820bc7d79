import { compareVersions } from "./catalog-version.ts";
import { instantOf, type Clock } from "./outside.ts";
import { publishAgain, type Published } from "./published.ts";
import type { Reading, Store, Writing } from "./store/store.ts";

/** The checklists: what can be started now, and every version that an assessment was ever started with. */
export type Catalog = {
  /** The newest version of each checklist, by id. */
  readonly newest: readonly Published[];
  /** A version (without one: the newest) that can be started. */
  readonly offered: (id: string, version?: string) => Published | undefined;
  /** Any version ever published here, also when its file is gone. */
  readonly find: (id: string, version: string) => Promise<Published | undefined>;
};

export type CatalogOpening =
  | { readonly ok: true; readonly catalog: Catalog }
  | { readonly ok: false; readonly sentences: readonly string[] };

/**
 * Keeps every version in the store when first seen: it is published then, and the audit log says so. One that was
 * published with other content stops the start, and then none is published.
 */
export const openCatalog = async (
  published: readonly Published[],
  store: Store,
  clock: Clock,
): Promise<CatalogOpening> => {
  const changed = await store.tx(async (writing) => {
    const others = await changedSince(writing, published);
    return others.length > 0 ? others : publishAll(writing, published, instantOf(clock()));
  });
  return changed.length > 0
    ? { ok: false, sentences: changed.map(changedSentence) }
    : { ok: true, catalog: catalogOf(published, store) };
};

const changedSince = async (
  reading: Reading,
  published: readonly Published[],
): Promise<readonly Published[]> => {
  const changed: Published[] = [];
  for (const each of published) {
    const stored = await reading.checklist(each.id, each.version);
    if (stored && stored.hash !== each.hash) changed.push(each);
  }
  return changed;
};

/** Returns those that another server has published at the same moment with other content. */
const publishAll = async (
  writing: Writing,
  published: readonly Published[],
  at: string,
): Promise<readonly Published[]> => {
  const kept: { readonly each: Published; readonly hash: string; readonly isNew: boolean }[] = [];
  for (const each of published) {
    const { id, version, hash, text } = each;
    const checklist = { id, version, hash, definition: text, firstSeenAt: at };
    kept.push({ each, ...(await writing.keepChecklist(checklist)) });
  }
  for (const { each, hash, isNew } of kept) {
    const object = `${each.id}@${each.version}`;
    if (!isNew) continue;
    await writing.appendAudit({ at, actor: null, action: "checklist.published", object, details: { hash } });
  }
  return kept.filter(({ each, hash }) => each.hash !== hash).map(({ each }) => each);
};

const changedSentence = ({ id, version, modules }: Published): string => {
  const names = (modules as readonly { readonly module: string; readonly version: string }[])
    .map((module) => `${module.module} ${module.version}`)
    .join(", ");
  const what = names === "" ? "Diese Version" : `Diese Version oder einer ihrer Bausteine (${names})`;
  return (
    `checklists/${id}/${version}.json: ${what} ist veröffentlicht und wurde seitdem verändert. ` +
    "Stellen Sie den alten Inhalt wieder her und legen Sie die Änderung als neue Version an."
  );
};

const catalogOf = (published: readonly Published[], store: Store): Catalog => {
  const byAge = [...published].sort((a, b) => compareVersions(b.version, a.version));
  const offered = (id: string, version?: string) =>
    byAge.find((each) => each.id === id && (version === undefined || each.version === version));
  const ids = [...new Set(published.map(({ id }) => id))].sort();
  const stored = new Map<string, Published>();
  return {
    newest: ids.flatMap((id) => offered(id) ?? []),
    offered,
    find: async (id, version) => {
      const key = `${id}@${version}`;
      const known = offered(id, version) ?? stored.get(key);
      if (known) return known;
      const restored = await restore(store, id, version);
      if (restored) stored.set(key, restored);
      return restored;
    },
  };
};

/** A version from the store, whose file is gone. */
const restore = async (store: Store, id: string, version: string): Promise<Published | undefined> => {
  const kept = await store.db.checklist(id, version);
  if (!kept) return undefined;
  const published = publishAgain(kept.definition);
  if (!published.ok) throw new Error(`the stored checklist ${id} ${version} does not compile any more`);
  return { ...published.value, hash: kept.hash };
};
