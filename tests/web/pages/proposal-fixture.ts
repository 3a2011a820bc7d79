import type { AssessmentSummary, Proposal } from "#core/contract.ts";

/** A proposal as the server sends it, with what a test is about. */
export const proposal = (over: Partial<Proposal> = {}): Proposal => ({
  id: "11111111-1111-4111-8111-111111111111",
  title: "Gesetz zur Vereinfachung des Unterhaltsvorschussverfahrens",
  shortTitle: "UVVereinfG",
  reference: "23-1204/5",
  instrument: "gesetz",
  stage: "ressortabstimmung",
  leadMinistry: "Sozialministerium",
  unit: "Referat 23",
  deadline: "2026-12-18",
  summary: "",
  revision: 3,
  createdAt: "2026-11-01T09:00:00Z",
  changedAt: "2026-11-23T13:03:00Z",
  role: "lead",
  assessments: [],
  proposed: [],
  ...over,
});

/** A checklist to begin with next. */
export const proposed = (id: string, level: string | null = null): Proposal["proposed"][number] => ({
  checklist: { id, version: "1.0.0", title: id },
  because:
    level === null
      ? null
      : { assessment: "22222222-2222-4222-8222-222222222222", checklist: "Vorprüfung", level },
});

/** An assessment half-way through. */
export const assessment = (over: Partial<AssessmentSummary> = {}): AssessmentSummary => ({
  id: "22222222-2222-4222-8222-222222222222",
  checklist: { id: "kurzcheck", version: "1.0.0", title: "Kurzcheck" },
  status: "draft",
  required: 12,
  answered: 5,
  level: null,
  next: { section: "wege", question: "form", number: "3.1" },
  changedAt: "2026-11-23T13:03:00Z",
  submittedAt: null,
  ...over,
});
