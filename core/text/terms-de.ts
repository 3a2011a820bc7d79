import { fixedSpace } from "../format.ts";
import type { Terms } from "./terms.ts";

/** The terms in German. */
export const termsDe: Terms = {
  severities: { mandatory: "Zwingend", important: "Wichtig", hint: "Hinweis" },
  verified: {
    primary: "am Wortlaut geprüft",
    secondary: "nach einer Zweitquelle",
    unverified: "Quelle noch zu bestätigen",
  },
  instruments: {
    gesetz: "Gesetz",
    rechtsverordnung: "Rechtsverordnung",
    verwaltungsvorschrift: "Verwaltungsvorschrift",
    foerderrichtlinie: "Förderrichtlinie",
    satzung: "Satzung",
    other: "Sonstige Regelung",
  },
  stages: {
    referentenentwurf: "Referentenentwurf",
    ressortabstimmung: "Ressortabstimmung",
    ersterKabinettdurchgang: "Erster Kabinettdurchgang",
    anhoerung: "Anhörung",
    zweiterKabinettdurchgang: "Zweiter Kabinettdurchgang",
    landtag: "Landtag",
    verkuendet: "Verkündet",
  },
  question: (number) => `Frage${fixedSpace}${number}`,
  row: (position) => `Zeile${fixedSpace}${position}`,
  reason: "Begründung",
};
