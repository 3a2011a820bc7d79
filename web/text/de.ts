import { deAccount } from "./de-account.ts";
import { deProposals } from "./de-proposals.ts";
import { deReport } from "./de-report.ts";
import { counted } from "./counted.ts";

/** The interface's words in German. */
export const de = {
  product: "Praxis- und Digitalcheck",
  /** A page's title in the browser's tab. */
  pageTitle: (page: string) => `${page} – Praxis- und Digitalcheck`,
  shell: {
    skip: "Zum Inhalt springen",
    notice: "Hinweis zur Anwendung",
    operator: "Anwendung der Landesverwaltung",
    demo: "Vorführbetrieb: Alle Daten sind erfunden",
    insecure: "Unverschlüsselte Verbindung: Geben Sie hier keine vertraulichen Entwürfe ein",
    areas: "Hauptbereiche",
    proposals: "Meine Vorhaben",
    proposalAreas: "Bereiche des Vorhabens",
    context: "Vorhaben und Speicherstand",
    facts: "Angaben",
    check: "Prüfung",
    result: "Ergebnis",
    deadline: (day: string) => `Frist ${day}`,
    account: "Konto",
    accountPage: "Konto und Kennwort",
    theme: "Darstellung",
    themes: { light: "Hell", dark: "Dunkel", system: "Wie das Gerät" },
    signOut: "Abmelden",
    signingOut: "Nicht gespeicherte Änderungen werden noch gesendet …",
    signOutFailed: "Die Abmeldung ist nicht gelungen. Versuchen Sie es erneut.",
  },
  parts: {
    level: (rank: number, of: number) => `Stufe ${rank} von ${of}`,
    provisional: "(vorläufig)",
    ofAll: (some: number, all: number) => `${some} von ${all}`,
    closeTerm: "Erläuterung schließen",
    loading: "Wird geladen …",
    retry: "Erneut versuchen",
    missing: (count: number) =>
      counted(
        count,
        "Angabe fehlt noch oder ist nicht verständlich",
        "Angaben fehlen noch oder sind nicht verständlich",
      ),
    failed: "Das ist nicht gelungen",
    error: "Fehler",
  },
  errors: {
    title: "Die Seite konnte nicht geladen werden",
    unreachable:
      "Der Server ist nicht erreichbar. Prüfen Sie die Verbindung; sobald sie wieder steht, versuchen Sie es erneut.",
    server:
      "Beim Server ist ein Fehler aufgetreten. Es ging nichts verloren, was als gespeichert angezeigt war.",
    signedOut: "Ihre Sitzung ist abgelaufen. Melden Sie sich wieder an.",
    unexpected: "In dieser Seite ist ein Fehler aufgetreten.",
    unexpectedHint: "Laden Sie die Seite neu.",
    reload: "Seite neu laden",
    offlineTitle: "Keine Verbindung",
    offline:
      "Der Server ist nicht erreichbar. Diese Seite kann erst geladen werden, wenn die Verbindung wieder steht.",
    stillOffline: "Noch keine Verbindung.",
    releaseTitle: "Neue Fassung der Anwendung",
    release:
      "Diese Seite konnte nicht geladen werden, wahrscheinlich weil inzwischen eine neue Fassung der Anwendung eingespielt ist. Laden Sie die Seite neu.",
    unsentKept: (count: number) =>
      count === 1
        ? "1 Änderung ist noch nicht gespeichert. Sie ist auf diesem Gerät gesichert."
        : `${counted(count, "Änderung", "Änderungen")} sind noch nicht gespeichert. Sie sind auf diesem Gerät gesichert.`,
    unsentHere: (count: number) =>
      count === 1
        ? "1 Änderung ist noch nicht gespeichert. Sie steht nur in diesem Fenster; lassen Sie es geöffnet."
        : `${counted(count, "Änderung", "Änderungen")} sind noch nicht gespeichert. Sie stehen nur in diesem Fenster; lassen Sie es geöffnet.`,
    notFoundTitle: "Nicht gefunden",
    notFound: "Diese Seite gibt es nicht, oder Sie haben keinen Zugang.",
    notFoundHint: "Prüfen Sie die Adresse. Wer das Vorhaben führt, kann Sie als Mitglied aufnehmen.",
    toProposals: "Zu meinen Vorhaben",
  },
  account: deAccount,
  proposals: deProposals,
  report: deReport,
};

/** What every language has to say. */
export type Words = typeof de;
