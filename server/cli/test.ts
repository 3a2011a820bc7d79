import type { ModuleDefinition, WrittenChecklist } from "#core/definition.ts";
import type { Survivors } from "#core/mutate.ts";
import { proofOf, type Proof } from "#core/proof.ts";
import { definitionPlace } from "#core/text/definition-place.ts";
import type { Call, Run } from "./command.ts";
import { patternsFor, readDefinition, type Definition } from "./definition-file.ts";
import { nameInMessages, type Source } from "./json-file.ts";
import type { Outside } from "./outside.ts";
import { fileAndLine, toldAsData, toldLine, toldProblem, type Told } from "./told.ts";

/** What came out of one file; no proof where it does not compile, no survivors where nobody asked or it fails. */
type Tested = {
  readonly file: string;
  readonly name: string;
  readonly source: Source | null;
  readonly proof: Proof | null;
  readonly told: readonly Told[];
  readonly survivors: Survivors | null;
};

/**
 * `test FILE…`: whether examples and properties of each checklist come out as it says. With `--mutate` also which small
 * mistakes in it they would not notice. 1 where something fails or a mistake goes unnoticed.
 */
export const test: Run = async (call, outside) => {
  const tested: Tested[] = [];
  for (const file of call.names) tested.push(await testFile(file, call, outside));
  outside.say(call.flags.has("json") ? asJson(tested) : asText(tested));
  const isAllRight = ({ told, survivors }: Tested): boolean =>
    told.length === 0 && (survivors === null || survivors.survived.length === 0);
  return tested.every(isAllRight) ? 0 : 1;
};

const testFile = async (file: string, call: Call, outside: Outside): Promise<Tested> => {
  const reading = await readDefinition(file, call, outside);
  const name = nameInMessages(file, outside);
  if (!reading.ok) return { file, name, source: null, proof: null, told: reading.told, survivors: null };
  const { sources, checklist } = reading.definition;
  const proof = proofOf(checklist);
  const told = proof.failures.map((problem) => toldProblem(problem, sources));
  const isAsked = call.flags.has("mutate") && told.length === 0;
  const survivors = isAsked ? await survivorsOf(reading.definition) : null;
  return { file, name, source: sources.definition, proof, told, survivors };
};

/** Mistakes are tried only when asked for: that takes a while. */
const survivorsOf = async ({
  sources: { definition, modules: included },
}: Definition): Promise<Survivors> => {
  const { survivors } = await import("#core/mutate.ts");
  const written = definition.value as WrittenChecklist | ModuleDefinition;
  const modules = included.map(({ value }) => value);
  return survivors(written, modules, await patternsFor([written, ...modules]));
};

const counted = (number: number, one: string, many: string): string =>
  `${number === 0 ? "keine" : number} ${number === 1 ? one : many}`;

const asText = (tested: readonly Tested[]): string =>
  tested
    .flatMap(linesOf)
    .map((line) => `${line}\n`)
    .join("");

const linesOf = ({ name, source, proof, told, survivors }: Tested): readonly string[] => {
  const lines = told.map(toldLine);
  if (proof === null || source === null) return lines;
  const examples = counted(proof.examples, "Beispiel", "Beispiele");
  const properties = counted(proof.properties.length, "Eigenschaft", "Eigenschaften");
  const failed =
    told.length === 0 ? "alles wie erwartet" : counted(told.length, "Abweichung", "Abweichungen");
  return [
    ...lines,
    ...proof.properties.map(
      ({ id, runs, met, exhaustive }) =>
        `${name}: Eigenschaft „${id}“: ${exhaustive ? "alle" : "gezogene"} ${runs} Antwortsätze, Voraussetzung ${met}-mal erfüllt.`,
    ),
    `${name}: ${examples}, ${properties}, ${failed}.`,
    ...(survivors === null ? [] : survivorLines(source, survivors)),
  ];
};

const survivorLines = ({ name, value, place }: Source, survivors: Survivors): readonly string[] => [
  ...survivors.survived.map(
    ({ path, what }) =>
      `${fileAndLine(name, place(path))}: ${definitionPlace(path, value)}: unbemerkt bliebe: ${what}`,
  ),
  `${name}: ${survivors.tried} Änderungen versucht, ${survivors.caught} bemerkt, ${survivors.survived.length} nicht.`,
];

const asJson = (tested: readonly Tested[]): string =>
  `${JSON.stringify({
    format: "praxis-digitalcheck/test/1",
    files: tested.map(({ file, proof, told, survivors }) => ({
      file,
      examples: proof?.examples ?? null,
      properties: proof?.properties ?? null,
      failures: told.map(toldAsData),
      ...(survivors === null
        ? {}
        : {
            mutants: {
              tried: survivors.tried,
              caught: survivors.caught,
              survived: survivors.survived.map(({ path, what }) => ({ path, what })),
            },
          }),
    })),
  })}\n`;
