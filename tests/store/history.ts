import fc from "fast-check";
import type { Store, StoredAssessment, StoredCell, StoredEvent } from "#server/store/store.ts";
import { anAnswer, later } from "./fixtures.ts";

type State = { readonly status: "draft" | "submitted"; readonly cells: readonly StoredCell[] };

/** The state of an assessment from nothing but its log. */
export function rebuilt(events: readonly StoredEvent[]): State {
  const cells = new Map<string, StoredCell>();
  let status: State["status"] = "draft";
  for (const event of events) {
    if (event.kind === "status") status = event.status;
    else {
      const { kind: _, assessmentRevision: __, ...cell } = event;
      cells.set(`${cell.questionId}\n${cell.rowId ?? ""}`, cell);
    }
  }
  const byKey = ([a]: readonly [string, StoredCell], [b]: readonly [string, StoredCell]) => (a < b ? -1 : 1);
  return { status, cells: [...cells].sort(byKey).map(([, cell]) => cell) };
}

const aChange = fc.oneof(
  {
    weight: 9,
    arbitrary: fc.record({
      kind: fc.constant("answer" as const),
      questionId: fc.constantFrom("eins", "zwei", "drei"),
      rowId: fc.constantFrom(null, "0a-zeile", "0b-zeile"),
      value: fc.oneof(
        fc.string({ unit: "grapheme" }).map((text) => text.replaceAll("\0", "")),
        fc.integer(),
        fc.array(fc.constantFrom("a", "b")),
        fc.constant(null),
      ),
      reason: fc.option(fc.string({ unit: "grapheme-composite" })),
      citations: fc.option(fc.array(fc.record({ text: fc.constantFrom("§ 1", "Art. 2 Abs. 3") }))),
      note: fc.option(fc.constantFrom("", "klären")),
      prefilled: fc.boolean(),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("status" as const) }) },
);

/** Changes an assessment at random; gives the state that was stored after each change, by revision. */
export async function givenRandomChanges(
  store: Store,
  assessment: StoredAssessment,
  count: number,
): Promise<ReadonlyMap<number, State>> {
  const states = new Map<number, State>();
  for (const change of fc.sample(aChange, count)) {
    await store.tx(async (writing) => {
      const now = (await writing.assessment(assessment.id))!;
      if (change.kind === "status") {
        const next = now.status === "draft" ? "submitted" : "draft";
        await writing.setStatus(assessment.id, now.revision, next, later, assessment.createdBy);
      } else {
        const { kind: _, ...content } = change;
        const stored = await writing.cell(assessment.id, content.questionId, content.rowId);
        await writing.putCell(anAnswer(assessment, content), stored?.revision ?? 0);
      }
      const { status, revision } = (await writing.assessment(assessment.id))!;
      states.set(revision, { status, cells: await writing.cells([assessment.id]) });
    });
  }
  return states;
}
