import { describe, expect, test } from "vitest";
import type { ChecklistDefinition } from "#core/definition.ts";
import { evaluating, group, levels, one } from "./build.ts";

const reasoned = (id: string) =>
  one(
    id,
    { ja: null, nein: null },
    { required: "submit", reason: { duty: "optional", requiredFor: ["nein"], minLength: 5 } },
  );
const de = (text: string) => ({ de: text });

const byOpen: NonNullable<ChecklistDefinition["results"]>[number] = {
  id: "stand",
  title: de("Stand"),
  levels: levels("offen", "fertig"),
  rules: [{ when: { count: { open: true }, atLeast: 1 }, level: "offen" }, { otherwise: "fertig" }],
};

const evaluation = evaluating({
  questions: [reasoned("a"), reasoned("b")],
  computed: [{ id: "offen", title: de("Offen"), unit: de(""), value: { count: { open: true } } }],
  results: [byOpen],
});
const offen = (answers: Parameters<typeof evaluation>[0]) => evaluation(answers).computed[0]?.value;

describe("how many questions are open", () => {
  test("counts those without an answer", () => {
    expect([offen({}), offen({ a: "ja" }), offen({ a: "ja", b: "ja" })]).toEqual(["2", "1", "0"]);
  });

  test("counts those whose answer lacks the reason that goes with it", () => {
    expect(offen({ a: "ja", b: "nein" })).toBe("1");
    expect(offen({ a: "ja", b: { value: "nein", reason: "kurz" } })).toBe("1");
    expect(offen({ a: "ja", b: { value: "nein", reason: "Lang genug." } })).toBe("0");
  });

  test("comes down to none, as the reason has to be given before submitting", () => {
    expect(evaluation({ a: "ja", b: "nein" }).results[0]).toMatchObject({
      level: "offen",
      provisional: true,
      worst: "fertig",
      best: "fertig",
    });
  });

  test("can still be any where nobody has to give the reason", () => {
    const optional = evaluating({
      questions: [
        one("wahl", { ja: null, nein: null }, { required: "never", reason: { duty: "required" } }),
        reasoned("b"),
      ],
      results: [byOpen],
    });
    expect(optional({ wahl: "ja" }).results[0]).toMatchObject({ worst: "offen", best: "fertig" });
  });

  test("can still be a group that need not be given and lacks its citation", () => {
    const optional = evaluating({
      questions: [
        group("zeilen", [one("wahl", { ja: null, nein: null }, { required: "never" })], {
          min: 0,
          citations: { duty: "required" },
        }),
        reasoned("b"),
      ],
      results: [byOpen],
    });
    for (const answers of [{ zeilen: ["r1"] }, { zeilen: ["r1"], "wahl/r1": "ja" }])
      expect(optional(answers).results[0]).toMatchObject({ worst: "offen", best: "fertig" });
  });
});
