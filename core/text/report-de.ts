import { countText, fixedSpace } from "../format.ts";
import { formulasDe } from "./formula-de.ts";
import type { ReportWords } from "./report-words.ts";
import { termsDe } from "./terms-de.ts";

const counted = (count: number, one: string, many: string): string => countText(count, { one, many }, "de");

const listed = (items: readonly string[]): string =>
  items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} und ${items.at(-1) ?? ""}`;

const questions = (numbers: readonly string[]): string =>
  `${numbers.length === 1 ? "Frage" : "Fragen"} ${listed(numbers)}`;

const roundings = {
  halfUp: "kaufmännisch gerundet",
  halfEven: "gerundet (genaue Hälften zur geraden Ziffer)",
  up: "aufgerundet",
  down: "abgerundet",
} as const;

const sumRule = "Summe der Punkte aller Antworten. Unbeantwortete und unsichere Fragen bringen keine Punkte.";

/** The report's words in German. */
export const reportDe: ReportWords = {
  ...termsDe,
  headings: {
    report: "Bericht zum Praxis- und Digitalcheck",
    facts: "Angaben zum Vorhaben",
    fact: "Angabe",
    content: "Inhalt",
    result: "Ergebnis",
    keyFacts: "Auf einen Blick",
    dimensions: "Bewertung nach Prinzipien und Praxisthemen",
    principles: "Prinzipien",
    practice: "Praxisthemen",
    answers: "Antworten",
    findings: "Befunde und Empfehlungen",
    contradictions: "Widersprüche",
    openPoints: "Offene Punkte",
    computed: "Kennzahlen",
    pointsByName: "Punkte nach Art und Abschnitt",
    assumptions: "Annahmen",
    value: "Wert",
    section: "Abschnitt",
    origin: "Herkunft",
    sources: "Quellen",
    terms: "Begriffe",
    obligations: "Was jetzt Pflicht ist",
    nextSteps: "Nächste Schritte",
    because: "Warum diese Stufe",
    explanation: "Erläuterung",
    howComputed: "So kommt dieser Wert zustande",
    question: "Frage",
    answer: "Antwort",
    outcome: "Ergebnis",
    reason: termsDe.reason,
    citations: "Belege",
    note: "Notiz",
    finding: "Befund",
    severity: "Gewicht des Befunds",
    recommendation: "Empfehlung",
    legalBasis: "Grundlage",
    before: "Bisher, als Beispiel",
    suggestion: "Vorschlag",
    rating: "Erfüllung",
    weight: "Gewicht",
    otherSections: "Weitere Abschnitte",
    part: "Beitrag",
    sum: "Summe",
    points: "Punkte",
    coverage: "Beantwortet",
    dimension: "Prinzip",
    total: "Mittel aller Prinzipien",
    excluded: "Zählt nicht mit",
    entry: "Eintrag",
    whatToDo: "Was zu tun ist",
    verified: "Prüfstand",
  },
  factLabels: {
    title: "Regelungsvorhaben",
    shortTitle: "Kurztitel",
    reference: "Aktenzeichen",
    instrument: "Art der Regelung",
    stage: "Stand des Verfahrens",
    leadMinistry: "Federführung",
    unit: "Referat",
    deadline: "Frist",
    summary: "Gegenstand",
    checklist: "Prüfkatalog",
    status: "Stand der Prüfung",
    at: "Bericht erstellt am",
    today: "Fristen beurteilt zum",
  },
  outcomes: {
    met: "erfüllt",
    partlyMet: "teilweise erfüllt",
    notMet: "nicht erfüllt",
    notApplicable: "trifft nicht zu",
    unsure: "unsicher",
    unanswered: "noch nicht beantwortet",
    informative: "zur Information",
  },
  exclusions: {
    unanswered: "noch nicht beantwortet, zählt nicht mit",
    unsure: "unsicher, zählt nicht mit",
    notApplicable: "trifft nicht zu, zählt nicht mit",
    hidden: "entfällt",
    noRating: "Antwort ohne Wertung, zählt nicht mit",
    noRows: "keine Einträge, zählt nicht mit",
  },
  duties: { required: "Pflicht", optional: "freiwillig" },
  seen: (text, day) => `${text}, Stand ${day}`,
  version: (title, version) => `${title}, Version ${version}`,
  draftStatus: "Entwurf, noch nicht abgegeben",
  submittedStatus: (at, by) => (by === null ? `abgegeben am ${at}` : `abgegeben am ${at} von ${by}`),
  draft: (openPoints) =>
    openPoints === 0 ? "Entwurf" : `Entwurf – ${counted(openPoints, "offener Punkt", "offene Punkte")}`,
  provisional: "vorläufig",
  level: (rank, of) => `Stufe ${rank} von ${of}`,
  points: (points) => `${points} von 100 Punkten`,
  scale: (from, to) => `Skala von ${from} bis ${to}`,
  scoreRule:
    "Gewichtetes Mittel der gewerteten Antworten, kaufmännisch auf ganze Punkte gerundet. Unbeantwortete und unsichere Fragen zählen nicht mit.",
  weighs: (what, weight, because) => `Gewicht ${weight} für ${what}: ${because}`,
  howRated: (number, rating) => `So entsteht die Erfüllung ${rating} bei Frage${fixedSpace}${number}`,
  combined: {
    options: {
      mean: "Es zählt der Mittelwert der gewählten Antworten.",
      min: "Es zählt der niedrigste Wert der gewählten Antworten.",
      max: "Es zählt der höchste Wert der gewählten Antworten.",
    },
    sumOfOptions: (from, to) =>
      `Es zählt die Summe der gewählten Antworten, mindestens ${from} und höchstens ${to}.`,
    answers: "Es zählt der Mittelwert der Antworten in diesem Eintrag.",
    rows: {
      mean: "Es zählt der Mittelwert der Einträge.",
      min: "Es zählt der niedrigste Wert der Einträge.",
    },
    lowestOf: (figures) => `niedrigster Wert von (${figures})`,
    highestOf: (figures) => `höchster Wert von (${figures})`,
    noneChosen: "nichts gewählt, Summe 0",
    limitedTo: (figure) => `begrenzt auf ${figure}`,
  },
  formulas: formulasDe,
  sums: {
    of: (value, maximum) => `${value} von ${maximum}`,
    ofPoints: (value, maximum) => `${value} von ${maximum} Punkten`,
    alone: (value) => `${value} Punkte`,
    rule: {
      all: `${sumRule} Die Höchstzahl ist die Summe der besten Antworten auf alle Fragen.`,
      applicable: `${sumRule} Die Höchstzahl ist die Summe der besten Antworten auf die Fragen, die zutreffen.`,
      declared: `${sumRule} Die Höchstzahl ist im Prüfkatalog festgelegt.`,
    },
    whole: "Insgesamt",
  },
  assumptions: {
    about:
      "Mit diesen Werten wird gerechnet. Ausgelieferte Werte sind Annahmen, bis das zuständige Ressort sie bestätigt oder ändert.",
    shipped: "ausgelieferter Wert (Annahme)",
    set: (shipped) => `vom zuständigen Ressort festgelegt (ausgeliefert: ${shipped})`,
  },
  unscored: "keine gewerteten Fragen",
  unscoredRule:
    "Dieses Thema hat keinen Wert: Seine Antworten werden nicht gewertet, sie führen nur zu Befunden.",
  totalRule:
    "Gewichtetes Mittel der Prinzipien, die einen Wert haben, kaufmännisch auf ganze Punkte gerundet.",
  covered: (answered, applicable) => `${answered} von ${counted(applicable, "Frage", "Fragen")}`,
  ruleHeld: (position, of) => `Regel ${position} von ${of} trifft als erste zu.`,
  noRuleHeld: "Keine der anderen Regeln trifft zu.",
  bandHeld: (position, of) => `Der Wert liegt im Bereich ${position} von ${of}.`,
  noBandFits: "Es gibt keinen Wert, oder er liegt in keinem der Bereiche.",
  period: (from, to) => `${from} bis ${to}`,
  cappedByFinding: (finding, level) => `Der Befund „${finding}“ begrenzt das Ergebnis auf „${level}“.`,
  cappedByBlocking: (level) => `Ein Befund, der die Stufe begrenzt, führt zu „${level}“.`,
  reachable: (worst, best) =>
    worst === best
      ? `Vorläufig: Auch mit den noch offenen Antworten bleibt es bei „${worst}“.`
      : `Vorläufig: Erreichbar sind noch „${worst}“ bis „${best}“.`,
  rowProblem: (position, question, sentence) => `Zeile ${position}, „${question}“: ${sentence}`,
  clarify: "Klären Sie die Antwort, bevor Sie die Prüfung abschließen.",
  roundedTo: (mode, decimals) =>
    `${roundings[mode]} auf ${decimals === 0 ? "ganze Zahlen" : counted(decimals, "Nachkommastelle", "Nachkommastellen")}`,
  daysFromTo: (from, to) => `Tage vom ${from} bis ${to}`,
  dividedByZero: "Kein Wert, weil durch 0 geteilt würde.",
  outOfRange: "Kein Wert, weil das Ergebnis außerhalb dessen liegt, womit gerechnet werden kann.",
  missingInput: (numbers) =>
    numbers.length === 0
      ? "Noch kein Wert: Es gibt nichts, womit gerechnet werden kann."
      : `Noch kein Wert: Es fehlt die Antwort auf ${questions(numbers)}.`,
  rowsLeftOut: (numbers) => `Unvollständig: Es fehlt die Antwort auf ${questions(numbers)}.`,
  entries: (count) => counted(count, "Eintrag", "Einträge"),
  findingCounts: (mandatory, important, hints) =>
    `${mandatory} zwingend, ${important} wichtig, ${counted(hints, "Hinweis", "Hinweise")}`,
  answerCounts: (answered, required, unsure) =>
    unsure === 0 ? `${answered} von ${required}` : `${answered} von ${required}, davon ${unsure} unsicher`,
  hiddenQuestions: (count) => counted(count, "Frage", "Fragen"),
  keyFacts: {
    findings: "Befunde",
    contradictions: "Widersprüche",
    answers: "Pflichtfragen beantwortet",
    hidden: "Nicht anwendbar",
  },
  page: { page: "Seite", of: "von" },
  noFindings: "Kein Befund. Alle gewerteten Antworten erfüllen die Anforderungen.",
  noExplanation: "noch nicht erläutert",
  whatIfRange: (number, lowest, highest) =>
    `Je nach Antwort auf Frage${fixedSpace}${number} ergeben sich ${lowest} bis ${highest} Punkte.`,
  whatIf: (number, answers) => {
    const [first, ...others] = answers;
    const rest = others.map(({ answer, points }) => `; bei „${answer}“ sind es ${points}`).join("");
    return first === undefined
      ? ""
      : `Wird Frage${fixedSpace}${number} mit „${first.answer}“ beantwortet, ergeben sich ${first.points} Punkte${rest}.`;
  },
};
