import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const shipped = join(import.meta.dirname, "..", "..", "..", "checklists");
const de = (text: string) => ({ de: text });
const from = (question: string) => ({ prefill: { checklist: "anlass", question } });

/** A check that comes first; its result leads to the other one. */
const anlass = {
  id: "anlass",
  version: "1.0.0",
  title: de("Vorprüfung"),
  summary: de("Klärt, ob weiter zu prüfen ist."),
  instruments: ["gesetz"],
  dimensions: [],
  sections: [
    {
      id: "vorab",
      title: de("Vorab"),
      questions: [
        {
          id: "digital",
          type: "yesNo",
          text: de("Betrifft das Vorhaben ein Verfahren?"),
          reason: { duty: "optional" },
        },
        {
          id: "stellen",
          type: "repeatGroup",
          text: de("Wer vollzieht das Gesetz?"),
          required: "never",
          rowTitle: de("Stelle"),
          questions: [{ id: "stelle", type: "shortText", text: de("Name der Stelle") }],
        },
        { id: "faelle", type: "number", text: de("Wie viele Fälle im Jahr?"), required: "never" },
      ],
    },
  ],
  results: [
    {
      id: "weg",
      title: de("Weg"),
      ordered: false,
      levels: [
        { id: "ende", title: de("Kein Bezug"), text: de("Es ist nichts weiter zu prüfen.") },
        {
          id: "weiter",
          title: de("Mit Bezug"),
          text: de("Es ist weiter zu prüfen."),
          leadsTo: ["hauptteil"],
        },
      ],
      rules: [{ when: { question: "digital", equals: "yes" }, level: "weiter" }, { otherwise: "ende" }],
    },
  ],
};

/** The one that follows, and takes answers over. */
const hauptteil = {
  id: "hauptteil",
  version: "1.0.0",
  title: de("Hauptprüfung"),
  summary: de("Prüft das Verfahren."),
  instruments: ["gesetz"],
  dimensions: [{ id: "weg", kind: "principle", title: de("Digitaler Weg") }],
  sections: [
    {
      id: "verfahren",
      title: de("Verfahren"),
      questions: [
        {
          id: "verfahren-digital",
          type: "yesNo",
          text: de("Gibt es ein Verfahren?"),
          dimension: "weg",
          options: [
            { id: "yes", rating: 1 },
            { id: "no", rating: 0 },
          ],
          reason: { duty: "optional" },
          ...from("digital"),
        },
        {
          id: "beteiligte",
          type: "repeatGroup",
          text: de("Wer ist beteiligt?"),
          required: "submit",
          rowTitle: de("Stelle"),
          questions: [{ id: "stelle", type: "shortText", text: de("Name der Stelle") }],
          ...from("stellen"),
        },
      ],
    },
    {
      id: "umfang",
      title: de("Umfang"),
      questions: [
        {
          id: "menge",
          type: "number",
          text: de("Wie viele Vorgänge im Jahr?"),
          required: "submit",
          ...from("faelle"),
        },
      ],
    },
  ],
};

/** A folder with the short check, which the demonstration needs, and two checks of which one leads to the other. */
export const chainedCatalogue = (): string => {
  const folder = mkdtempSync(join(tmpdir(), "praxischeck-chained-"));
  cpSync(join(shipped, "kurzcheck"), join(folder, "kurzcheck"), { recursive: true });
  for (const definition of [anlass, hauptteil]) {
    mkdirSync(join(folder, definition.id));
    const file = join(folder, definition.id, `${definition.version}.json`);
    writeFileSync(file, JSON.stringify(definition));
  }
  return folder;
};
