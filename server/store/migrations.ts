import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { StoreError } from "./store-error.ts";

/** One checked-in step from one shape of the database to the next. */
export type Migration = {
  readonly name: string;
  /** SHA-256 (hex) of the file's text with plain line ends. */
  readonly hash: string;
  readonly statements: readonly string[];
  /** Tables whose content it means to change, from its line `-- changes: table, table`. */
  readonly changes: readonly string[];
};

/** What a database remembers of a migration that it went through. */
export type AppliedMigration = Pick<Migration, "name" | "hash">;

/** Where the migrations of this release lie. */
export const migrationsFolder = (dialect: "sqlite" | "postgres"): string =>
  join(import.meta.dirname, "..", "..", "migrations", dialect);

/** Reads the migrations of a folder in the order of drizzle-kit's journal. */
export function readMigrations(folder: string): readonly Migration[] {
  const journal = JSON.parse(readFileSync(join(folder, "meta", "_journal.json"), "utf8")) as {
    readonly entries: readonly { readonly tag: string }[];
  };
  return journal.entries.map(({ tag }) =>
    migrationOf(tag, readFileSync(join(folder, `${tag}.sql`), "utf8").replaceAll("\r\n", "\n")),
  );
}

function migrationOf(name: string, text: string): Migration {
  const statements = text.split("--> statement-breakpoint").map((each) => each.trim());
  const declared = /^-- changes: (.+)$/m.exec(text)?.[1] ?? "";
  return {
    name,
    hash: createHash("sha256").update(text).digest("hex"),
    statements: statements.filter(Boolean),
    changes: declared
      .split(",")
      .map((each) => each.trim())
      .filter(Boolean),
  };
}

/**
 * The migrations that a database still needs.
 * @throws StoreError where its history is not the beginning of ours: `newerDatabase`, `changedMigration` or
 * `missingMigration`
 */
export function pendingMigrations(
  migrations: readonly Migration[],
  applied: readonly AppliedMigration[],
): readonly Migration[] {
  for (const [position, { name, hash }] of applied.entries()) {
    const ours = migrations[position];
    if (!ours) throw new StoreError("newerDatabase", { migration: name });
    if (ours.name !== name) throw new StoreError("missingMigration", { migration: name });
    if (ours.hash !== hash) throw new StoreError("changedMigration", { migration: name });
  }
  return migrations.slice(applied.length);
}
