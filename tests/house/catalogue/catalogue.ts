import { compileChecklist, type CompiledChecklist } from "#core/compile.ts";
import type { ModuleDefinition, WrittenChecklist } from "#core/definition.ts";
import type { WrittenQuestion } from "#core/definition-question.ts";
import { compileModule } from "#core/module-check.ts";
import { re2Patterns } from "#core/re2-patterns.ts";
import { shippedChecklists, shippedModules } from "../../shipped.ts";

/** A checklist or module that is shipped: as its authors wrote it, and compiled. */
export type Shipped = {
  readonly name: string;
  readonly isModule: boolean;
  readonly written: WrittenChecklist | ModuleDefinition;
  readonly compiled: CompiledChecklist;
};

const atHand = shippedModules.map(({ definition }) => definition);

const compiledOf = (written: WrittenChecklist | ModuleDefinition): CompiledChecklist => {
  const options = { patterns: re2Patterns };
  const result =
    "module" in written
      ? compileModule(written, atHand, options)
      : compileChecklist(written, atHand, options);
  if (!result.ok) throw new Error(JSON.stringify(result.problems, null, 1));
  return result.value;
};

const nameOf = (written: WrittenChecklist | ModuleDefinition): string =>
  "module" in written ? written.module : written.id;

const isNewer = (left: string, right: string): boolean =>
  left.localeCompare(right, "en", { numeric: true }) > 0;

/** Of each checklist and module the newest version: earlier ones are published and stay as they are. */
const newest = [...shippedModules, ...shippedChecklists]
  .map(({ definition }) => definition as WrittenChecklist | ModuleDefinition)
  .filter((one, _index, all) =>
    all.every((other) => nameOf(other) !== nameOf(one) || !isNewer(other.version, one.version)),
  );

/** Everything that is shipped, in its newest version. */
export const catalogue: readonly Shipped[] = newest.map((written) => ({
  name: nameOf(written),
  isModule: "module" in written,
  written,
  compiled: compiledOf(written),
}));

/** What is written by the rules that the modules share: they themselves, and the check before them. */
export const ruled = catalogue.filter(({ name, isModule }) => isModule || name === "vorpruefung");

type Asked = Exclude<WrittenQuestion, { readonly type: "info" | "computed" }>;

const isAsked = (question: WrittenQuestion): question is Asked =>
  question.type !== "info" && question.type !== "computed";

/** The questions of a definition that are answered, without those within entries. */
export const askedIn = ({ written }: Shipped): readonly Asked[] =>
  written.sections.flatMap(({ questions }) => questions.filter(isAsked));
