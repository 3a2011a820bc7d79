import { parseArgs } from "node:util";

/** How a program is told its settings: by an option, else by an environment variable, else a default. */
export type OptionRow = {
  readonly name: string;
  readonly variable: string | null;
  readonly shape: "text" | "switch" | "negatable";
  /** What stands for the value in the help; empty for switches. */
  readonly placeholder: string;
  readonly help: string;
};

export const optionRows: readonly OptionRow[] = [
  {
    name: "port",
    variable: "PORT",
    shape: "text",
    placeholder: "ZAHL",
    help: "Port, an dem der Server lauscht (Vorgabe: 3000)",
  },
  {
    name: "host",
    variable: "HOST",
    shape: "text",
    placeholder: "ADRESSE",
    help: "Netzadresse, an der der Server lauscht (Vorgabe: 127.0.0.1, nur dieser Rechner)",
  },
  {
    name: "data",
    variable: "DATA",
    shape: "text",
    placeholder: "ORDNER",
    help: "Ordner für Datenbank und Zugangsdaten (Vorgabe: data)",
  },
  {
    name: "checklists",
    variable: "CHECKLISTS",
    shape: "text",
    placeholder: "ORDNER",
    help: "Ordner mit den Prüfkatalogen (Vorgabe: checklists)",
  },
  {
    name: "public-url",
    variable: "PUBLIC_URL",
    shape: "text",
    placeholder: "ADRESSE",
    help: "Adresse, unter der Menschen die Anwendung aufrufen, z. B. https://digitalcheck.example.de",
  },
  {
    name: "database",
    variable: "DATABASE_URL",
    shape: "text",
    placeholder: "ADRESSE",
    help: "SQLite-Datei oder postgres://… (Vorgabe: eine SQLite-Datei im Datenordner)",
  },
  {
    name: "demo",
    variable: "DEMO",
    shape: "negatable",
    placeholder: "",
    help: "Vorführbetrieb mit erfundenen Daten an oder aus (--demo, --no-demo)",
  },
  {
    name: "allow-insecure-http",
    variable: "ALLOW_INSECURE_HTTP",
    shape: "switch",
    placeholder: "",
    help: "Anmeldung ohne HTTPS im Netz zulassen; die Anwendung zeigt dann einen Hinweis",
  },
  {
    name: "log-level",
    variable: "LOG_LEVEL",
    shape: "text",
    placeholder: "STUFE",
    help: "Was protokolliert wird: silent, error, warn, info oder debug (Vorgabe: info, im Vorführbetrieb warn)",
  },
  {
    name: "help",
    variable: null,
    shape: "switch",
    placeholder: "",
    help: "Diese Übersicht zeigen",
  },
];

export type Setting = {
  /** How the setting was named: `--port` or `PORT`. */
  readonly from: string;
  readonly value: string | boolean;
};

export type Settings = ReadonlyMap<string, Setting>;

/** Options as given, each with where it came from; or the sentence saying what is wrong with them. */
export type SettingsResult =
  | { readonly ok: true; readonly settings: Settings; readonly positionals: readonly string[] }
  | { readonly ok: false; readonly sentence: string };

export type Environment = Readonly<Record<string, string | undefined>>;

/** A setting whose value makes no sense; its message is the sentence for the operator. */
export class SettingError extends Error {}

const seeHelp = "Alle Optionen zeigt npm start -- --help.";

/** Reads options and environment variables of a table; options win. An empty variable counts as not set. */
export const readSettings = (
  rows: readonly OptionRow[],
  argv: readonly string[],
  env: Environment,
): SettingsResult => {
  const settings = new Map(fromEnvironment(rows, env));
  const { tokens, positionals } = parseArgs({
    args: [...argv],
    options: Object.fromEntries(rows.map((row) => [row.name, parseOption(row)])),
    strict: false,
    tokens: true,
    allowNegative: true,
  });
  for (const token of tokens) {
    if (token.kind !== "option") continue;
    const row = rows.find(({ name }) => name === token.name);
    const read = row ? optionSetting(row, token.rawName, token.value) : undefined;
    if (!row || !read)
      return { ok: false, sentence: `Die Option ${token.rawName} gibt es nicht. ${seeHelp}` };
    if (typeof read === "string") return { ok: false, sentence: read };
    settings.set(row.name, read);
  }
  return { ok: true, settings, positionals };
};

const parseOption = (row: OptionRow) => ({ type: row.shape === "text" ? "string" : "boolean" }) as const;

const optionSetting = (
  row: OptionRow,
  rawName: string,
  value: string | boolean | undefined,
): Setting | string | undefined => {
  const negated = rawName === `--no-${row.name}`;
  if (negated && row.shape !== "negatable") return undefined;
  if (row.shape !== "text") {
    const isBare = value === undefined || typeof value === "boolean";
    return isBare ? { from: rawName, value: !negated } : `Die Option ${rawName} steht ohne Wert. ${seeHelp}`;
  }
  if (typeof value === "string" && value !== "") return { from: rawName, value };
  return `Die Option ${rawName} braucht einen Wert: ${rawName} ${row.placeholder}. ${seeHelp}`;
};

const fromEnvironment = (rows: readonly OptionRow[], env: Environment): [string, Setting][] =>
  rows.flatMap((row): [string, Setting][] => {
    const value = row.variable === null ? undefined : env[row.variable];
    return row.variable === null || value === undefined || value === ""
      ? []
      : [[row.name, { from: row.variable, value }]];
  });

/** The overview of all options, one a line. */
export const optionsHelp = (rows: readonly OptionRow[]): string => {
  const names = rows.map((row) => `--${row.name}${row.placeholder ? ` ${row.placeholder}` : ""}`);
  const width = Math.max(...names.map((name) => name.length));
  return rows
    .map((row, index) => {
      const variable = row.variable === null ? "" : ` [${row.variable}]`;
      return `  ${(names[index] ?? "").padEnd(width)}  ${row.help}${variable}`;
    })
    .join("\n");
};
