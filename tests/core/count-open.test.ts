import { describe, expect, test } from "vitest";
import { evaluating, levels, one } from "./build.ts";

const reasoned = (id: string) =>
  one(
    id,
    { ja: null, nein: null },
    { required: "submit", reason: { duty: "optional", requiredFor: ["nein"], minLength: 5 } },
  );
const de = (text: string) => ({ de: text });

const evaluation = evaluating({
  questions: [reasoned("a"), reasoned("b")],
  computed: [{ id: "offen", title: de("Offen"), unit: de(""), value: { count: { open: true } } }],
  results: [
    {
      id: "stand",
      title: de("Stand"),
      levels: levels("offen", "fertig"),
      rules: [{ when: { count: { open: true }, atLeast: 1 }, level: "offen" }, { otherwise: "fertig" }],
    },
  ],
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

  test("can come down to none as long as the reason can still be given", () => {
    expect(evaluation({ a: "ja", b: "nein" }).results[0]).toMatchObject({
      level: "offen",
      provisional: true,
      worst: "offen",
      best: "fertig",
    });
  });
});
