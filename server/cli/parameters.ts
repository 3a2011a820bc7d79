import type { CompiledChecklist } from "#core/compile.ts";
import { isDay } from "#core/day.ts";
import { isDecimal } from "#core/decimal.ts";
import type { Call } from "./command.ts";
import { readInput } from "./input.ts";
import type { Outside } from "./outside.ts";

/**
 * The values of parameters that a file sets, by id: `{ "lohnsatz": "38.50" }`; none without a file. Null where it sets
 * what the checklist does not have or what is no value of it, which is told on standard error.
 */
export const parametersIn = async (
  { flags }: Call,
  checklist: CompiledChecklist,
  outside: Outside,
): Promise<Readonly<Record<string, string>> | null> => {
  const file = flags.get("parameters");
  if (file === undefined) return {};
  const reading = await readInput(file, outside);
  if (reading === null) return null;
  const { value } = reading;
  if (typeof value !== "object" || value === null || Array.isArray(value))
    return refused([`${file}: Hier steht kein Objekt. Schreiben Sie { "kennung": "Wert" }.`], outside);
  const sentences = Object.entries(value).flatMap(([id, set]) => {
    const sentence = whatIsWrong(id, set, checklist);
    return sentence === null ? [] : [`${file}: ${id}: ${sentence}`];
  });
  return sentences.length > 0 ? refused(sentences, outside) : (value as Readonly<Record<string, string>>);
};

const refused = (sentences: readonly string[], outside: Outside): null => {
  for (const sentence of sentences) outside.complain(`${sentence}\n`);
  return null;
};

const whatIsWrong = (id: string, set: unknown, { program }: CompiledChecklist): string | null => {
  const parameter = program.entries.parameters.get(id);
  if (parameter === undefined)
    return "Diesen Parameter gibt es im Katalog nicht. Prüfen Sie die Schreibweise.";
  const { type } = parameter.definition;
  if (typeof set === "string" && (type === "date" ? isDay(set) : isDecimal(set))) return null;
  return type === "date"
    ? 'Erwartet wird ein Tag, zum Beispiel "2026-12-31".'
    : 'Erwartet wird eine Zahl als Text, zum Beispiel "12.50".';
};
