import { counted } from "./counted.ts";

const changes = (count: number): string => counted(count, "Änderung", "Änderungen");
const isOrAre = (count: number): string => (count === 1 ? "ist" : "sind");

/** The saving state's words in German. */
export const deSaving = {
  saved: (time: string) => `Gespeichert ${time}`,
  savedEarlier: (instant: string) => `Gespeichert am ${instant}`,
  nothingYet: "Noch keine Antwort gespeichert",
  saving: "Wird gespeichert …",
  waiting: (count: number) => `${changes(count)} noch nicht gespeichert`,
  offlineKept: (count: number) =>
    `Keine Verbindung – ${changes(count)} ${isOrAre(count)} auf diesem Gerät gesichert`,
  offlineHere: (count: number) =>
    `Keine Verbindung – ${changes(count)} ${isOrAre(count)} nur in diesem Fenster gesichert`,
  busyKept: (count: number) =>
    `Der Server kann gerade nicht speichern – ${changes(count)} ${isOrAre(count)} auf diesem Gerät gesichert`,
  busyHere: (count: number) =>
    `Der Server kann gerade nicht speichern – ${changes(count)} ${isOrAre(count)} nur in diesem Fenster gesichert`,
  signedOut: "Abgemeldet – Ihre Eingaben bleiben erhalten.",
  signInAgain: "Wieder anmelden",
  stoppedOne: (place: string, reason: string) => `${place} konnte nicht gespeichert werden: ${reason}`,
  stopped: (count: number) =>
    `${counted(count, "Angabe konnte", "Angaben konnten")} nicht gespeichert werden`,
  announced: {
    saved: "Gespeichert",
    saving: "Wird gespeichert …",
    waiting: "Noch nicht gespeichert",
    offline: "Keine Verbindung – Ihre Änderungen bleiben erhalten",
    busy: "Der Server kann gerade nicht speichern – Ihre Änderungen bleiben erhalten",
    signedOut: "Abgemeldet – Ihre Eingaben bleiben erhalten",
    stopped: "Eine Angabe konnte nicht gespeichert werden",
  },
  inTitle: (count: number) => `(${count} nicht gespeichert) `,
  listTitle: "Noch nicht gespeichert",
  elsewhere: "In einer anderen Prüfung",
  retry: "Jetzt erneut versuchen",
  reasons: {
    waiting: "wird gleich gespeichert",
    sent: "wird gerade gespeichert",
    offline: "wartet auf die Verbindung",
    busy: "wartet auf den Server",
    signedOut: "wartet auf die Anmeldung",
    draft: "ist noch nicht verständlich und bleibt so lange auf diesem Gerät",
    stale: "wurde auch von jemand anderem geändert; entscheiden Sie an der Frage",
    closed: "Die Prüfung ist abgegeben. Antworten sind bis zur Rücknahme nur lesbar.",
    forbidden: "Sie dürfen in diesem Vorhaben nicht antworten. Die federführende Person kann das ändern.",
    gone: "Die Prüfung gibt es nicht mehr, oder Sie haben keinen Zugang.",
    refused: "Der Prüfkatalog lässt diese Antwort nicht zu.",
  },
} as const;
