import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { readablePassword } from "../identity/readable-password.ts";
import { demoAccounts } from "./accounts.ts";

/** Passwords by username. */
export type DemoPasswords = Readonly<Record<string, string>>;

/** Only the owner of the data folder may read it. */
const ownerOnly = 0o600;

const fileIn = (folder: string): string => join(folder, "demo-passwords.json");

/** The passwords of a demonstration: random per data folder, made once and kept there. `made` are new ones. */
export const demoPasswords = async (
  folder: string,
): Promise<{ readonly passwords: DemoPasswords; readonly made: readonly string[] }> => {
  const kept = await keptPasswords(folder);
  const missing = demoAccounts.filter(({ username }) => kept[username] === undefined);
  const made = missing.map(({ username }) => username);
  if (made.length === 0) return { passwords: kept, made };
  const passwords = {
    ...kept,
    ...Object.fromEntries(made.map((username) => [username, readablePassword()])),
  };
  await writeFile(fileIn(folder), `${JSON.stringify(passwords, null, 2)}\n`, { mode: ownerOnly });
  return { passwords, made };
};

const keptPasswords = async (folder: string): Promise<DemoPasswords> => {
  try {
    const kept: unknown = JSON.parse(await readFile(fileIn(folder), "utf8"));
    const entries = typeof kept === "object" && kept !== null ? Object.entries(kept) : [];
    return Object.fromEntries(
      entries.filter((entry): entry is [string, string] => typeof entry[1] === "string"),
    );
  } catch {
    return {};
  }
};
