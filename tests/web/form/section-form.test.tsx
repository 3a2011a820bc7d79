import fc from "fast-check";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { Answers } from "#core/answer.ts";
import { changeProblems } from "#core/check.ts";
import type { CompiledChecklist } from "#core/compile.ts";
import type { QuestionDefinition } from "#core/definition-question.ts";
import { evaluate } from "#core/evaluate.ts";
import { SectionForm } from "#web/form/section-form.tsx";
import { compiledWith, group, many, number, one, shown, text, yesNo } from "../../core/build.ts";
import { answersFrom } from "../../core/generate-answers.ts";
import { checklists } from "../../core/generate.ts";
import { compiled } from "../../core/meldecheck.ts";
import { randomAnswers } from "../../core/random-answers.ts";
import { tapeOf, tapes } from "../../core/tape.ts";
import { kurzcheck } from "../../kurzcheck-report.ts";
import { AtDesk, deskWith } from "./desk-fixture.tsx";

const meldecheck = compiled();

const opened = (checklist: CompiledChecklist, answers: Answers, section: string) => {
  const { desk, edits, close } = deskWith(checklist, answers);
  const html = renderToStaticMarkup(
    <AtDesk desk={desk}>
      <SectionForm section={section} />
    </AtDesk>,
  );
  close();
  return { html, edits };
};

// Each run draws every section of a checklist; a form is heavy, so there are fewer runs than elsewhere.
const runs = { numRuns: Math.ceil(Number(process.env["PROPERTY_RUNS"] ?? 1_000) / 25) };

test.each([
  ["the short check", kurzcheck],
  ["a check with every kind of question", meldecheck],
])("opening a form changes nothing: %s", (_name, checklist) => {
  const sections = checklist.definition.sections.map(({ id }) => id);
  fc.assert(
    fc.property(randomAnswers(checklist.definition), (answers) => {
      for (const section of sections) expect(opened(checklist, answers, section).edits).toEqual([]);
    }),
    runs,
  );
});

test("nothing is chosen for the person", () => {
  for (const { id } of kurzcheck.definition.sections) {
    expect(opened(kurzcheck, {}, id).html).not.toMatch(/checked=""/);
  }
});

test("a number that is kept is not asked back because of how it is printed", () => {
  const weight = compiledWith({ questions: [number("gewicht", { decimals: 3 })] });
  const { html } = opened(weight, { gewicht: { value: "1.234" } }, weight.definition.sections[0]?.id ?? "");
  expect(html).toContain('value="1,234"');
  expect(html).not.toContain("zweierlei");
});

test("an answer that does not fit says so where it stands, before anybody wants to submit", () => {
  const cases = compiledWith({ questions: [number("faelle", { maximum: "10" })] });
  const section = cases.definition.sections[0]?.id ?? "";
  expect(opened(cases, { faelle: { value: "11" } }, section).html).toMatch(/aria-invalid="true"/);
  expect(opened(cases, { faelle: { value: "10" } }, section).html).not.toMatch(/aria-invalid/);
  expect(opened(cases, {}, section).html).not.toMatch(/aria-invalid/);
});

test("a choice is a group named by number, duty, principle and question", () => {
  const { html } = opened(kurzcheck, {}, "entscheidungsweg");
  expect(html).toMatch(/<fieldset[^>]*><legend><span class="q__no">Frage.5\.1 · Pflicht · Automatisierung/);
  expect(html).toContain("Wie weit soll das Verfahren automatisch ablaufen?");
  expect(html).toMatch(/<input class="kern-form-check__radio" type="radio"[^>]*name="feld-automatik-value"/);
});

test("a number is shown in German form with its unit tied to it", () => {
  const { html } = opened(kurzcheck, { fallzahl: { value: "12400" } }, "verfahren");
  expect(html).toMatch(/id="feld-fallzahl-value"[^>]*value="12\u202f400"/);
  expect(html).toMatch(/aria-describedby="feld-fallzahl-value-einheit"/);
  expect(html).toContain('<span id="feld-fallzahl-value-einheit">Fälle im Jahr</span>');
});

