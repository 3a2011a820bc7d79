import type { Command, Flag } from "./command.ts";

const start = "npm run --silent checklist --";

const flagText = ({ name, value, required = false }: Flag): string => {
  const text = value === null ? `--${name}` : `--${name} ${value}`;
  return required ? text : `[${text}]`;
};

const lineOf = ({ name, operands, flags }: Command): string =>
  [name, operands, ...flags.map(flagText)].filter(Boolean).join(" ");

/** How one command is called. */
export const usageOf = (command: Command): string => {
  const width = Math.max(0, ...command.flags.map(({ name }) => name.length));
  return [
    `Aufruf: ${start} ${lineOf(command)}`,
    `  ${command.summary}`,
    ...command.flags.map(({ name, summary }) => `  --${name.padEnd(width)}  ${summary}`),
  ].join("\n");
};

/** All commands. */
export const helpText = (commands: readonly Command[]): string =>
  [
    `Aufruf: ${start} BEFEHL …`,
    "",
    ...commands.flatMap((command) => [`  ${lineOf(command)}`, `      ${command.summary}`]),
    "",
    "„-“ statt einer Datei liest die Standardeingabe. Ende mit 0: in Ordnung, 1: Fehler gefunden, 2: falscher Aufruf.",
  ].join("\n");
