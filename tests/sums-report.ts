import { compileChecklist } from "#core/compile.ts";
import type { ChecklistDefinition } from "#core/definition.ts";
import { evaluate } from "#core/evaluate.ts";
import type { Locale } from "#core/locale.ts";
import { reportOf, type Report } from "#core/report.ts";

const de = (text: string) => ({ de: text });

/** A checklist that counts points, with a mean beside them, and figures that rest on parameters. */
const definition: ChecklistDefinition = {
  id: "summen",
  version: "1.0.0",
  title: de("Summen"),
  summary: de("Summen"),
  instruments: ["gesetz"],
  parameters: [
    {
      id: "lohn",
      title: de("Lohnsatz"),
      type: "number",
      unit: de("Euro"),
      value: "58.40",
      source: "leitfaden",
    },
    { id: "stichtag", title: de("Stichtag"), type: "date", value: "2027-01-01" },
  ],
  sources: [
    {
      id: "leitfaden",
      title: de("Leitfaden"),
      citation: "Leitfaden Erfüllungsaufwand, S. 55",
      verified: "primary",
    },
  ],
  dimensions: [
    { id: "wirkung", kind: "principle", title: de("Wirkung"), score: { sum: "w" } },
    { id: "klarheit", kind: "principle", title: de("Klarheit") },
  ],
  sections: [
    {
      id: "s1",
      title: de("Wirkungen"),
      questions: [
        {
          id: "a",
          type: "singleChoice",
          text: de("Wie viele sind betroffen?"),
          options: [
            { id: "viele", label: de("viele"), points: { w: 12 } },
            { id: "wenige", label: de("wenige"), points: { w: 1 } },
          ],
        },
        {
          id: "b",
          type: "yesNo",
          text: de("Entsteht Aufwand?"),
          options: [{ id: "yes", points: { w: 155 } }, { id: "no" }],
        },
      ],
    },
    {
      id: "s2",
      title: de("Sprache"),
      questions: [
        {
          id: "c",
          type: "yesNo",
          text: de("Ist der Text klar?"),
          dimension: "klarheit",
          options: [
            { id: "yes", rating: 1 },
            { id: "no", rating: 0 },
          ],
        },
      ],
    },
  ],
  computed: [
    {
      id: "kosten",
      title: de("Kosten"),
      unit: de("Euro"),
      decimals: 2,
      value: { multiply: [{ points: "w" }, { parameter: "lohn" }] },
    },
  ],
};

/** Its report for choices by question, and for parameters that the ministry has set. */
export const sumsReport = (
  choices: Readonly<Record<string, string>>,
  parameters: Readonly<Record<string, string>> = {},
  locale: Locale = "de",
): Report => {
  const compiled = compileChecklist(definition, []);
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.problems));
  const answers = Object.fromEntries(Object.entries(choices).map(([id, value]) => [id, { value }]));
  return reportOf(evaluate(compiled.value, answers, { today: "2026-11-23", parameters }), {
    proposal: {
      title: "Gesetz",
      shortTitle: "",
      reference: "",
      instrument: "gesetz",
      stage: "referentenentwurf",
      leadMinistry: "",
      unit: "",
      deadline: null,
      summary: "",
    },
    assessment: { id: "a", status: "draft", revision: 1, submittedAt: null, submittedBy: null },
    at: "2026-11-23T09:00:00Z",
    locale,
  });
};
