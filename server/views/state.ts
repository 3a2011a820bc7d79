import { evaluate } from "#core/evaluate.ts";
import type { Evaluation } from "#core/evaluation.ts";
import { berlinDay } from "#core/instant.ts";
import { instantOf } from "../outside.ts";
import type { Published } from "../published.ts";
import type { Services } from "../services.ts";
import type { Reading, StoredAssessment, StoredCell } from "../store/store.ts";
import { answersOf, type CellContent } from "./cells.ts";

/** An assessment with its answers and everything that follows from them. */
export type AssessmentState<C extends CellContent = StoredCell> = {
  readonly stored: StoredAssessment;
  readonly published: Published;
  readonly cells: readonly C[];
  readonly evaluation: Evaluation;
};

/** The day by which dates are judged: today in Berlin, or the day of submission, after which nothing changes any more. */
const dayOf = (stored: StoredAssessment, services: Pick<Services, "clock">): string =>
  berlinDay((stored.status === "submitted" ? stored.submittedAt : null) ?? instantOf(services.clock()));

/** Reads the answers of assessments at once and evaluates each. */
export const assessmentStates = async (
  services: Pick<Services, "catalog" | "clock">,
  reading: Reading,
  assessments: readonly StoredAssessment[],
): Promise<readonly AssessmentState[]> => {
  if (assessments.length === 0) return [];
  const cells = await reading.cells(assessments.map(({ id }) => id));
  const byAssessment = Map.groupBy(cells, ({ assessmentId }) => assessmentId);
  return Promise.all(
    assessments.map((stored) => stateOf(services, stored, byAssessment.get(stored.id) ?? [])),
  );
};

/** The state that cells make, whether they are stored or only proposed. */
export const stateOf = async <C extends CellContent>(
  services: Pick<Services, "catalog" | "clock">,
  stored: StoredAssessment,
  cells: readonly C[],
): Promise<AssessmentState<C>> => {
  const published = await services.catalog.find(stored.checklistId, stored.checklistVersion);
  if (!published) throw new Error(`checklist ${stored.checklistId} ${stored.checklistVersion} is lost`);
  const evaluation = evaluate(published.checklist, answersOf(cells), { today: dayOf(stored, services) });
  return { stored, published, cells, evaluation };
};

/** One assessment's state. */
export const assessmentState = async (
  services: Pick<Services, "catalog" | "clock">,
  reading: Reading,
  stored: StoredAssessment,
): Promise<AssessmentState> => stateOf(services, stored, await reading.cells([stored.id]));
