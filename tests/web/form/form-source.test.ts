import { expect, test } from "vitest";
import type { Answers } from "#core/answer.ts";
import type { SectionData } from "#core/form-data.ts";
import { applyFormChange, changeEntries } from "#web/form/form-source.ts";
import { compiledWith, group, text, yesNo } from "../../core/build.ts";
import { deskWith } from "./desk-fixture.tsx";

const checklist = compiledWith({
  sections: [
    {
      id: "s",
      title: { de: "Eins" },
      questions: [
        text("titel"),
        yesNo("digital", { reason: { duty: "optional" } }),
        group("angaben", [text("angabe"), yesNo("register")]),
      ],
    },
  ],
});

const answered: Answers = {
  titel: { value: "Förderung" },
  digital: { value: "yes", reason: "Weil online." },
  angaben: { value: ["r1", "r2"] },
  "angabe/r1": { value: "Geburtsdatum" },
  "angabe/r2": { value: "Wohnort" },
};

/** What a form hands on that has not heard of any answer yet but the one just given. */
const late = { digital: { value: "no" } } satisfies SectionData;

const after = (work: (desk: ReturnType<typeof deskWith>["desk"]) => void): Answers => {
  const { desk, close } = deskWith(checklist, answered);
  work(desk);
  const { answers } = desk.cells.state().evaluation;
  close();
  return answers;
};

test("a form that lags behind takes back no other answer, and nothing else of the same one", () => {
  const answers = after(({ cells }) => applyFormChange(cells, "s", late, "abschnitt_digital_value"));
  expect(answers).toEqual({ ...answered, digital: { value: "no", reason: "Weil online." } });
});

test("a form that fills itself changes nothing", () => {
  expect(after(({ cells }) => applyFormChange(cells, "s", late, undefined))).toEqual(answered);
});

test("entries are changed as they stand, whatever was typed into them a moment ago", () => {
  const answers = after(({ cells }) => {
    const answer = { value: "Geburtsort" };
    cells.change({ questionId: "angabe", rowId: "r1", answer, urgent: false });
    changeEntries(cells, "angaben", (present) => [...present.toReversed(), { $row: "r3" }]);
  });
  expect(answers).toEqual({
    ...answered,
    angaben: { value: ["r2", "r1", "r3"] },
    "angabe/r1": { value: "Geburtsort" },
  });
});
