import { readFileSync } from "node:fs";
import { answersFromFile } from "#core/answers-file.ts";
import { compileChecklist, type CompiledChecklist } from "#core/compile.ts";
import { evaluate } from "#core/evaluate.ts";
import { reportOf, type ProposalFacts, type Report } from "#core/report.ts";
import { shippedChecklists } from "./shipped.ts";

/** The worked projects and the checklist that looks into each. */
export const workedProjects = [
  { id: "unterhaltsvorschuss", checklist: "praxis-und-digitalcheck-gesetz", status: "draft" },
  { id: "betriebserlaubnis", checklist: "praxis-und-digitalcheck-rechtsverordnung", status: "submitted" },
  { id: "familienleistung", checklist: "praxis-und-digitalcheck-gesetz", status: "draft" },
  { id: "amtsschilder", checklist: "vorpruefung", status: "submitted" },
] as const;

type WorkedProject = (typeof workedProjects)[number];

/** Compiled with its modules, in the newest version. */
const shippedChecklist = (id: string): CompiledChecklist => {
  const shipped = shippedChecklists.findLast(({ name }) => name.startsWith(`${id} `));
  if (!shipped) throw new Error(`${id} is not shipped`);
  const compiled = compileChecklist(shipped.definition, shipped.modules);
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.problems));
  return compiled.value;
};

const factsOf = (id: string): ProposalFacts => {
  const file = new URL(`../server/demo/${id}.json`, import.meta.url);
  return (JSON.parse(readFileSync(file, "utf8")) as { proposal: ProposalFacts }).proposal;
};

/** The report of a worked project, as it was on one day. */
export const workedReport = ({ id, checklist, status }: WorkedProject): Report => {
  const compiled = shippedChecklist(checklist);
  const example = compiled.definition.examples?.find((each) => each.id === id);
  const read = answersFromFile(compiled, example?.answers ?? {}, example?.explanations);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const at = "2026-11-24T09:00:00Z";
  return reportOf(evaluate(compiled, read.value, { today: "2026-11-24" }), {
    proposal: factsOf(id),
    assessment: {
      id: "a",
      status,
      revision: 12,
      submittedAt: status === "draft" ? null : at,
      submittedBy: status === "draft" ? null : "Mira Vogt, Referat 23 · Sozialministerium",
    },
    at,
    locale: "de",
  });
};
