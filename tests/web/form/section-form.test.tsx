import fc from "fast-check";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { Answers } from "#core/answer.ts";
import type { CompiledChecklist } from "#core/compile.ts";
import { SectionForm } from "#web/form/section-form.tsx";
import { compiled } from "../../core/meldecheck.ts";
import { randomAnswers } from "../../core/random-answers.ts";
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

test("no element carries a style of its own: the content security policy forbids it", () => {
  for (const { id } of kurzcheck.definition.sections) {
    expect(opened(kurzcheck, { angaben: { value: ["r1"] } }, id).html).not.toMatch(/ style=/);
  }
});
