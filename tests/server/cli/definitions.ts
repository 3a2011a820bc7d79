const de = (text: string) => ({ de: text });

/** A module of one section, whose question ids begin with its prefix. */
export const fallzahlen = {
  module: "fallzahlen",
  version: "1.0.0",
  prefix: "faelle",
  title: de("Fallzahlen"),
  sections: [
    {
      id: "zahlen",
      title: de("Zahlen"),
      questions: [{ id: "faelle-jahr", type: "number", text: de("Wie viele Fälle im Jahr?"), minimum: "0" }],
    },
  ],
};

/** A checklist that includes it, with points, a parameter and an example. */
export const aufwandscheck = {
  id: "aufwandscheck",
  version: "1.0.0",
  title: de("Aufwandscheck"),
  summary: de("Prüft den Aufwand."),
  instruments: ["gesetz"],
  dimensions: [{ id: "aufwand", kind: "practice", title: de("Aufwand"), score: { sum: "last" } }],
  includes: [{ module: "fallzahlen", version: "1.0.0" }],
  parameters: [{ id: "grenze", title: de("Viele Fälle"), type: "number", value: "1000" }],
  sections: [
    {
      id: "wege",
      title: de("Wege"),
      questions: [
        {
          id: "papier",
          type: "yesNo",
          text: de("Ist ein Antrag auf Papier nötig?"),
          dimension: "aufwand",
          options: [
            { id: "yes", points: { last: 3 } },
            { id: "no", points: { last: 0 } },
          ],
        },
        {
          id: "stellen",
          type: "repeatGroup",
          text: de("Welche Stellen sind beteiligt?"),
          required: "never",
          max: 3,
          rowTitle: de("Stelle"),
          questions: [{ id: "stelle", type: "shortText", text: de("Welche Stelle?"), pattern: "[A-Z].*" }],
        },
      ],
    },
  ],
  results: [
    {
      id: "stufe",
      title: de("Stufe"),
      levels: [
        { id: "hoch", title: de("hoch"), text: de("Viel Aufwand.") },
        { id: "gering", title: de("gering"), text: de("Wenig Aufwand.") },
      ],
      rules: [
        { when: { question: "faelle-jahr", greaterThan: { parameter: "grenze" } }, level: "hoch" },
        { otherwise: "gering" },
      ],
    },
  ],
  examples: [
    {
      id: "viele",
      text: de("Viele Fälle auf Papier"),
      answers: { papier: "yes", "faelle-jahr": "5000" },
      expect: { missing: [], results: { stufe: "hoch" } },
    },
  ],
};
