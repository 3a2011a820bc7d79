import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import type { Answers } from "#core/answer.ts";
import type { QuestionDefinition } from "#core/definition-question.ts";
import { HelpButton } from "#web/form/question/help-button.tsx";
import { HelpContent } from "#web/form/question/help-content.tsx";
import { ReadSection } from "#web/form/read-section.tsx";
import { SectionForm } from "#web/form/section-form.tsx";
import { compiledWith, group, text, yesNo } from "../../core/build.ts";
import { AtDesk, deskWith } from "./desk-fixture.tsx";

const glossary = [
  { id: "schriftform", term: { de: "Schriftform" }, text: { de: "Auf Papier, unterschrieben." } },
  { id: "abruf", term: { de: "Abruf" }, text: { de: "Eine Behörde holt Daten." } },
  { id: "ermessen", term: { de: "Ermessen" }, text: { de: "Die Behörde wählt." } },
];

const asks = { de: "Gilt die Schriftform?" };

const drawn = (
  questions: readonly QuestionDefinition[],
  page: ReactElement,
  answers: Answers = {},
): string => {
  const { desk, close } = deskWith(compiledWith({ questions: [...questions], glossary }), answers);
  const html = renderToStaticMarkup(<AtDesk desk={desk}>{page}</AtDesk>);
  close();
  return html;
};

const form = <SectionForm section="s" />;
const help = (question: string) => <HelpContent questionId={question} heading="h2" />;

/** What stands in labels, without what stands around them. */
const labels = (html: string): string => (html.match(/<label[^]*?<\/label>/g) ?? []).join("");

describe("a term in a text", () => {
  test("is a button that opens what it means, tied to it by name and text", () => {
    const html = drawn([yesNo("a", { text: asks })], form);
    const [, id = ""] =
      /<button type="button" class="term" popoverTarget="([^"]+)">Schriftform<\/button>/.exec(html) ?? [];
    expect(id).not.toBe("");
    expect(html).toContain(
      `id="${id}" popover="auto" role="dialog" aria-labelledby="${id}-term" aria-describedby="${id}-text" tabindex="-1"`,
    );
    expect(html).toContain(`<span class="termcard__text" id="${id}-text">Auf Papier, unterschrieben.</span>`);
    expect(html).toContain('aria-label="Erläuterung schließen"');
  });

  test("is explained where a group is named, where it is read, in help", () => {
    const question = yesNo("a", {
      text: asks,
      help: { why: { de: "Wegen der Abrufe." }, how: { de: "Nach Ermessen." } },
    });
    expect(drawn([question], form)).toMatch(/<legend>.*class="term"[^>]*>Schriftform<.*<\/legend>/s);
    expect(drawn([question], <ReadSection section="s" />)).toMatch(
      /<h2[^>]*>.*class="term"[^>]*>Schriftform</s,
    );
    const explained = drawn([question], help("a"));
    expect(explained).toMatch(/class="term"[^>]*>Abrufe</);
    expect(explained).toMatch(/class="term"[^>]*>Ermessen</);
  });
});

describe("in a label, where no button can stand", () => {
  const options = [
    { id: "yes", label: { de: "Ja, Schriftform" }, help: { de: "Auch Ermessen." } },
    { id: "no", label: { de: "Nein" } },
  ] as const;

  test.each([
    ["a question with one control", text("a", { text: asks })],
    ["options and their help", yesNo("a", { options: [...options] })],
    ["questions of entries", group("a", [text("b", { text: asks })])],
  ])("the help explains the terms of %s", (_what, question) => {
    const html = drawn([question], form, { a: { value: question.type === "repeatGroup" ? ["r1"] : null } });
    expect(labels(html)).toContain("Schriftform");
    expect(labels(html)).not.toContain("<button");
    expect(drawn([question], help("a"))).toContain(
      "<dt>Schriftform</dt><dd>Auf Papier, unterschrieben.</dd>",
    );
  });

  test("each term is told once, and a question that has only terms has help too", () => {
    const question = text("a", { text: asks });
    const twice = group("g", [question, text("b", { text: asks })]);
    expect(drawn([twice], help("g")).match(/<dt>/g)).toHaveLength(1);
    expect(drawn([question], <HelpButton questionId="a" />)).toContain("Hilfe");
    expect(drawn([text("c")], <HelpButton questionId="c" />)).toBe("");
  });
});
