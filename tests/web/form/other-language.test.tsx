import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { Answers } from "#core/answer.ts";
import type { CompiledChecklist } from "#core/compile.ts";
import type { QuestionDefinition } from "#core/definition-question.ts";
import type { LocalizedText } from "#core/definition-text.ts";
import { Contradictions } from "#web/form/page/contradictions.tsx";
import { LiveScores } from "#web/form/page/live-result.tsx";
import { NavHead, SectionList } from "#web/form/page/section-nav.tsx";
import { ReadSection } from "#web/form/read-section.tsx";
import { SectionForm } from "#web/form/section-form.tsx";
import { compiledWith } from "../../core/build.ts";
import { AtDesk, deskWith } from "./desk-fixture.tsx";

/** The same checklist written in one language: an answer with everything that can follow from it. */
const checklistIn = (language: "de" | "en"): CompiledChecklist => {
  const say = (text: string): LocalizedText => ({ [language]: text });
  const entry = { id: "kind", type: "shortText", text: say("kind"), reason: { duty: "optional" } } as const;
  const scale = (id: string, to: number): QuestionDefinition => ({
    id,
    type: "scale",
    text: say(id),
    from: 1,
    to,
    labels: [
      { value: 1, label: say("lowest") },
      { value: to, label: say("highest") },
    ],
  });
  return compiledWith({
    language,
    title: say("check"),
    summary: say("check"),
    dimensions: [{ id: "d", kind: "principle", title: say("dimension"), score: "weightedMean" }],
    sections: [
      {
        id: "s",
        title: say("section"),
        questions: [
          {
            id: "q",
            type: "singleChoice",
            text: say("question"),
            dimension: "d",
            options: [
              { id: "good", label: say("good"), rating: 1 },
              { id: "bad", label: say("bad"), rating: 0, findings: ["f"] },
              { id: "unsure", label: say("unsure"), unsure: true, next: say("ask somebody") },
            ],
            reason: { duty: "required", label: say("reason"), hint: say("hint") },
          },
          scale("few", 5),
          scale("many", 10),
          scale("list", 20),
          {
            id: "g",
            type: "repeatGroup",
            text: say("group"),
            rowTitle: say("document"),
            questions: [entry],
          },
        ],
      },
    ],
    findings: [
      {
        id: "f",
        title: say("finding"),
        severity: "important",
        questions: [],
        shows: say("{percent:d} reached"),
        recommendation: say("recommendation"),
      },
    ],
    contradictions: [
      {
        id: "c",
        title: say("contradiction"),
        message: say("message"),
        severity: "important",
        questions: ["q"],
        when: { question: "q", equals: "bad" },
      },
    ],
    results: [
      {
        id: "r",
        title: say("result"),
        ordered: false,
        levels: [
          { id: "low", title: say("low level"), text: say("low") },
          { id: "high", title: say("high level"), text: say("high") },
        ],
        rules: [{ otherwise: "low" }],
      },
    ],
  });
};

const drawn = (language: "de" | "en", answers: Answers, page: ReactElement): string => {
  const { desk, close } = deskWith(checklistIn(language), answers);
  const html = renderToStaticMarkup(<AtDesk desk={desk}>{page}</AtDesk>);
  close();
  return html;
};

const bad: Answers = { q: { value: "bad", reason: "so" } };
const rows: Answers = { g: { value: ["r1"] }, "kind/r1": { value: "a" } };
const form = <SectionForm section="s" />;

test("a finding is marked with its language, and says which it is", () => {
  const html = drawn("en", bad, form);
  expect(html).toContain('<p class="strong">Befund: <span lang="en">finding</span></p>');
  expect(html).toContain("Wichtig, nur auf Englisch verfügbar. ");
  expect(html).toMatch(/<span lang="en">0.% reached<\/span>/);
});

test("what a reason is called and its hint are marked", () => {
  const html = drawn("en", bad, form);
  expect(html).toContain('<label for="feld-q-reason"><span lang="en">reason</span></label>');
  expect(html).toContain('Pflicht bei dieser Antwort. <span lang="en">hint</span>');
  const read = drawn("en", bad, <ReadSection section="s" />);
  expect(read).toContain('<p class="muted reason-name"><span lang="en">reason</span></p>');
});

test("what an entry is called is marked wherever it stands", () => {
  const html = drawn("en", rows, form);
  expect(html).toContain('aria-hidden="true"><span lang="en">document</span> 1</span>');
  expect(html).toContain('<span class="kern-sr-only">, <span lang="en">document</span> 1</span>');
  expect(html).toMatch(/<span lang="en">document<\/span> ergänzen<\/button>/);
  expect(drawn("en", {}, form)).toContain('Noch kein Eintrag „<span lang="en">document</span>“.');
  expect(drawn("en", rows, <ReadSection section="s" />)).toContain('<span lang="en">document</span> 1');
});

test("the labels of a scale's steps are marked, also at its ends and in a list", () => {
  const html = drawn("en", {}, form);
  expect(html).toContain('<span class="step__label"> <span lang="en">lowest</span></span>');
  expect(html).toContain('<span>1 = <span lang="en">lowest</span></span>');
  expect(html).toMatch(/<option value="20" lang="en">20 – highest<\/option>/);
});

test("what to clarify, and answers that cannot both hold, are marked", () => {
  expect(drawn("en", { q: { value: "unsure", reason: "so" } }, form)).toContain(
    '<p><span lang="en">ask somebody</span></p>',
  );
  const html = drawn("en", bad, <Contradictions section="s" everywhere={false} />);
  expect(html).toContain('<p class="strong"><span lang="en">contradiction</span></p>');
  expect(html).toContain('<span lang="en">message</span>');
});

test("names beside the form are marked: of the check, its sections, dimensions and levels", () => {
  expect(drawn("en", {}, <NavHead />)).toContain('<span lang="en">check</span> 1.0.0');
  expect(drawn("en", {}, <SectionList current="s" />)).toContain('1 <span lang="en">section</span>');
  const html = drawn("en", {}, <LiveScores />);
  expect(html).toContain('<span lang="en">dimension</span>');
  expect(html).toContain('<span lang="en">low level</span>');
});

test("in the person's own language nothing is marked, and a hint would be wrong", () => {
  const pages = [form, <ReadSection section="s" />, <NavHead />, <SectionList current="s" />, <LiveScores />];
  for (const page of pages) {
    const html = drawn("de", { ...bad, ...rows }, page);
    expect(html).not.toContain("lang=");
    expect(html).not.toContain("nur auf");
  }
});
