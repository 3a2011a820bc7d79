import type { Config } from "./config.ts";
import { isLocalHost } from "./config.ts";

/** A line of the demonstration's table. `password` null: someone changed it. */
export type DemoLogin = {
  readonly username: string;
  readonly password: string | null;
  readonly name: string;
  readonly role: string;
};

export type Announcement = {
  readonly config: Config;
  /** The port the server listens on, also where 0 was asked for. */
  readonly port: number;
  readonly logins: readonly DemoLogin[];
  readonly setupToken: string | null;
};

/** Where people find the application. */
const addressOf = ({ publicOrigin, host }: Config, port: number): string => {
  if (publicOrigin !== null) return publicOrigin;
  const isEverywhere = host === "0.0.0.0" || host === "::";
  const name = isLocalHost(host) || isEverywhere ? "localhost" : host.includes(":") ? `[${host}]` : host;
  return `http://${name}:${port}`;
};

/** What the operator reads when the server is ready. */
export const announcement = ({ config, port, logins, setupToken }: Announcement): string =>
  [
    `Der Praxis- und Digitalcheck läuft: ${addressOf(config, port)}`,
    ...(config.insecure ? [insecureNote] : []),
    ...(logins.length > 0 ? [demoTable(logins)] : []),
    ...(setupToken === null ? [] : [setupNote(addressOf(config, port), setupToken)]),
    "Beenden: Strg+C",
  ].join("\n\n");

const insecureNote =
  "Achtung: Kennwörter und Entwürfe gehen unverschlüsselt durch das Netz (--allow-insecure-http).";

const setupNote = (address: string, token: string): string =>
  "Es gibt noch kein Konto. Legen Sie das erste mit diesem Link an; er gilt einmal und bis zum nächsten Start:\n\n" +
  `  ${address}/einrichten#${token}`;

const demoTable = (logins: readonly DemoLogin[]): string => {
  const rows = [
    ["Benutzername", "Kennwort", "Rolle", "Name"],
    ...logins.map(({ username, password, role, name }) => [username, password ?? "(geändert)", role, name]),
  ];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const lines = rows.map(
    (row) =>
      `  ${row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join("   ")
        .trimEnd()}`,
  );
  return `Vorführbetrieb: Alle Daten sind erfunden. Anmelden können Sie sich als:\n\n${lines.join("\n")}`;
};
