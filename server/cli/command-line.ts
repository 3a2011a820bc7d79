import { understand } from "./arguments.ts";
import type { Command } from "./command.ts";
import { commands } from "./commands.ts";
import type { Outside } from "./outside.ts";
import { helpText, usageOf } from "./usage.ts";

type ExitCode = 0 | 1 | 2;

const isCryForHelp = (word: string): boolean => word === "--help" || word === "-h";

/** Runs what was called and gives the program's exit code: 0 all well, 1 problems found, 2 wrong call. */
export const runCommandLine = async (words: readonly string[], outside: Outside): Promise<ExitCode> => {
  const [name = "", ...rest] = words;
  const command = commands.find((one) => one.name === name);
  if (command) return runCommand(command, rest, outside);
  if (name === "help" || isCryForHelp(name)) {
    outside.say(`${helpText(commands)}\n`);
    return 0;
  }
  const told = name === "" ? "Es fehlt ein Befehl." : `Den Befehl „${name}“ gibt es nicht.`;
  outside.complain(`${told}\n\n${helpText(commands)}\n`);
  return 2;
};

const runCommand = async (
  command: Command,
  words: readonly string[],
  outside: Outside,
): Promise<ExitCode> => {
  if (words.some(isCryForHelp)) {
    outside.say(`${usageOf(command)}\n`);
    return 0;
  }
  const wrong = (sentence: string): ExitCode => {
    outside.complain(`${sentence}\n\n${usageOf(command)}\n`);
    return 2;
  };
  const understood = understand(command, words);
  if (!understood.ok) return wrong(understood.sentence);
  const run = await command.load();
  const exit = await run(understood.call, outside);
  return typeof exit === "number" ? exit : wrong(exit.wrongCall);
};
