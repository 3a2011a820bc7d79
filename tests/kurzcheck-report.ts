import { readFileSync } from "node:fs";
import type { Answers } from "#core/answer.ts";
import { answersFromFile } from "#core/answers-file.ts";
import { compileChecklist } from "#core/compile.ts";
import { evaluate } from "#core/evaluate.ts";
import type { Locale } from "#core/locale.ts";
import { reportOf, type Report } from "#core/report.ts";

const file = new URL("../checklists/kurzcheck/1.0.0.json", import.meta.url);
const compiled = compileChecklist(JSON.parse(readFileSync(file, "utf8")), []);
if (!compiled.ok) throw new Error(JSON.stringify(compiled.problems));

/** The short check, compiled. */
export const kurzcheck = compiled.value;

/** The ids of its worked examples, without those that are there for one figure and leave the rest open. */
export const exampleIds = (kurzcheck.definition.examples ?? [])
  .filter(({ expect }) => expect.missing?.length === 0)
  .map(({ id }) => id);

const answersOf = (id: string): Answers => {
  const example = kurzcheck.definition.examples?.find((each) => each.id === id);
  const read = answersFromFile(kurzcheck, example?.answers ?? {}, example?.explanations);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
};

/** The report of one of its examples; of no answers at all where no id is given. */
export const reportOfExample = (
  id: string | null,
  status: "draft" | "submitted" = "draft",
  locale: Locale = "de",
): Report =>
  reportOf(evaluate(kurzcheck, id === null ? {} : answersOf(id), { today: "2026-11-23" }), {
    proposal: {
      title: "Gesetz zur Änderung des Unterhaltsvorschussgesetzes",
      shortTitle: "UVÄndG",
      reference: "",
      instrument: "gesetz",
      stage: "referentenentwurf",
      leadMinistry: "Sozialministerium",
      unit: "",
      deadline: null,
      summary: "",
    },
    assessment: {
      id: "a",
      status,
      revision: 12,
      submittedAt: status === "draft" ? null : "2026-11-23T09:00:00Z",
      submittedBy: null,
    },
    at: "2026-11-23T09:00:00Z",
    locale,
  });
