import { isAbsolute, join, resolve } from "node:path";
import {
  optionRows,
  optionsHelp,
  readSettings,
  SettingError,
  type Environment,
  type Setting,
} from "./config-options.ts";

export const logLevels = ["silent", "error", "warn", "info", "debug"] as const;
export type LogLevel = (typeof logLevels)[number];

/** The server's settings, checked once at the start. */
export type Config = {
  readonly port: number;
  readonly host: string;
  /** Absolute path. */
  readonly data: string;
  /** Absolute path of the folder with the checklists. */
  readonly checklists: string;
  /** Absolute path of an SQLite file, or a `postgres://` address. */
  readonly database: string;
  /** What the operator asked for; undefined: as the data folder was begun. */
  readonly demo: boolean | undefined;
  /** Whether anything says that this is a real installation: only then is a new folder no demonstration. */
  readonly configured: boolean;
  /** Origin people use, e.g. `https://digitalcheck.example.de`; null: whatever address on this machine they typed. */
  readonly publicOrigin: string | null;
  /** Whether the session cookie may be marked Secure: on https and on this machine. */
  readonly secureCookie: boolean;
  /** The operator allowed plain http in the network: shown as a banner. */
  readonly insecure: boolean;
  readonly logLevel: LogLevel | undefined;
};

export type ConfigResult =
  | { readonly ok: true; readonly config: Config }
  | { readonly ok: false; readonly kind: "help" | "wrong"; readonly sentence: string };

const wrong = (sentence: string): ConfigResult => ({ ok: false, kind: "wrong", sentence });

const usage = (): string =>
  `Praxis- und Digitalcheck: npm start -- [OPTIONEN]\n\n${optionsHelp(optionRows)}\n\n` +
  "In eckigen Klammern steht die Umgebungsvariable mit derselben Wirkung; eine Option geht ihr vor.";

/** Turns options and environment into the checked settings, or into a sentence saying what to do. */
export const readConfig = (argv: readonly string[], env: Environment, folder: string): ConfigResult => {
  const read = readSettings(optionRows, argv, env);
  if (!read.ok) return wrong(read.sentence);
  if (read.settings.has("help")) return { ok: false, kind: "help", sentence: usage() };
  if (read.positionals.length > 0) {
    return wrong(`„${read.positionals[0] ?? ""}“ ist keine Option. Alle Optionen zeigt npm start -- --help.`);
  }
  try {
    return { ok: true, config: checkedConfig((name) => read.settings.get(name), folder) };
  } catch (error) {
    if (error instanceof SettingError) return wrong(error.message);
    throw error;
  }
};

const refuse = (setting: Setting, what: string): never => {
  throw new SettingError(`${setting.from}: „${String(setting.value)}“ ${what}`);
};

type Lookup = (name: string) => Setting | undefined;

const checkedConfig = (setting: Lookup, folder: string): Config => {
  const port = portOf(setting("port"));
  const host = hostOf(setting("host"));
  const publicUrl = publicUrlOf(setting("public-url"));
  const data = resolve(folder, textOf(setting("data")) ?? "data");
  const insecure = insecureOf({
    host,
    publicUrl,
    allowed: switchOf(setting("allow-insecure-http")) ?? false,
  });
  return {
    port,
    host,
    data,
    checklists: resolve(folder, textOf(setting("checklists")) ?? "checklists"),
    database: databaseOf(setting("database"), data, folder),
    demo: switchOf(setting("demo")),
    configured: publicUrl !== null || setting("database") !== undefined,
    publicOrigin: publicUrl?.origin ?? null,
    secureCookie: !insecure,
    insecure,
    logLevel: logLevelOf(setting("log-level")),
  };
};

const textOf = (setting: Setting | undefined): string | undefined =>
  setting === undefined ? undefined : String(setting.value);

const portOf = (setting: Setting | undefined): number => {
  if (!setting) return 3000;
  const port = /^\d{1,5}$/.test(String(setting.value)) ? Number(setting.value) : NaN;
  return port <= 65_535
    ? port
    : refuse(setting, "ist kein Port. Geben Sie eine Zahl von 0 bis 65535 an, z. B. 3000.");
};

const hostOf = (setting: Setting | undefined): string => {
  if (!setting) return "127.0.0.1";
  const host = String(setting.value).replace(/^\[(.*)\]$/, "$1");
  return /^[A-Za-z0-9.:_-]+$/.test(host)
    ? host
    : refuse(setting, "ist keine Netzadresse. Geben Sie zum Beispiel 127.0.0.1 oder 0.0.0.0 an.");
};

const publicUrlOf = (setting: Setting | undefined): URL | null => {
  if (!setting) return null;
  const url = URL.parse(String(setting.value));
  const isOrigin =
    url !== null && url.pathname === "/" && url.search === "" && url.hash === "" && url.username === "";
  return url && isOrigin && /^https?:$/.test(url.protocol)
    ? url
    : refuse(setting, "ist keine Adresse. Geben Sie sie so an: https://digitalcheck.example.de (ohne Pfad).");
};

/** The database asked for, else a file in the data folder. */
export const databaseOf = (setting: Setting | undefined, data: string, folder: string): string => {
  if (!setting) return join(data, "praxis-digitalcheck.sqlite");
  const value = String(setting.value);
  if (/^postgres(ql)?:\/\//.test(value)) return value;
  if (/^[a-z]+:\/\//i.test(value)) {
    return refuse(setting, "ist keine Datenbank. Geben Sie eine SQLite-Datei oder postgres://… an.");
  }
  return isAbsolute(value) ? value : resolve(folder, value);
};

const switchOf = (setting: Setting | undefined): boolean | undefined => {
  if (!setting || typeof setting.value === "boolean")
    return setting?.value === undefined ? undefined : setting.value === true;
  if (/^(1|true|yes|ja|on)$/i.test(setting.value)) return true;
  return /^(0|false|no|nein|off)$/i.test(setting.value)
    ? false
    : refuse(setting, "ist weder an noch aus. Geben Sie 1 oder 0 an.");
};

const logLevelOf = (setting: Setting | undefined): LogLevel | undefined =>
  setting &&
  (logLevels.find((level) => level === setting.value) ??
    refuse(setting, `ist keine Stufe. Geben Sie eine von ${logLevels.join(", ")} an.`));

const localNames = /^(localhost|.+\.localhost|127(\.\d{1,3}){3}|::1|\[::1\])$/;

/** Whether a host name or address means this machine, so that nobody in the network can listen in. */
export const isLocalHost = (host: string): boolean => localNames.test(host.toLowerCase());

type Reachable = { readonly host: string; readonly publicUrl: URL | null; readonly allowed: boolean };

/** Whether people would sign in over plain http in the network; refused unless the operator allowed it. */
const insecureOf = ({ host, publicUrl, allowed }: Reachable): boolean => {
  const address = publicUrl ?? new URL(`http://${host.includes(":") ? `[${host}]` : host}`);
  if (address.protocol === "https:" || isLocalHost(address.hostname)) return false;
  if (allowed) return true;
  throw new SettingError(
    `Die Anmeldung braucht HTTPS: ${address.origin} wäre im Netz ohne Verschlüsselung erreichbar. ` +
      "Stellen Sie einen Webserver mit HTTPS davor und nennen Sie dessen Adresse mit --public-url https://…, " +
      "oder lassen Sie die unverschlüsselte Anmeldung mit --allow-insecure-http ausdrücklich zu.",
  );
};
