import type { Report, ReportDerivation } from "#core/report.ts";

/** Everything a derivation says, at any depth. */
export const saidIn = ({ lines, rule, formula }: ReportDerivation): readonly string[] => [
  ...lines.flatMap(({ text, rating, because, derivation }) => [
    text,
    rating ?? because ?? "",
    ...(derivation ? saidIn(derivation) : []),
  ]),
  rule,
  ...(formula === null ? [] : [formula]),
];

/** The derivations in a report, by the number of their question. */
export const derivationsOf = (report: Report): readonly { number: string; derivation: ReportDerivation }[] =>
  report.dimensions.flatMap(({ contributions }) =>
    contributions.flatMap(({ number, derivation }) => (derivation ? [{ number, derivation }] : [])),
  );

/** A group's rating from two entries, the first of two answers, one of these of two options. */
const nested = {
  lines: [
    {
      text: "Eintrag 1",
      rating: "0,875",
      because: null,
      derivation: {
        lines: [
          { text: "Weg – Abruf", rating: "1", because: null, derivation: null },
          {
            text: "Form – Portal, Brief",
            rating: "0,75",
            because: null,
            derivation: {
              lines: [
                { text: "Portal", rating: "1", because: null, derivation: null },
                { text: "Brief", rating: "0,5", because: null, derivation: null },
              ],
              rule: "Mittelwert der Antworten",
              formula: "(1 + 0,5) ÷ 2 = 0,75",
            },
          },
        ],
        rule: "Mittelwert im Eintrag",
        formula: "(1 + 0,75) ÷ 2 = 0,875",
      },
    },
    { text: "Eintrag 2", rating: null, because: "unsicher, zählt nicht mit", derivation: null },
  ],
  rule: "Mittelwert der Einträge",
  formula: null,
};

/** The report with that derivation at its first contribution. */
export const withNestedDerivation = (report: Report): Report => ({
  ...report,
  dimensions: report.dimensions.map((dimension, index) =>
    index > 0
      ? dimension
      : {
          ...dimension,
          contributions: dimension.contributions.map((each, at) =>
            at > 0 ? each : { ...each, derivation: nested },
          ),
        },
  ),
});