test("reason, citations and findings stand below the answer that asks for them", () => {
  const { html } = opened(kurzcheck, { stolperstellen: { value: ["fristUnklar"] } }, "regelungstext");
  const sub = html.slice(html.indexOf('class="sub"'));
  expect(sub).toContain("Begründung");
  expect(sub).toContain("Belege im Entwurf");
  expect(sub).toContain("Befund: Beginn und Ende der Frist nennen");
  expect(html.indexOf("fristUnklar")).toBeLessThan(html.indexOf('class="sub"'));
});

test("each entry of a group is a group of its own, with cells named by entry", () => {
  const answers: Answers = {
    angaben: { value: ["r1", "r2"] },
    "angabe/r1": { value: "Geburtsurkunde" },
    "angabe/r2": { value: "Meldebescheinigung" },
  };
  const { html } = opened(kurzcheck, answers, "datenlage");
  expect(html).toContain('role="group" aria-label="Angabe oder Nachweis 2"');
  expect(html).toMatch(
    /<label for="feld-angabe-r2-value">[^<]*<span class="kern-sr-only">, Angabe oder Nachweis 2/,
  );
  expect(html).toMatch(/id="feld-angabe-r2-value"[^>]*value="Meldebescheinigung"/);
});

test("what to clarify about an entry stands in the entry alone, not below the list again", () => {
  const checklist = compiledWith({
    questions: [
      group("g", [one("zusage", { ja: null, unsure: null }), text("name")], { required: "submit" }),
    ],
  });
  const answers = { g: { value: ["r1"] }, "zusage/r1": { value: "unsure" }, "name/r1": { value: "Portal" } };
  const { html } = opened(checklist, answers, "s");
  expect(html.split("So klären Sie das")).toHaveLength(2);
});

test("no element carries a style of its own: the content security policy forbids it", () => {
  for (const { id } of kurzcheck.definition.sections) {
    expect(opened(kurzcheck, { angaben: { value: ["r1"] } }, id).html).not.toMatch(/ style=/);
  }
});

const section = "s";

const withQuestions = (...questions: QuestionDefinition[]) => compiledWith({ questions });

test("the rows of a matrix are one table: a column an answer, each named by row and column", () => {
  const matrix = {
    id: "m",
    type: "matrix",
    text: { de: "Wie gut?" },
    rows: [
      { id: "eins", text: { de: "Eins" } },
      { id: "zwei", text: { de: "Zwei" }, required: "never" },
    ],
    columns: [
      { id: "gut", label: { de: "gut" } },
      { id: "schlecht", label: { de: "schlecht" } },
    ],
  } as unknown as QuestionDefinition;
  const checklist = withQuestions(matrix, yesNo("danach"));
  const { html } = opened(checklist, { "m-zwei": { value: "gut" } }, section);
  expect(html.match(/<table class="matrix"/g)).toHaveLength(1);
  expect(html).toMatch(/<th scope="col" role="columnheader" id="matrix-m-schlecht">schlecht<\/th>/);
  expect(html).toMatch(/Fragen.1\.1 bis.1\.2</);
  expect(html).toMatch(/<th scope="row" role="rowheader">.*?freiwillig.*?<span id="zeile-m-zwei">Zwei</s);
  expect(html).toContain('aria-labelledby="zeile-m-zwei feld-m-zwei-value-name"');
  expect(html.match(/type="radio"[^>]*name="feld-m-zwei-value"/g)).toHaveLength(2);
  expect(html.indexOf("</table>")).toBeLessThan(html.indexOf("danach"));
});

test("a long scale is a list, a short one stands on the page", () => {
  const scale = (id: string, to: number) => ({ id, type: "scale", text: { de: id }, from: 0, to }) as const;
  const { html } = opened(withQuestions(scale("kurz", 10), scale("lang", 11)), {}, section);
  expect(html.match(/type="radio"[^>]*name="feld-kurz-value"/g)).toHaveLength(11);
  expect(html).toMatch(/<select id="feld-lang-value"/);
});

