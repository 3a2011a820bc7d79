import type { Answers } from "#core/answer.ts";
import { answersFromFile } from "#core/answers-file.ts";
import type { Catalog } from "../catalog.ts";
import type { DemoCheck } from "./project.ts";

/** A check of the demonstration with the answers it holds. */
export type AnsweredCheck = DemoCheck & { readonly answers: Answers };

/** Reads the answers of checks. Left out are those for which a folder of one's own has no checklist or example. */
export const answeredChecks = (
  catalog: Pick<Catalog, "offered">,
  checks: readonly DemoCheck[],
): readonly AnsweredCheck[] =>
  checks.flatMap((check) => {
    const published = catalog.offered(check.checklist, check.version);
    const examples = published?.checklist.definition.examples ?? [];
    const written = "example" in check ? examples.find(({ id }) => id === check.example) : check;
    if (!published || !written) return [];
    const explanations = "explanations" in written ? written.explanations : undefined;
    const read = answersFromFile(published.checklist, written.answers, explanations);
    if (!read.ok) throw new Error("the demonstration's answers do not fit their checklist");
    return [{ ...check, answers: read.value }];
  });
