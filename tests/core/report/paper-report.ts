import type { Answers } from "#core/answer.ts";
import { evaluate } from "#core/evaluate.ts";
import { reportOf, type Report, type ReportOccasion } from "#core/report.ts";
import { compiled } from "../meldecheck.ts";

const checklist = compiled();

/** A draft of a proposal in coordination. */
export const occasion: ReportOccasion = {
  proposal: {
    title: "Gesetz zur Vereinfachung des Meldeverfahrens",
    shortTitle: "MVereinfG",
    reference: "",
    instrument: "gesetz",
    stage: "ressortabstimmung",
    leadMinistry: "Sozialministerium",
    unit: "Referat 23",
    deadline: "2026-12-18",
    summary: "",
  },
  assessment: { id: "a1", status: "draft", revision: 7, submittedAt: null, submittedBy: null },
  at: "2026-12-07T08:12:00Z",
  locale: "de",
};

/** The report of answers to the small checklist. */
export const report = (answers: Answers, changed: Partial<ReportOccasion> = {}): Report =>
  reportOf(evaluate(checklist, answers, { today: "2026-12-07" }), { ...occasion, ...changed });

/** All answered, but an online application is ruled out and contradicts the portal. */
export const onPaper: Answers = {
  online: { value: "no", reason: "Bisher so geregelt.", citations: [{ text: "§ 9 Abs. 1 Satz 1" }] },
  form: { value: "schrift" },
  wege: { value: ["portal", "post", "bote"] },
  faelle: { value: "12400" },
  minuten: { value: "35" },
  angaben: { value: ["r1", "r2"] },
  "name/r1": { value: "Name" },
  "herkunft/r1": { value: "register" },
  "vorschrift/r1": { value: "§ 34 BMG" },
  "name/r2": { value: "Anschrift" },
  "herkunft/r2": { value: "person" },
  eilig: { value: "no" },
};

/** A question's answer in a report. */
export const answerTo = (made: Report, question: string) =>
  made.sections.flatMap((section) => section.answers).find((answer) => answer.question === question);
