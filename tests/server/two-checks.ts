import { probecheck } from "./probecheck.ts";

const de = (text: string) => ({ de: text });
const from = (question: string) => ({ prefill: { checklist: "probecheck", question } });

/** A check that comes first: its one question leads to the other or to none. */
export const vorcheck = {
  id: "vorcheck",
  version: "1.0.0",
  title: de("Vorcheck"),
  summary: de("Klärt, was zu prüfen ist."),
  instruments: ["gesetz", "rechtsverordnung"],
  dimensions: [],
  sections: [
    {
      id: "anlass",
      title: de("Anlass"),
      questions: [{ id: "neu", type: "yesNo", text: de("Ist es neu?") }],
    },
  ],
  results: [
    {
      id: "weg",
      title: de("Weg"),
      ordered: false,
      levels: [
        { id: "ende", title: de("Fertig"), text: de("Es ist nichts weiter zu prüfen.") },
        { id: "weiter", title: de("Weiter"), text: de("Es ist weiter zu prüfen."), leadsTo: ["probecheck"] },
      ],
      rules: [{ when: { question: "neu", equals: "yes" }, level: "weiter" }, { otherwise: "ende" }],
    },
  ],
};

/** A check that takes answers over from the other one: a choice, a number, entries and what is asked on about them. */
export const folgecheck = {
  id: "folgecheck",
  version: "1.0.0",
  title: de("Folgecheck"),
  summary: de("Prüft, was auf die Probe folgt."),
  instruments: ["gesetz"],
  dimensions: probecheck.dimensions,
  sections: [
    {
      id: "uebernommen",
      title: de("Übernommen"),
      questions: [
        {
          id: "weg-digital",
          type: "yesNo",
          text: de("Ist ein digitaler Antrag möglich?"),
          dimension: "weg",
          options: [
            { id: "yes", rating: 1 },
            { id: "no", rating: 0 },
          ],
          reason: { duty: "optional" },
          ...from("digital"),
        },
        { id: "menge", type: "number", text: de("Wie viele Fälle?"), minimum: "0", ...from("faelle") },
        {
          id: "daten",
          type: "repeatGroup",
          text: de("Welche Angaben?"),
          rowTitle: de("Angabe"),
          questions: [
            { id: "angabe", type: "shortText", text: de("Welche Angabe?") },
            { id: "zweck", type: "shortText", text: de("Wozu?"), required: "never" },
          ],
          ...from("angaben"),
        },
      ],
    },
    {
      id: "weiter",
      title: de("Weiter"),
      questions: [{ id: "eigenes", type: "yesNo", text: de("Ist es neu?"), required: "never" }],
    },
  ],
};
