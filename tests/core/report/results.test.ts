import { describe, expect, test } from "vitest";
import { report, onPaper } from "./paper-report.ts";

describe("results", () => {
  test("say the level, the rule that held and the finding that capped it", () => {
    const [result] = report(onPaper).results;
    expect(result).toMatchObject({
      levelText: "Stufe 1 von 3: nicht reif",
      provisional: false,
      cappedBy: "blocking",
      ruleLevel: { id: "gelb", rank: 2 },
      obligations: ["Überarbeiten"],
      because: [
        "Regel 2 von 3 trifft als erste zu.",
        "Der Befund „Antrag nur auf Papier“ begrenzt das Ergebnis auf „nicht reif“.",
      ],
    });
  });

  test("are provisional while anything required is open and name what can still be reached", () => {
    const [result] = report({ online: { value: "yes" } }).results;
    expect(result?.levelText).toMatch(/\(vorläufig\)$/);
    expect(result?.because.at(-1)).toMatch(/^Vorläufig: /);
  });
});