test("an amount is shown with its decimals and the currency", () => {
  const money = { id: "m", type: "money", text: { de: "Wie viel?" } } as const;
  const { html } = opened(withQuestions(money), { m: { value: "1250" } }, section);
  expect(html).toMatch(/id="feld-m-value"[^>]*value="1\u202f250,00"/);
  expect(html).toContain('<span id="feld-m-value-einheit">Euro</span>');
});

test("both ends of a period are dates in one group", () => {
  const period = { id: "p", type: "period", text: { de: "Wann?" } } as const;
  const { html } = opened(withQuestions(period), { p: { value: { to: "2027-12-31" } } }, section);
  expect(html).toMatch(/<fieldset[^>]*><legend>.*?Wann\?/s);
  expect(html).toMatch(/<label for="feld-p-value">Beginn<\/label>/);
  expect(html).toMatch(/id="feld-p-value-ende"[^>]*value="31\.12\.2027"/);
});

test("what can be added no more is said beside the button", () => {
  const rows = { g: { value: ["r1"] } };
  const { html } = opened(withQuestions(group("g", [text("t")], { max: 1 })), rows, section);
  expect(html).toMatch(/aria-disabled="true" aria-describedby="feld-g-value-voll"/);
  expect(html).toContain("Mehr als 1 Eintrag ist nicht möglich.");
});

test("a question may be named like a part of an answer, also in an entry", () => {
  const named = ["reason", "citations"] as const;
  const checklist = withQuestions(...named.map((id) => text(id, { reason: { duty: "required" } })));
  const { html } = opened(checklist, { reason: { value: "a" } }, section);
  for (const id of named) expect(html).toContain(`<label class="q__text" for="feld-${id}-value">`);
  expect(html).toContain('<label for="feld-reason-reason">Begründung</label>');
  const entries = withQuestions(group("g", [text("reason"), text("citations")]));
  const inEntry = opened(entries, { g: { value: ["r1"] } }, section).html;
  expect(inEntry).toContain('<label for="feld-reason-r1-value">');
  expect(inEntry).toContain('<label for="feld-citations-r1-value">');
});

test("a question none of whose options applies now is there, with nothing to choose", () => {
  const hidden = { appliesIf: { question: "vorher", equals: "yes" } } as const;
  const checklist = withQuestions(
    yesNo("vorher"),
    one("eine", { a: hidden, b: hidden }),
    many("mehrere", { a: hidden, b: hidden }),
  );
  const { html, edits } = opened(checklist, { vorher: { value: "no" } }, section);
  expect(html).toContain('data-cell="eine"');
  expect(html).toContain('data-cell="mehrere"');
  expect(html).not.toMatch(/name="feld-(eine|mehrere)-value"/);
  expect(edits).toEqual([]);
  expect(opened(checklist, { vorher: { value: "yes" } }, section).html).toMatch(/name="feld-eine-value"/);
});

test("a figure that is computed asks for its reason below it", () => {
  const checklist = compiledWith({
    questions: [number("n"), shown("figur", "c", { reason: { duty: "required" }, bands: [{ from: "1" }] })],
    computed: [{ id: "c", title: { de: "C" }, unit: { de: "" }, value: { answer: "n" } }],
  });
  const { html } = opened(checklist, { n: { value: "3" } }, section);
  expect(html).toContain('id="feld-figur-reason"');
});

/** Of some answers those that may be stored: others never come to a form. */
const storable = (checklist: CompiledChecklist, answers: Answers): Answers => {
  const evaluation = evaluate(checklist, answers, { today: "2026-11-23" });
  const isStored = (key: string): boolean => {
    const [id = "", row = null] = key.split("/");
    return changeProblems(evaluation, id, row).length === 0;
  };
  return Object.fromEntries(Object.entries(answers).filter(([key]) => isStored(key)));
};

test("opening the form of any checklist draws it and changes nothing", () => {
  fc.assert(
    fc.property(checklists, tapes(200), (checklist, given) => {
      const answers = storable(checklist, answersFrom(tapeOf(given), checklist));
      for (const { id } of checklist.definition.sections)
        expect(opened(checklist, answers, id).edits).toEqual([]);
    }),
    runs,
  );
});
