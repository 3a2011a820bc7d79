import { resolve } from "node:path";
import type { GlobalRole } from "#core/contract-session.ts";
import { databaseOf } from "./config.ts";
import {
  optionRows,
  optionsHelp,
  readSettings,
  SettingError,
  type Environment,
  type OptionRow,
} from "./config-options.ts";
import { globalRoleNames } from "./role-names.ts";

const roleRows = Object.entries(globalRoleNames).map(([role, name]) => `${role} (${name})`);

/** The options of the account command: where the data lie, as for the server, and the facts of a new account. */
const rows: readonly OptionRow[] = [
  ...optionRows.filter(({ name }) => ["data", "database", "help"].includes(name)),
  { name: "name", variable: null, shape: "text", placeholder: "NAME", help: "Vor- und Nachname" },
  {
    name: "unit",
    variable: null,
    shape: "text",
    placeholder: "STELLE",
    help: "z. B. „Referat 23 · Sozialministerium“",
  },
  {
    name: "role",
    variable: null,
    shape: "text",
    placeholder: "ROLLEN",
    help: `eine oder mehrere, mit Komma: ${roleRows.join(", ")}; Vorgabe: staff`,
  },
];

export const accountVerbs = ["add", "reset", "disable", "enable", "list"] as const;
export type AccountVerb = (typeof accountVerbs)[number];

export type AccountOrder = {
  readonly verb: AccountVerb;
  readonly username: string;
  readonly name: string;
  readonly unit: string;
  readonly roles: readonly GlobalRole[];
  readonly database: string;
};

/** What was asked for, or what to tell the person: the overview (`code` 0), or what is wrong (2). */
export type AccountReading =
  | { readonly ok: true; readonly order: AccountOrder }
  | { readonly ok: false; readonly code: 0 | 2; readonly text: string };

const accountUsage = [
  "Konten verwalten: npm run account -- BEFEHL [BENUTZERNAME] [OPTIONEN]",
  "",
  "  add BENUTZERNAME --name NAME   ein Konto anlegen; das Kennwort wird einmal angezeigt",
  "  reset BENUTZERNAME             ein neues Kennwort vergeben; alle Anmeldungen enden",
  "  disable BENUTZERNAME           ein Konto sperren; alle Anmeldungen enden sofort",
  "  enable BENUTZERNAME            ein gesperrtes Konto wieder zulassen",
  "  list                           alle Konten zeigen",
  "",
  optionsHelp(rows),
].join("\n");

const wrong = (sentence: string): AccountReading => ({ ok: false, code: 2, text: sentence });

/** Reads the command line of the account command. */
export const readAccountOrder = (
  argv: readonly string[],
  env: Environment,
  folder: string,
): AccountReading => {
  try {
    return orderFrom(argv, env, folder);
  } catch (error) {
    if (error instanceof SettingError) return wrong(error.message);
    throw error;
  }
};

const orderFrom = (argv: readonly string[], env: Environment, folder: string): AccountReading => {
  const read = readSettings(rows, argv, env);
  if (!read.ok) return wrong(read.sentence);
  const { settings, positionals } = read;
  const [first, username = "", ...rest] = positionals;
  if (settings.has("help") || first === undefined) return { ok: false, code: 0, text: accountUsage };
  const verb = accountVerbs.find((each) => each === first);
  if (!verb) return wrong(`Den Befehl „${first}“ gibt es nicht. Möglich sind: ${accountVerbs.join(", ")}.`);
  if (verb !== "list" && username === "")
    return wrong(`Nennen Sie den Benutzernamen: npm run account -- ${verb} BENUTZERNAME`);
  if (rest.length > 0)
    return wrong(`„${rest.join(" ")}“ ist zu viel. Namen mit Leerzeichen stehen in Anführungszeichen.`);
  const text = (name: string): string => String(settings.get(name)?.value ?? "");
  if (verb === "add" && text("name") === "")
    return wrong('Nennen Sie Vor- und Nachnamen: --name "Mira Vogt"');
  const roles = rolesIn(text("role") || "staff");
  if (!roles) return wrong(`Als Rollen sind möglich: ${roleRows.join(", ")}.`);
  const data = resolve(folder, text("data") || "data");
  const database = databaseOf(settings.get("database"), data, folder);
  return { ok: true, order: { verb, username, name: text("name"), unit: text("unit"), roles, database } };
};

const rolesIn = (text: string): readonly GlobalRole[] | undefined => {
  const known = Object.keys(globalRoleNames) as readonly GlobalRole[];
  const roles = text.split(",").map((each) => known.find((role) => role === each.trim()));
  return roles.every((role) => role !== undefined) ? roles : undefined;
};
