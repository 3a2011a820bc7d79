import type { CompiledChecklist } from "../compile.ts";
import type { ChecklistDefinition } from "../definition.ts";
import type { QuestionDefinition, RowQuestionDefinition } from "../definition-question.ts";
import { entriesOf } from "../entries.ts";
import { compileProgram } from "../nodes.ts";
import type { Program } from "../program.ts";

const optional = <T extends RowQuestionDefinition>(question: T): T => ({ ...question, required: "never" });

const optionalToo = (question: QuestionDefinition): QuestionDefinition => {
  if (question.type === "info") return question;
  if (question.type === "repeatGroup")
    return { ...question, required: "never", questions: question.questions.map(optional) };
  return { ...question, required: "never" };
};

/**
 * The program of the same checklist with nothing that has to be answered, its values in the same places. What its
 * bounds say of complete answers holds of all answers, also of those that are still drafts.
 */
export const programOfDrafts = ({ definition, program }: CompiledChecklist): Program | null => {
  const drafts: ChecklistDefinition = {
    ...definition,
    sections: definition.sections.map((section) => ({
      ...section,
      questions: section.questions.map(optionalToo),
    })),
  };
  const compiled = compileProgram(entriesOf(drafts, new Map(), null), drafts, []);
  return compiled?.slots === program.slots ? compiled : null;
};
