const de = (text: string) => ({ de: text });

/** A small checklist for the server's tests: one question of the kinds that matter to saving and submitting. */
export const probecheck = {
  id: "probecheck",
  version: "1.0.0",
  title: de("Probecheck"),
  summary: de("Prüft die Probe."),
  minutes: 5,
  instruments: ["gesetz"],
  dimensions: [{ id: "weg", kind: "principle", title: de("Digitaler Weg") }],
  sections: [
    {
      id: "antrag",
      title: de("Antrag"),
      questions: [
        {
          id: "digital",
          type: "yesNo",
          text: de("Ist ein digitaler Antrag möglich?"),
          dimension: "weg",
          options: [
            { id: "yes", rating: 1 },
            { id: "no", rating: 0 },
          ],
          reason: { duty: "optional" },
          citations: { duty: "optional" },
        },
        { id: "papier", type: "yesNo", text: de("Ist nur ein Antrag auf Papier möglich?") },
        { id: "ablauf", type: "longText", text: de("Wie läuft es ab?"), required: "never", maxLength: 2000 },
        { id: "faelle", type: "number", text: de("Wie viele Fälle?"), required: "never", minimum: "0" },
        { id: "beginn", type: "date", text: de("Ab wann?"), required: "never" },
        {
          id: "angaben",
          type: "repeatGroup",
          text: de("Welche Angaben?"),
          required: "never",
          rowTitle: de("Angabe"),
          questions: [
            { id: "angabe", type: "shortText", text: de("Welche Angabe?") },
            { id: "register", type: "yesNo", text: de("Liegt sie in einem Register?") },
          ],
        },
      ],
    },
  ],
  results: [
    {
      id: "stufe",
      title: de("Ergebnis"),
      levels: [
        { id: "rot", title: de("nicht reif"), text: de("Es fehlt etwas.") },
        { id: "gruen", title: de("reif"), text: de("Nichts fehlt.") },
      ],
      rules: [{ when: { question: "digital", equals: "yes" }, level: "gruen" }, { otherwise: "rot" }],
    },
  ],
  contradictions: [
    {
      id: "digitalUndPapier",
      title: de("Digital und nur auf Papier"),
      when: {
        all: [
          { question: "digital", equals: "yes" },
          { question: "papier", equals: "yes" },
        ],
      },
      message: de("Beides zugleich kann nicht sein."),
      questions: ["digital", "papier"],
      severity: "important",
    },
  ],
};
