import { expect, test } from "vitest";
import { evaluate } from "#core/evaluate.ts";
import { formFor } from "#core/form.ts";
import { reasonWords, reasonWordsBeside } from "#core/reason-words.ts";
import { compiledWith, many, yesNo } from "./build.ts";

const label = { de: "Warum gibt es keinen Kontakt?" };
const hint = { de: "Sagen Sie, an wen sich der Entwurf richtet." };
const forNo = { duty: "optional" as const, requiredFor: ["no"], label, hint };

test("a question's words about the reason stand only beside the answers that require one", () => {
  const asked = yesNo("kontakt", { reason: forNo });
  expect(reasonWords(asked, "required")).toEqual({ label, hint });
  expect(reasonWords(asked, "optional")).toEqual({});
  expect(reasonWordsBeside(asked, "no")).toEqual({ label, hint });
  expect(reasonWordsBeside(asked, "yes")).toEqual({});
  expect(reasonWordsBeside(asked, null)).toEqual({});
});

test("with several answers one of those that require a reason is enough", () => {
  const asked = many("wege", {}, { reason: { ...forNo, requiredFor: ["post"] } });
  expect(reasonWordsBeside(asked, ["online", "post"])).toEqual({ label, hint });
  expect(reasonWordsBeside(asked, ["online"])).toEqual({});
});

test("words that are not for certain answers stand beside every answer", () => {
  const asked = yesNo("kontakt", { reason: { duty: "optional", label } });
  expect(reasonWords(asked, "optional").label).toEqual(label);
  expect(reasonWordsBeside(asked, "yes").label).toEqual(label);
  expect(reasonWordsBeside(yesNo("ohne"), "yes")).toEqual({});
});

test("a form calls the reason by the question's words where the answer requires it, else plainly", () => {
  const checklist = compiledWith({ questions: [yesNo("kontakt", { reason: forNo })] });
  const titleFor = (value: string) =>
    JSON.stringify(
      formFor(evaluate(checklist, { kontakt: { value } }, { today: "2026-11-24" }), "s", "de").schema,
    );
  expect(titleFor("no")).toContain(label.de);
  expect(titleFor("yes")).not.toContain(label.de);
  expect(titleFor("yes")).toContain('"title":"Begründung"');
});
