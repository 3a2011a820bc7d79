import { counted } from "./counted.ts";

/** Words of sign-in, set-up and the account page in German. */
export const deAccount = {
  signIn: "Anmelden",
  signInIntro: "Melden Sie sich mit dem Konto an, das Ihnen die Administration eingerichtet hat.",
  demoHint: "Vorführbetrieb: Die Zugangsdaten stehen in der Ausgabe des Servers.",
  setupHint: "Es gibt noch kein Konto. Öffnen Sie den Einrichtungslink, den der Server beim Start ausgibt.",
  username: "Benutzername",
  password: "Kennwort",
  name: "Name",
  usernameMissing: "Geben Sie den Benutzernamen ein.",
  passwordMissing: "Geben Sie das Kennwort ein.",
  nameMissing: "Geben Sie Ihren Namen ein.",
  usernameShort: "Der Benutzername braucht mindestens 3 Zeichen.",
  wrong: "Benutzername oder Kennwort ist falsch.",
  passwordWrong: "Das Kennwort ist falsch.",
  wait: (seconds: number) =>
    `Zu viele fehlgeschlagene Versuche. Versuchen Sie es in ${
      seconds < 120
        ? counted(seconds, "Sekunde", "Sekunden")
        : counted(Math.ceil(seconds / 60), "Minute", "Minuten")
    } erneut.`,
  again: "Wieder anmelden",
  expired: "Ihre Sitzung ist abgelaufen. Ihre Eingaben bleiben erhalten.",
  expiredFor: (username: string) => `Kennwort für ${username}`,
  setup: "Anwendung einrichten",
  setupIntro:
    "Legen Sie das erste Konto an. Es verwaltet die Anwendung und kann weitere Konten anlegen lassen.",
  setupRepeat: "Kennwort wiederholen",
  setupButton: "Konto anlegen",
  setupDone: "Das Konto ist angelegt. Melden Sie sich jetzt an.",
  setupNoToken:
    "In der Adresse fehlt der Einrichtungsschlüssel. Öffnen Sie den vollständigen Link, den der Server beim Start ausgibt.",
  leaveTitle: "Abmelden",
  leaveUnsent: (count: number) =>
    count === 1
      ? "1 Änderung konnte noch nicht gespeichert werden. Sie liegt nur in diesem Browser."
      : `${counted(count, "Änderung", "Änderungen")} konnten noch nicht gespeichert werden. Sie liegen nur in diesem Browser.`,
  leaveNothing: "Alle Ihre Änderungen sind gespeichert.",
  leaveStay: "Angemeldet bleiben",
  leaveDownload: "Änderungen als Datei sichern",
  leaveKeep: "Abmelden und Änderungen in diesem Browser behalten",
  leaveDiscard: "Änderungen verwerfen und abmelden",
  device: "Auf diesem Gerät",
  shortcuts: "Tastenkürzel verwenden",
  shortcutsHint: "Alt+N führt beim Ausfüllen zur nächsten offenen Frage.",
  localCopy: "Noch nicht gespeicherte Änderungen in diesem Browser aufbewahren",
  localCopyHint:
    "So gehen sie bei einem Absturz oder ohne Verbindung nicht verloren. Schalten Sie die Kopie an fremden Geräten aus.",
  page: "Konto und Kennwort",
  roles: "Rollen",
  unit: "Referat",
  roleNames: {
    staff: "Sachbearbeitung",
    author: "Katalogredaktion",
    reviewer: "Prüfung",
    administrator: "Administration",
  },
  changePassword: "Kennwort ändern",
  current: "Bisheriges Kennwort",
  next: "Neues Kennwort",
  repeat: "Neues Kennwort wiederholen",
  nextHint: "Mindestens 12 Zeichen. Ein Satz, den nur Sie kennen, ist sicherer als Sonderzeichen.",
  nextShort: "Das neue Kennwort braucht mindestens 12 Zeichen.",
  repeatWrong: "Die Wiederholung stimmt nicht mit dem Kennwort überein.",
  changed: "Das Kennwort ist geändert. Andere Sitzungen dieses Kontos sind beendet.",
};
