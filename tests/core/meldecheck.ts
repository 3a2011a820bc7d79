import { compileChecklist, type CompiledChecklist } from "#core/compile.ts";
import type { ChecklistDefinition } from "#core/definition.ts";

const de = (text: string) => ({ de: text });

/**
 * A small checklist that has one of everything a form and a report show: every question type, conditions on
 * questions, options and row questions, reasons and citations by option, means that do not end, a cap, a
 * contradiction, sources in all states of verification.
 */
export const meldecheck: ChecklistDefinition = {
  id: "meldecheck",
  version: "1.2.0",
  title: { de: "Meldecheck", en: "Registration check" },
  summary: de("Prüft ein Meldeverfahren."),
  instruments: ["gesetz"],
  dimensions: [
    { id: "weg", kind: "principle", title: { de: "Digitaler Weg", en: "Digital channel" }, weight: 2 },
    { id: "daten", kind: "principle", title: de("Daten"), scale: { from: 1, to: 4 } },
    { id: "praxis", kind: "practice", title: de("Praxis") },
  ],
  total: { mean: ["weg"] },
  sections: [
    {
      id: "antrag",
      title: { de: "Antrag", en: "Application" },
      questions: [
        { id: "hinweis", type: "info", text: de("Es geht um den Antrag.") },
        {
          id: "online",
          type: "yesNoUnsure",
          text: { de: "Ist ein Online-Antrag möglich?", en: "Is an online application possible?" },
          dimension: "weg",
          weight: 3,
          sources: ["ozg"],
          help: { why: de("Papier kostet Zeit.") },
          options: [
            { id: "yes", rating: 1 },
            { id: "no", rating: 0, findings: ["papier"] },
            { id: "unsure", next: de("Fragen Sie die zuständige Stelle.") },
          ],
          reason: { duty: "optional", requiredFor: ["no"], minLength: 10, maxLength: 200 },
          citations: { duty: "optional", requiredFor: ["no"] },
        },
        {
          id: "form",
          type: "singleChoice",
          text: de("Welche Form gilt?"),
          dimension: "weg",
          appliesIf: { question: "online", equals: "no" },
          options: [
            { id: "frei", label: de("Formfrei"), rating: 1 },
            { id: "schrift", label: de("Schriftform"), rating: 0.5 },
            { id: "text", label: de("Textform"), rating: 0.9 },
            {
              id: "eilfall",
              label: de("Nur im Eilfall schriftlich"),
              rating: 0.75,
              appliesIf: { question: "frist", answered: true },
            },
          ],
        },
        {
          id: "wege",
          type: "multipleChoice",
          text: de("Welche Wege gibt es?"),
          dimension: "weg",
          combine: "mean",
          minChosen: 1,
          maxChosen: 3,
          options: [
            { id: "portal", label: de("Portal"), rating: 1 },
            { id: "post", label: de("Post"), rating: 0 },
            { id: "bote", label: de("Bote"), rating: 0 },
            { id: "keiner", label: de("Keiner"), exclusive: true, outcome: "notApplicable" },
          ],
        },
        { id: "ablauf", type: "longText", text: de("Wie läuft es ab?"), required: "never", maxLength: 300 },
      ],
    },
    {
      id: "umfang",
      title: de("Umfang"),
      questions: [
        {
          id: "faelle",
          type: "number",
          text: de("Wie viele Fälle?"),
          dimension: "praxis",
          minimum: "0",
          maximum: "1000000",
          unit: de("Fälle"),
        },
        { id: "minuten", type: "number", text: de("Minuten je Fall?"), decimals: 1, unit: de("Minuten") },
        { id: "frist", type: "date", text: de("Ab wann?"), required: "never", earliest: "2026-01-01" },
        { id: "kurz", type: "shortText", text: de("Kurzname?"), required: "never", maxLength: 20 },
        { id: "stunden", type: "computed", text: de("Aufwand"), computed: "aufwand" },
        {
          id: "angaben",
          type: "repeatGroup",
          text: de("Welche Angaben werden verlangt?"),
          dimension: "daten",
          min: 1,
          max: 5,
          rows: "mean",
          rowTitle: de("Angabe"),
          questions: [
            {
              id: "name",
              type: "shortText",
              text: de("Welche Angabe?"),
              shortText: de("Angabe"),
              maxLength: 50,
            },
            {
              id: "herkunft",
              type: "singleChoice",
              text: de("Woher kommt sie?"),
              options: [
                { id: "register", label: de("Register"), rating: 4 },
                { id: "person", label: de("Person"), rating: 1 },
              ],
            },
            {
              id: "vorschrift",
              type: "shortText",
              text: de("Auf welcher Vorschrift beruht der Abruf?"),
              appliesIf: { question: "herkunft", equals: "register" },
              maxLength: 100,
            },
          ],
        },
      ],
    },
    {
      id: "eilfaelle",
      title: de("Eilfälle"),
      appliesIf: { question: "faelle", greaterThan: "1000" },
      questions: [{ id: "eilig", type: "yesNo", text: de("Gibt es Eilfälle?"), sources: ["handbuch"] }],
    },
  ],
  computed: [
    {
      id: "aufwand",
      title: de("Aufwand der Verwaltung"),
      unit: de("Stunden im Jahr"),
      decimals: 0,
      value: { divide: [{ multiply: [{ answer: "faelle" }, { answer: "minuten" }] }, 60] },
    },
  ],
  findings: [
    {
      id: "papier",
      title: de("Antrag nur auf Papier"),
      severity: "mandatory",
      blocking: true,
      questions: ["online"],
      shows: de("Ein Online-Antrag ist nicht möglich."),
      recommendation: de("Öffnen Sie einen digitalen Weg."),
      suggestion: { before: de("schriftlich"), after: de("schriftlich oder elektronisch") },
      legalBasis: ["ozg", "vwvfg"],
    },
    {
      id: "viele",
      title: de("Viele Fälle"),
      severity: "hint",
      questions: ["faelle"],
      when: { question: "faelle", greaterThan: "1000" },
      shows: de("Das Verfahren ist häufig."),
      recommendation: de("Prüfen Sie eine Automatisierung."),
    },
  ],
  results: [
    {
      id: "stufe",
      title: de("Gesamtergebnis"),
      levels: [
        {
          id: "rot",
          title: de("nicht reif"),
          text: de("Es fehlt Wesentliches."),
          obligations: [de("Überarbeiten")],
        },
        { id: "gelb", title: de("fast reif"), text: de("Es fehlt wenig."), nextSteps: [de("Nachschärfen")] },
        { id: "gruen", title: de("reif"), text: de("Nichts fehlt.") },
      ],
      rules: [
        { when: { score: "weg", atLeast: 0.8 }, level: "gruen", because: de("Der Weg ist digital.") },
        { when: { score: "weg", atLeast: 0.1 }, level: "gelb" },
        { otherwise: "rot" },
      ],
      caps: [{ blocking: true, level: "rot" }],
    },
  ],
  contradictions: [
    {
      id: "portalOhneOnline",
      title: de("Portal ohne Online-Antrag"),
      when: {
        all: [
          { question: "online", equals: "no" },
          { question: "wege", includes: "portal" },
        ],
      },
      message: de("Es gibt ein Portal, aber keinen Online-Antrag."),
      questions: ["online", "wege"],
      severity: "important",
      legalBasis: ["vwvfg"],
    },
  ],
  sources: [
    { id: "handbuch", title: de("Handbuch"), citation: "Handbuch 2025", verified: "secondary" },
    { id: "vwvfg", title: de("Elektronische Form"), citation: "§ 3a VwVfG", verified: "unverified" },
    { id: "ozg", title: de("Onlinezugang"), citation: "§ 9a OZG", seen: "2026-11-01", verified: "primary" },
  ],
};

export const compiled = (): CompiledChecklist => {
  const result = compileChecklist(meldecheck, []);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
};
