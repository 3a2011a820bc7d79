import type { ReactNode } from "react";
import { MemoryRouter } from "react-router";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import type { Answers } from "#core/answer.ts";
import type { CompiledChecklist } from "#core/compile.ts";
import type { Proposal } from "#core/contract.ts";
import type { Assessment, Cell } from "#core/contract-assessment.ts";
import { DeskContext, type Desk } from "#web/form/desk.ts";
import { GlossaryContext, glossaryOf } from "#web/parts/glossary.ts";
import { originsOf } from "#web/form/origins.ts";
import { createCells } from "#web/state/cells.ts";
import type { Queue } from "#web/state/queue.ts";
import type { Edit } from "#web/state/queue-entry.ts";
import { createMemoryLedger } from "#web/state/queue-ledger.ts";
import { runQueue } from "#web/state/queue-runner.ts";
import { joinNobody } from "#web/state/queue-tabs.ts";
import { proposal } from "../pages/proposal-fixture.ts";

export const ada = { id: "00000000-0000-4000-8000-00000000000a", name: "Ada", unit: "Referat 23" };
export const ben = { id: "00000000-0000-4000-8000-00000000000b", name: "Ben", unit: "Referat 21" };

/** A stored answer. */
export const storedCell = (question: string, row: string | null, over: Partial<Cell> = {}): Cell => ({
  question,
  row,
  value: null,
  revision: 1,
  at: "2026-11-23T10:00:00.000Z",
  by: ada,
  ...over,
});

const cellsFrom = (answers: Answers): Cell[] =>
  Object.entries(answers).map(([key, answer]) => {
    const [question = "", row = null] = key.split("/");
    const { value, reason, citations, note, prefilled } = answer;
    return storedCell(question, row, {
      value: value as Cell["value"],
      ...(reason === undefined ? {} : { reason }),
      ...(citations === undefined ? {} : { citations: citations as Cell["citations"] & object }),
      ...(note === undefined ? {} : { note }),
      ...(prefilled === undefined ? {} : { prefilled }),
    });
  });

/** An assessment as the server sends it. */
export const assessmentWith = ({ definition }: CompiledChecklist, answers: readonly Cell[]): Assessment => ({
  id: "22222222-2222-4222-8222-222222222222",
  proposal: proposal(),
  checklist: { id: definition.id, version: definition.version, hash: "" },
  status: "draft",
  revision: 1,
  createdAt: "2026-11-01T09:00:00Z",
  changedAt: "2026-11-23T10:00:00Z",
  submittedAt: null,
  submittedBy: null,
  report: null,
  offered: 0,
  may: { answer: true, submit: true, withdraw: false },
  today: "2026-11-23",
  answers: [...answers],
});

/** A queue that keeps everything and sends nothing, with the edits it was given. */
const recordingQueue = (): { readonly queue: Queue; readonly edits: Edit[] } => {
  const edits: Edit[] = [];
  const runner = runQueue({
    ledger: createMemoryLedger(),
    send: () => new Promise(() => undefined),
    join: () => joinNobody(() => undefined),
    now: () => 0,
  });
  const edit: Queue["edit"] = (address, change, urgent) => {
    edits.push(change);
    runner.edit(address, change, urgent);
  };
  return { queue: { ...runner, person: ada.id, edit }, edits };
};

/** Somebody at work on an assessment with these answers. */
export const deskWith = (
  checklist: CompiledChecklist,
  answers: Answers,
  others: Proposal["assessments"] = [],
) => {
  const { queue, edits } = recordingQueue();
  const stored = assessmentWith(checklist, cellsFrom(answers));
  const assessment = { ...stored, proposal: proposal({ assessments: others }) };
  const cells = createCells(checklist, assessment, queue);
  const detach = cells.attach();
  const desk: Desk = {
    cells,
    queue,
    checklist,
    proposal: assessment.proposal.id,
    assessment: assessment.id,
    origins: originsOf(assessment),
  };
  const close = (): void => {
    detach();
    queue.close();
  };
  return { desk, assessment, edits, close };
};

/** What components around a form expect around them. */
export const AtDesk = ({ desk, children }: { readonly desk: Desk; readonly children: ReactNode }) => (
  <QueryClientProvider client={new QueryClient()}>
    <MemoryRouter>
      <DeskContext value={desk}>
        <GlossaryContext value={glossaryOf(desk.checklist.definition.glossary ?? [])}>
          {children}
        </GlossaryContext>
      </DeskContext>
    </MemoryRouter>
  </QueryClientProvider>
);
