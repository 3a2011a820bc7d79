import type { StoreError, StoreErrorCode } from "./store/store-error.ts";

type Params = StoreError["params"];
type Sentence = (database: string, params: Params) => string;

const restoring = (params: Params): string =>
  params["backup"] ? ` Die Sicherung von vorher liegt unter ${params["backup"]}.` : "";

/** What to tell the operator where the database does not open, per code. */
const sentences: Readonly<Record<StoreErrorCode, Sentence>> = {
  unreachable: (database, { reason }) =>
    `Die Datenbank ${database} ist nicht erreichbar (${reason ?? "ohne Angabe"}). Prüfen Sie Adresse, Rechte und ob sie läuft.`,
  inUse: (database) =>
    `Die Datenbank ${database} wird schon von einem anderen Server benutzt. Beenden Sie diesen zuerst, oder geben Sie mit --data einen anderen Ordner an.`,
  notDurable: (database, { setting, value }) =>
    `Die Datenbank ${database} bestätigt Änderungen, bevor sie sicher gespeichert sind (${setting ?? ""} = ${value ?? ""}). Stellen Sie das in der Datenbank um; so startet der Server nicht.`,
  newerDatabase: (database, { migration }) =>
    `Die Datenbank ${database} gehört zu einer neueren Version dieser Anwendung (Schritt ${migration ?? ""}). Starten Sie die neuere Version, oder spielen Sie eine Sicherung von vorher ein.`,
  changedMigration: (_database, { migration }) =>
    `Der Umbauschritt ${migration ?? ""} der Datenbank wurde nachträglich verändert. Stellen Sie den Ordner migrations wieder her.`,
  missingMigration: (_database, { migration }) =>
    `Der Umbauschritt ${migration ?? ""} der Datenbank fehlt. Stellen Sie den Ordner migrations wieder her.`,
  migrationFailed: (database, params) =>
    `Der Umbau der Datenbank ${database} ist im Schritt ${params["migration"] ?? ""} gescheitert (${params["reason"] ?? ""}); nichts wurde verändert.${restoring(params)}`,
  migrationLosesData: (database, params) =>
    `Der Umbau der Datenbank ${database} hätte im Schritt ${params["migration"] ?? ""} Zeilen der Tabelle ${params["table"] ?? ""} verloren und wurde zurückgenommen.${restoring(params)}`,
  migrationBreaksReferences: (database, params) =>
    `Der Umbau der Datenbank ${database} hätte Verweise der Tabelle ${params["table"] ?? ""} zerrissen und wurde zurückgenommen.${restoring(params)}`,
  pendingMigrations: (database) =>
    `Die Datenbank ${database} ist noch auf dem Stand einer älteren Version. Starten Sie zuerst den Server: npm start`,
  backupExists: (_database, { path }) =>
    `Die Sicherung ${path ?? ""} gibt es schon. Nennen Sie einen anderen Namen.`,
  backupUnsupported: () => "Diese Datenbank wird mit ihren eigenen Werkzeugen gesichert (pg_dump).",
  diskFull: (database) =>
    `Für die Datenbank ${database} ist kein Speicherplatz mehr frei. Schaffen Sie Platz und starten Sie erneut.`,
  locked: (database) =>
    `Die Datenbank ${database} ist von einem anderen Programm gesperrt. Beenden Sie es und starten Sie erneut.`,
  failed: (database, { reason }) =>
    `Die Datenbank ${database} lässt sich nicht benutzen (${reason ?? "ohne Angabe"}). Prüfen Sie Datei und Rechte, oder spielen Sie eine Sicherung ein.`,
};

/** A store's error while opening as a sentence saying what to do. Passwords in addresses are left out. */
export const storeSentence = ({ code, params }: StoreError, database: string): string =>
  sentences[code](withoutPassword(database), params);

const withoutPassword = (database: string): string => database.replace(/:\/\/([^:@/]*):[^@/]*@/, "://$1@");
