import type { Call, Command } from "./command.ts";

/** The words behind a command, understood; or a sentence on what is wrong with them. */
export type Understood =
  { readonly ok: true; readonly call: Call } | { readonly ok: false; readonly sentence: string };

const refused = (sentence: string): Understood => ({ ok: false, sentence });

/** Flags are `--name`, `--name VALUE` or `--name=VALUE`; what stands behind `--` is no flag. */
export const understand = (command: Command, words: readonly string[]): Understood => {
  const flags = new Map<string, string>();
  const names: string[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? "";
    if (word === "--") {
      names.push(...words.slice(at + 1));
      break;
    }
    if (!word.startsWith("-") || word === "-") {
      names.push(word);
      continue;
    }
    const [, name = "", given] = /^--([^=]*)(?:=(.*))?$/s.exec(word) ?? [];
    const flag = command.flags.find((one) => one.name === name);
    if (flag === undefined) return refused(`„${word}“ kennt der Befehl „${command.name}“ nicht.`);
    if (flags.has(name)) return refused(`„--${name}“ steht zweimal da.`);
    if (flag.value === null) {
      if (given !== undefined) return refused(`Hinter „--${name}“ steht kein Wert.`);
      flags.set(name, "");
      continue;
    }
    const value = given ?? words[(at += 1)];
    if (value === undefined || value === "") return refused(`Hinter „--${name}“ fehlt ${flag.value}.`);
    flags.set(name, value);
  }
  return complete(command, { names, flags });
};

const complete = (command: Command, call: Call): Understood => {
  const missing = command.flags.find(({ name, required }) => required === true && !call.flags.has(name));
  if (missing) return refused(`„--${missing.name} ${missing.value ?? ""}“ fehlt.`);
  if (call.names.length < command.least) return refused(`Es fehlt: ${command.operands}.`);
  if (call.names.length > command.most)
    return refused(
      `„${call.names[command.most] ?? ""}“ ist zu viel; hier steht nur ${command.operands || "nichts"}.`,
    );
  const fromInput = [...call.names, ...call.flags.values()].filter((value) => value === "-");
  return fromInput.length > 1
    ? refused("„-“ steht für die Standardeingabe, und die lässt sich nur einmal lesen.")
    : { ok: true, call };
};
