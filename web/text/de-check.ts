import { fixedSpace } from "#core/format.ts";
import { counted } from "./counted.ts";
import { deSaving } from "./de-saving.ts";

/** The check page's words in German. */
export const deCheck = {
  saving: deSaving,
  pageTitle: (section: string) => `${section} – Prüfung`,
  sections: "Abschnitte der Prüfung",
  /** Of all sections, those that are left out too: a number that grows with the answers tells nobody how far it is. */
  sectionOf: (number: number, of: number) => `Abschnitt ${number} von ${of}`,
  requiredOf: (answered: number, required: number) =>
    required === 1 ? `${answered} von 1 Pflichtfrage` : `${answered} von ${required} Pflichtfragen`,
  sectionStates: {
    done: "vollständig",
    begun: "begonnen",
    open: "offen",
    toCome: "hängt von offenen Antworten ab",
    notApplicable: "entfällt",
  },
  toCome: "offen",
  notApplicable: "entfällt",
  mayGrow: "Je nach Antwort kommen Fragen hinzu.",
  lacking: (count: number) =>
    count === 1
      ? "Bei 1 beantworteten Frage fehlt noch etwas, etwa ein Beleg."
      : `Bei ${count} beantworteten Fragen fehlt noch etwas, etwa ein Beleg.`,
  form: (number: number, title: string) => `Abschnitt ${number}: ${title}`,
  next: (number: number, title: string) => `Weiter: ${number} ${title}`,
  back: (number: number, title: string) => `Zurück: ${number} ${title}`,
  nextOpen: (number: string) => `Zur nächsten offenen Frage${fixedSpace}(${number})`,
  nothingOpen: "Alle Pflichtfragen sind beantwortet.",
  unexplained: (count: number) =>
    count === 1
      ? "Beim Abgeben ist noch 1 Widerspruch zu erläutern."
      : `Beim Abgeben sind noch ${count} Widersprüche zu erläutern.`,
  submit: "Prüfung abgeben",
  toResult: "Zum Ergebnis",
  aside: "Zwischenergebnis und Hilfe",
  live: "Zwischenergebnis",
  final: "Ergebnis",
  provisionalShort: "vorläufig",
  coverage: (answered: number, applicable: number) =>
    answered === 0 ? "noch keine Antwort" : `${answered} von ${counted(applicable, "Frage", "Fragen")}`,
  notScored: "entfällt",
  noLevel: "noch keine Antwort",
  sumOf: (sum: string, greatest: string) => `${sum} von ${greatest}`,
  /** What the figures of means, of sums, of both are. */
  scoreNotes: {
    mean: "Punkte von 0 bis 100. Unbeantwortete und unsichere Fragen zählen nicht mit.",
    sum: "Summen der Punkte, wo möglich mit der Höchstzahl. Unbeantwortete und unsichere Fragen bringen keine Punkte.",
    both: "Punkte von 0 bis 100, wo keine Höchstzahl steht. Unbeantwortete und unsichere Fragen zählen nicht mit.",
  },
  sectionGone: "Diesen Abschnitt gibt es in dieser Prüfung nicht.",
  sectionNotApplicable:
    "Dieser Abschnitt entfällt nach Ihren bisherigen Antworten. Ändern sich diese, erscheint er wieder; frühere Eingaben bleiben erhalten.",
  sectionToCome:
    "Hier ist noch nichts zu beantworten. Ob Fragen erscheinen, zeigt sich, sobald die offenen Fragen in anderen Abschnitten beantwortet sind.",
  toFirstSection: "Zum ersten Abschnitt",
  readOnlyMember: "Sie können diese Prüfung lesen, aber nicht ändern.",

  question: {
    head: (parts: readonly string[]) => parts.join(" · "),
    number: (number: string) => `Frage${fixedSpace}${number}`,
    numbers: (first: string, last: string) => `Fragen${fixedSpace}${first} bis${fixedSpace}${last}`,
    onlyIn: (language: string) => `nur auf ${language} verfügbar`,
    matrixRows: "Frage",
    required: "Pflicht",
    optional: "freiwillig",
    several: "Mehrere Antworten sind möglich.",
    exactly: (count: string) => `Wählen Sie ${count} Antworten.`,
    atMost: (count: string) => `Höchstens ${count} Antworten sind möglich.`,
    clear: "Auswahl aufheben",
    noAnswer: "Noch keine Antwort",
    dropped: (options: string) => `Frühere Antwort passt nicht mehr: ${options}. Sie zählt nicht mit.`,
    unsure: "So klären Sie das",
    openPoint: "Offener Punkt bis zur Klärung.",
    finding: (title: string) => `Befund: ${title}`,
    findingAt: (title: string, number: string) =>
      `Dazu der Befund „${title}“ bei Frage${fixedSpace}${number}`,
    recommendation: "Zur Empfehlung",
    suggestion: "Empfehlung und Formulierungsvorschlag",
    computed: "Berechnet",
    computedOpen: (numbers: string) => `Noch kein Wert. Es fehlt: ${numbers}.`,
    computedNoDivision: "Kein Wert: Es müsste durch null geteilt werden.",
    refused: (reason: string) => `Diese Antwort ist nicht gespeichert. ${reason}`,
    retry: "Erneut versuchen",
    changedBy: (who: string, when: string) => `Geändert von ${who}, ${when}.`,
    changedWhileTyping: (who: string, when: string) =>
      `${who} hat diese Antwort um ${when} geändert. Die neue Fassung erscheint, sobald Sie das Feld verlassen.`,
  },

  text: {
    count: (length: string, most: string) => `${length} von höchstens ${most} Zeichen`,
    tooMany: (over: string) => `${over} Zeichen zu viel`,
    missing: (missing: number) => `Noch ${counted(missing, "Zeichen", "Zeichen")} bis zur Mindestlänge`,
    atLeast: (least: string) => `Mindestens ${least} Zeichen.`,
  },

  number: {
    which: (typed: string, candidates: number) =>
      candidates === 1
        ? `„${typed}“ kann zweierlei heißen. Meinen Sie diese Zahl?`
        : `„${typed}“ kann zweierlei heißen. Welche Zahl meinen Sie?`,
    unreadable: (typed: string) => `„${typed}“ ist keine Zahl.`,
    whole: "Geben Sie eine ganze Zahl ein, zum Beispiel 12\u202f400.",
    decimals: "Geben Sie eine Zahl ein, zum Beispiel 12,50.",
    amount: "Geben Sie einen Betrag ein, zum Beispiel 1\u202f250,00.",
  },
  scale: {
    none: "Noch nichts gewählt",
    value: (value: string, from: string, to: string) => `${value} (von ${from} bis ${to})`,
  },
  date: {
    hint: "TT.MM.JJJJ",
    which: (typed: string) => `„${typed}“ kann zweierlei heißen. Welchen Tag meinen Sie?`,
    unreadable: (typed: string) =>
      `„${typed}“ ist kein Datum. Geben Sie einen Tag an, zum Beispiel 18.12.2026.`,
    pick: "Kalender öffnen",
  },
  period: {
    from: "Beginn",
    to: "Ende",
    both: (from: string, to: string) => `${from} bis ${to}`,
    onlyFrom: (from: string) => `ab ${from}, Ende noch offen`,
    onlyTo: (to: string) => `bis ${to}, Beginn noch offen`,
  },
  passage: {
    text: "Fundstelle",
    hint: `Zum Beispiel §${fixedSpace}5 Abs.${fixedSpace}2 Satz${fixedSpace}1`,
    parts: (filled: number) =>
      filled === 0
        ? "Gesetz, Paragraf, Absatz einzeln angeben"
        : `Gesetz, Paragraf, Absatz einzeln angeben (${filled} von 5 ausgefüllt)`,
    part: {
      law: "Gesetz",
      section: "§ oder Artikel",
      paragraph: "Absatz",
      sentence: "Satz",
      number: "Nummer",
    },
  },
  prefill: {
    from: (source: string) => `Übernommen aus „${source}“ – noch nicht bestätigt.`,
    unnamed: "Übernommen – noch nicht bestätigt.",
    there: "Antwort dort ansehen",
    confirm: "Bestätigen",
    waits: "noch nicht bestätigt",
    titles: (titles: readonly string[]) =>
      titles.length === 0
        ? "aus einer anderen Prüfung"
        : `aus ${titles.map((title) => `„${title}“`).join(" und ")}`,
    here: (count: number, from: string) =>
      count === 1
        ? `Eine Antwort in diesem Abschnitt ist ${from} übernommen.`
        : `${count} Antworten in diesem Abschnitt sind ${from} übernommen.`,
    elsewhere: (count: number, from: string) =>
      count === 1
        ? `Eine Antwort in einem anderen Abschnitt ist ${from} übernommen.`
        : `${count} Antworten in anderen Abschnitten sind ${from} übernommen.`,
    explained: "Übernommene Antworten zählen erst, wenn Sie sie bestätigen oder ändern.",
    which: (count: number) =>
      count === 1
        ? "Welche Antwort? Ansehen und bestätigen"
        : `Alle ${count} Antworten ansehen und bestätigen`,
    confirmHere: (count: number) =>
      count === 1 ? "Antwort in diesem Abschnitt bestätigen" : `Alle ${count} in diesem Abschnitt bestätigen`,
    confirmAll: (count: number) =>
      count === 1 ? "Diese Antwort bestätigen" : `Alle ${count} in der ganzen Prüfung bestätigen`,
    confirmed: (count: number) => (count === 1 ? "Eine Antwort bestätigt." : `${count} Antworten bestätigt.`),
    offered: (count: number) =>
      count === 1
        ? "In einer anderen Prüfung dieses Vorhabens ist seither eine Antwort gegeben, die sich hier übernehmen lässt."
        : `In anderen Prüfungen dieses Vorhabens sind seither ${count} Antworten gegeben, die sich hier übernehmen lassen.`,
    take: "Zur Bestätigung übernehmen",
    taken: "Die Antworten sind übernommen und warten auf Ihre Bestätigung.",
  },

  reason: {
    required: "Pflicht bei dieser Antwort.",
    missing: "Fehlt noch: Bei dieser Antwort ist sie Pflicht.",
    optional: "Freiwillig.",
  },

  citations: {
    label: "Belege im Entwurf",
    required: "Pflicht bei dieser Antwort.",
    missing: "Fehlt noch: Bei dieser Antwort ist ein Beleg Pflicht.",
    add: "Beleg ergänzen",
    field: "Neuer Beleg",
    hint: "Zum Beispiel § 5 Abs. 2 Satz 1",
    take: "Übernehmen",
    cancel: "Abbrechen",
    remove: (citation: string) => `Beleg ${citation} entfernen`,
  },

  rows: {
    entry: "Eintrag",
    named: (title: string, position: number, about: string) =>
      about === "" ? `${title} ${position}` : `${title} ${position}: ${about}`,
    addAt: (question: string) => `Einträge ergänzen Sie bei ${question}.`,
    add: (title: string) => `${title} ergänzen`,
    row: (title: string, position: number) => `${title} ${position}`,
    remove: (title: string, position: number) => `${title} ${position} entfernen`,
    up: (title: string, position: number) => `${title} ${position} nach oben`,
    down: (title: string, position: number) => `${title} ${position} nach unten`,
    removed: (title: string, position: number) => `${title} ${position} entfernt.`,
    undo: "Rückgängig machen",
    none: (title: string) => `Noch kein Eintrag „${title}“.`,
    full: (most: number) => `Mehr als ${counted(most, "Eintrag ist", "Einträge sind")} nicht möglich.`,
    moved: (title: string, position: number) => `${title} steht jetzt an Stelle ${position}.`,
    inRow: (title: string, position: number) => `, ${title} ${position}`,
  },

  help: {
    open: "Hilfe",
    openMore: (parts: readonly string[]) => `Hilfe, ${parts.join(", ")}`,
    examplesWord: "Beispiele",
    sourcesWord: "Quellen",
    title: (number: string) => `Hilfe zu Frage${fixedSpace}${number}`,
    close: "Hilfe schließen",
    how: "So antworten Sie",
    terms: "Begriffe",
    examples: "Beispiele",
    good: "gelungen",
    poor: "schwierig",
    sources: "Quellen",
    seen: (day: string) => `Stand ${day}`,
  },

  conflict: {
    title: "Zwei Fassungen dieser Antwort",
    text: (who: string, question: string, when: string) =>
      `${who} hat ${question} um ${when} geändert, während Sie daran gearbeitet haben.`,
    textSelf: (question: string, when: string) =>
      `${question} wurde um ${when} in einem anderen Fenster oder auf einem anderen Gerät von Ihnen geändert.`,
    theirs: (who: string, when: string) => `Fassung von ${who}, ${when}`,
    theirsSelf: (when: string) => `Ihre andere Fassung, ${when}`,
    mine: (when: string) => `Ihre Fassung hier, ${when}`,
    keep: "Ihre Fassung behalten",
    take: (who: string) => `Fassung von ${who} übernehmen`,
    takeSelf: "Andere Fassung übernehmen",
    merge: "Beide zusammenführen",
    mergeRows: "Einträge beider Fassungen behalten",
    merged: "Zusammengeführte Fassung",
    mergedHint: "Gleiches steht einmal da. Wo sich die Fassungen unterscheiden, stehen beide hintereinander.",
    mergedReason: "Zusammengeführte Begründung",
    save: "Zusammengeführte Fassung speichern",
    cancel: "Zurück zur Auswahl",
    empty: "Keine Antwort",
  },

  history: {
    open: "Verlauf",
    loading: "Verlauf wird geladen …",
    failed: "Der Verlauf konnte nicht geladen werden.",
    empty: "Noch keine gespeicherte Antwort.",
    entry: (who: string, when: string) => `${who}, ${when}`,
    now: "aktueller Stand",
    taken: "übernommen",
    restore: "Diesen Stand übernehmen",
    restoreLabel: (when: string) => `Diesen Stand übernehmen: ${when}`,
  },

  handIn: {
    sending: "Offene Änderungen werden gespeichert …",
    unsent: (count: number) =>
      `${counted(count, "Änderung ist", "Änderungen sind")} noch nicht gespeichert. Abgeben können Sie, sobald alles gespeichert ist.`,
    checking: "Prüfung wird abgegeben …",
    kept: "Ihre Eingaben sind erhalten. Sie können auch später weiterarbeiten.",
    confirm: "Alle Pflichtfragen sind beantwortet.",
    changed:
      "Die Antworten haben sich inzwischen geändert. Sehen Sie die Prüfung durch und geben Sie noch einmal ab.",
    contradictions: (count: number) =>
      count === 1 ? "Ein Widerspruch ist zu erläutern" : `${count} Widersprüche sind zu erläutern`,
    contradictionsText:
      "Diese Antworten passen nicht zusammen. Ändern Sie eine davon oder erläutern Sie, warum beide zutreffen. Die Erläuterung steht im Bericht.",
    explanation: "Erläuterung",
    concerns: "Betrifft:",
    submitted: (instant: string) => `Prüfung abgegeben am ${instant}`,
    submittedBy: (name: string) => `Abgegeben von ${name}. Antworten sind bis zur Rücknahme nur lesbar.`,
    readOnly: "Antworten sind bis zur Rücknahme nur lesbar.",
    withdraw: "Abgabe zurücknehmen",
    withdrawText:
      "Die Antworten werden wieder bearbeitbar; der abgegebene Bericht bleibt erhalten. Jetzt zurücknehmen?",
    cancel: "Abbrechen",
    notAllowed: "Abgeben kann die Prüfung, wer im Vorhaben antworten darf.",
  },
  keys: { nextOpen: "Alt+N" },
} as const;
