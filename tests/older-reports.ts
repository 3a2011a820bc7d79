import { readFileSync } from "node:fs";
import type { OlderReport } from "#core/complete-report.ts";

const file = new URL("golden/format-1-bauanzeige.json", import.meta.url);

/** A report as the first version stored it: without derivations and calculations. */
export const oldestReport = (): OlderReport => {
  const kept = JSON.parse(readFileSync(file, "utf8")) as OlderReport;
  return {
    ...kept,
    dimensions: kept.dimensions.map((dimension) => ({
      ...dimension,
      contributions: dimension.contributions.map(({ derivation: _, ...contribution }) => contribution),
    })),
    computed: kept.computed.map(({ formula: _, ...computed }) => computed),
  };
};
