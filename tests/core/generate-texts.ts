import type { ModuleDefinition, WrittenChecklist } from "#core/definition.ts";
import type { WrittenQuestion } from "#core/definition-question.ts";
import type { Tape } from "./tape.ts";

const de = (text: string) => ({ de: text });

/** A module that random checklists may include. */
export const randomModule: ModuleDefinition = {
  module: "baustein",
  version: "1.0.0",
  prefix: "bau",
  title: de("Baustein"),
  sections: [
    {
      id: "bau",
      title: de("Baustein"),
      questions: [{ id: "bau-frage", type: "yesNo", text: de("Frage"), required: "submit" }],
    },
  ],
};

const help = { why: de("Warum gefragt wird."), how: de("Wie zu antworten ist.") };
const inline = (id: string) => ({
  id,
  title: de(id),
  severity: "hint" as const,
  blocking: true,
  shows: de(id),
  recommendation: de(id),
  suggestion: { before: de("vorher"), after: de("nachher"), why: de("warum") },
  legalBasis: ["quelle"],
});

type Option = { readonly id: string; readonly findings?: unknown };

const option = <T extends Option>(each: T, question: string): T => ({
  ...each,
  label: de(each.id),
  code: "1",
  help: de("Hilfe"),
  ...(each.findings === undefined ? {} : { findings: [inline(`${question}-${each.id}`)] }),
});

/** A question with all that only people read, and findings written on the spot. */
const question = <T extends WrittenQuestion>(each: T): T => {
  if (each.type === "info") return { ...each, code: "1" };
  const told = {
    ...each,
    code: "1",
    shortText: de("kurz"),
    help,
    examples: [
      { kind: "good" as const, wording: de("gut"), why: de("warum"), source: "quelle" },
      { kind: "poor" as const, wording: de("schlecht"), why: de("warum") },
    ],
    sources: ["quelle"],
    weightReason: de("deshalb"),
    ...(each.reason === undefined
      ? {}
      : { reason: { ...each.reason, label: de("Grund"), hint: de("Hinweis") } }),
    ...("options" in each && each.options
      ? { options: each.options.map((one) => option(one, each.id)) }
      : {}),
    ...(each.type === "matrix" ? { rows: each.rows.map((row) => ({ ...row, code: "1" })) } : {}),
    ...(each.type === "repeatGroup" ? { questions: each.questions.map(question) } : {}),
  };
  return told;
};

type Results = NonNullable<WrittenChecklist["results"]>;

const because = <T extends object>(part: T) => ({ ...part, because: de("deshalb") });

const result = ({ by, rules, ...rest }: Results[number]): Results[number] => ({
  ...rest,
  levels: rest.levels.map((level) => ({
    ...level,
    obligations: [de("Pflicht")],
    nextSteps: [de("Schritt")],
    leadsTo: ["folge"],
  })),
  ...(rules === undefined ? {} : { rules: rules.map(because) }),
  ...(by === undefined ? {} : { by: because({ ...by, bands: by.bands.map(because) }) }),
});

const source = (id: string, verified: "primary" | "secondary" | "unverified") => ({
  id,
  title: de(id),
  citation: "§ 1",
  url: "https://example.de/",
  seen: "2026-01-01",
  verified,
});

const example: NonNullable<WrittenChecklist["examples"]>[number] = {
  id: "beispiel",
  text: de("Beispiel"),
  today: "2026-05-15",
  answers: {},
  explanations: {},
  expect: {
    missing: [],
    applies: [],
    computed: { c0: null },
    scores: { alpha: null },
    results: { r1: "rot" },
    points: { gut: 0 },
    reachable: { r1: { worst: "rot", best: "blau" } },
    findings: [],
    contradictions: [],
  },
};

const instruments = [
  "gesetz",
  "rechtsverordnung",
  "verwaltungsvorschrift",
  "foerderrichtlinie",
  "satzung",
  "other",
] as const;

/** Everything that stands beside what is computed: texts, sources, an example, a module, an earlier version. */
export const toldInFull = (tape: Tape, written: WrittenChecklist): WrittenChecklist => {
  if (!tape.chance(6)) return written;
  const first = written.sections[0]?.questions[0]?.id ?? "s1q0";
  return {
    $schema: "../checklist.schema.json",
    ...written,
    language: "de",
    currency: de("Kronen"),
    audience: de("alle"),
    minutes: 5,
    instruments: [...instruments],
    dimensions: written.dimensions.map((each) => ({
      ...each,
      shortTitle: de("kurz"),
      summary: de("lang"),
      weightReason: de("deshalb"),
    })),
    outlines: [
      {
        id: "anders",
        title: de("Anders"),
        source: "quelle",
        headings: [{ title: de("Zuerst"), sections: [written.sections[0]?.id ?? "s1"] }],
      },
    ],
    parameters: [
      ...(written.parameters ?? []),
      { id: "p3", title: de("p3"), type: "number", unit: de("Euro"), value: "12.50", source: "quelle" },
    ],
    sections: written.sections.map((section) => ({
      ...section,
      code: "A",
      intro: de("Einleitung"),
      help: de("Hilfe"),
      questions: section.questions.map(question),
    })),
    includes: [{ module: "baustein", version: "1.0.0", sections: ["bau"], after: "s1" }],
    contradictions: (written.contradictions ?? []).map((each) => ({ ...each, legalBasis: ["quelle"] })),
    sources: [source("quelle", "primary"), source("zweite", "secondary"), source("dritte", "unverified")],
    glossary: [{ id: "wort", term: de("Wort"), text: de("Bedeutung"), forms: [de("Wörter")] }],
    results: (written.results ?? []).map(result),
    examples: [example],
    supersedes: {
      version: "0.9.0",
      questions: { alt: first },
      options: { alt: {} },
      removed: ["weg"],
      removedOptions: { alt: ["x"] },
      retyped: ["alt"],
    },
  };
};
