import type { ProblemDocument } from "#core/contract.ts";

type Kind = { readonly status: number; readonly title: string; readonly detail: string };

const kind = (status: number, title: string, detail: string): Kind => ({ status, title, detail });

/** Every problem the API answers with: code → status and words. `detail` may be replaced by something more exact. */
export const problemKinds = {
  bodyMissing: kind(400, "Inhalt fehlt", "Diese Anfrage braucht einen Inhalt in JSON."),
  invalidUtf8: kind(400, "Inhalt nicht lesbar", "Der Inhalt ist kein gültiges UTF-8."),
  invalidJson: kind(400, "Inhalt nicht lesbar", "Der Inhalt ist kein gültiges JSON."),
  tooDeep: kind(400, "Inhalt zu tief verschachtelt", "Der Inhalt ist tiefer verschachtelt als erlaubt."),
  duplicateKey: kind(400, "Angabe doppelt", "Ein Objekt im Inhalt nennt denselben Schlüssel zweimal."),
  forbiddenKey: kind(400, "Schlüssel nicht erlaubt", "Der Schlüssel „__proto__“ ist nicht erlaubt."),
  forbiddenCharacter: kind(
    400,
    "Zeichen nicht erlaubt",
    "Der Inhalt enthält ein Zeichen, das nicht gespeichert werden kann (NUL oder ein halbes Zeichenpaar).",
  ),
  unsafeNumber: kind(
    400,
    "Zahl nicht darstellbar",
    "Der Inhalt enthält eine Zahl, die sich nicht genau darstellen lässt.",
  ),
  invalidRequest: kind(400, "Anfrage nicht verständlich", "Die Anfrage hat nicht die erwartete Form."),
  keyMissing: kind(
    400,
    "Schlüssel der Änderung fehlt",
    "Eine Änderung braucht die Kopfzeile „Idempotency-Key“ mit 8 bis 200 Zeichen.",
  ),
  signInRequired: kind(401, "Nicht angemeldet", "Melden Sie sich an und wiederholen Sie den Vorgang."),
  otherAccount: kind(
    401,
    "Anderes Konto angemeldet",
    "Die Änderung stammt von einem anderen Konto als dem angemeldeten. Melden Sie sich mit dem Konto an, das sie gemacht hat.",
  ),
  signInFailed: kind(
    401,
    "Anmeldung nicht möglich",
    "Benutzername oder Kennwort stimmen nicht. Prüfen Sie beides, auch die Feststelltaste.",
  ),
  passwordWrong: kind(403, "Kennwort stimmt nicht", "Das bisherige Kennwort stimmt nicht."),
  forbidden: kind(403, "Nicht erlaubt", "Dafür reichen Ihre Rechte nicht aus."),
  foreignOrigin: kind(
    403,
    "Herkunft nicht erlaubt",
    "Die Anfrage kommt von einer anderen Adresse als dieser Anwendung. Rufen Sie die Anwendung unter ihrer eigenen Adresse auf.",
  ),
  setupClosed: kind(
    403,
    "Einrichtung nicht möglich",
    "Dieser Link gilt nicht mehr. Ein neuer Link steht in der Ausgabe des Servers, solange noch kein Konto besteht.",
  ),
  notFound: kind(404, "Nicht gefunden", "Diese Seite gibt es nicht, oder Sie haben keinen Zugang."),
  requestTimeout: kind(
    408,
    "Anfrage zu langsam",
    "Die Anfrage ist nicht rechtzeitig angekommen. Wiederholen Sie den Vorgang.",
  ),
  staleRevision: kind(
    409,
    "Inzwischen geändert",
    "Der Stand, auf dem die Änderung beruht, ist nicht mehr der aktuelle.",
  ),
  notOpen: kind(
    409,
    "Prüfung abgegeben",
    "Die Prüfung ist abgegeben. Antworten sind bis zur Rückgabe nur lesbar.",
  ),
  notSubmitted: kind(
    409,
    "Prüfung nicht abgegeben",
    "Die Prüfung ist in Arbeit und muss nicht zurückgeholt werden.",
  ),
  assessmentRunning: kind(
    409,
    "Prüfung läuft schon",
    "Mit diesem Prüfkatalog läuft zu diesem Vorhaben schon eine Prüfung. Setzen Sie diese fort.",
  ),
  lastLead: kind(
    409,
    "Federführung fehlt",
    "Ein Vorhaben braucht mindestens eine Person mit Federführung. Geben Sie diese zuerst einer anderen Person.",
  ),
  alreadyMember: kind(409, "Schon beteiligt", "Diese Person ist schon an dem Vorhaben beteiligt."),
  bodyTooLarge: kind(413, "Inhalt zu groß", "Der Inhalt ist größer als erlaubt."),
  unsupportedMediaType: kind(
    415,
    "Format nicht unterstützt",
    "Senden Sie den Inhalt als „application/json“ in UTF-8.",
  ),
  answerRefused: kind(422, "Antwort nicht gespeichert", "Die Antwort passt nicht zum Prüfkatalog."),
  notComplete: kind(
    422,
    "Prüfung noch nicht vollständig",
    "Die Prüfung kann erst abgegeben werden, wenn alle Pflichtfragen beantwortet sind.",
  ),
  keyReused: kind(
    422,
    "Schlüssel schon verwendet",
    "Dieser „Idempotency-Key“ gehört zu einer anderen Änderung. Jede Änderung braucht einen eigenen.",
  ),
  unknownChecklist: kind(422, "Prüfkatalog unbekannt", "Diesen Prüfkatalog gibt es in dieser Version nicht."),
  unknownAccount: kind(422, "Konto unbekannt", "Zu diesem Benutzernamen gibt es kein Konto."),
  usernameTaken: kind(422, "Benutzername vergeben", "Wählen Sie einen anderen Benutzernamen."),
  badUsername: kind(
    422,
    "Benutzername nicht erlaubt",
    "Ein Benutzername hat 3 bis 200 Zeichen: Buchstaben, Ziffern, Punkt, Bindestrich, Unterstrich und @.",
  ),
  samePassword: kind(
    422,
    "Kennwort nicht neu",
    "Das neue Kennwort ist das bisherige. Wählen Sie ein anderes.",
  ),
  titleMissing: kind(422, "Titel fehlt", "Geben Sie dem Vorhaben einen Titel; ein Arbeitstitel genügt."),
  badDay: kind(422, "Kein Kalendertag", "Die Frist ist kein Tag, den es im Kalender gibt."),
  tooManyAttempts: kind(
    429,
    "Zu viele Versuche",
    "Nach mehreren Fehlversuchen ist die Anmeldung für kurze Zeit gesperrt.",
  ),
  headersTooLarge: kind(
    431,
    "Adresse zu lang",
    "Adresse und Kopfzeilen der Anfrage sind länger als erlaubt.",
  ),
  internal: kind(
    500,
    "Fehler im Server",
    "Der Vorgang ist fehlgeschlagen und wurde nicht gespeichert. Wiederholen Sie ihn; bleibt der Fehler, wenden Sie sich an die Verwaltung der Anwendung.",
  ),
  documentFailed: kind(
    500,
    "Datei nicht erzeugt",
    "Die Datei konnte nicht erzeugt werden. Die Prüfung ist davon nicht berührt; fordern Sie die Datei erneut an.",
  ),
  storageUnavailable: kind(
    503,
    "Speicher nicht erreichbar",
    "Die Datenbank antwortet nicht. Ihre Änderung ist noch nicht gespeichert; wiederholen Sie sie in einigen Sekunden.",
  ),
  storageFull: kind(
    507,
    "Speicherplatz erschöpft",
    "Auf dem Server ist kein Speicherplatz mehr frei. Ihre Änderung ist noch nicht gespeichert; Lesen geht weiter.",
  ),
} as const;

export type ProblemKind = keyof typeof problemKinds;

/** What a problem document may say beyond its kind. */
export type ProblemExtras = Partial<Pick<ProblemDocument, "detail" | "retryAfter" | "problems" | "current">>;

/** Thrown where a request ends with a problem; the error handler answers with it. */
export class RequestProblem extends Error {
  readonly kind: ProblemKind;
  readonly extras: ProblemExtras;
  constructor(kind: ProblemKind, extras: ProblemExtras = {}, cause?: unknown) {
    super(kind, { cause });
    this.kind = kind;
    this.extras = extras;
  }
}

/** The problem document (RFC 9457) of a kind. `type` leads to its explanation on the API's own page. */
export const problemDocument = (code: ProblemKind, extras: ProblemExtras = {}): ProblemDocument => {
  const { status, title, detail } = problemKinds[code];
  return { type: `/api/docs#problem-${code}`, title, status, code, detail, ...extras };
};
