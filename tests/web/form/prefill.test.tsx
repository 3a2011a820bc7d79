import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import type { Answers } from "#core/answer.ts";
import { MayAnswerContext } from "#web/form/may-answer.ts";
import { PrefillBar } from "#web/form/page/prefill-bar.tsx";
import { ReadSection } from "#web/form/read-section.tsx";
import { SectionForm } from "#web/form/section-form.tsx";
import { compiledWith, follower, group, number, text, yesNo } from "../../core/build.ts";
import { assessment } from "../pages/proposal-fixture.ts";
import { AtDesk, deskWith } from "./desk-fixture.tsx";

const from = (question: string) => ({ prefill: { checklist: "vorpruefung", question } });

const checklist = compiledWith({
  sections: [
    {
      id: "s",
      title: { de: "Eins" },
      questions: [
        yesNo("a", { ...from("alt"), reason: { duty: "optional" } }),
        group("g", [text("t"), text("u", { appliesIf: { question: "t", answered: true } })], from("stellen")),
        follower("h", "g", [number("n", from("faelle"))]),
        yesNo("b"),
      ],
    },
    { id: "z", title: { de: "Zwei" }, questions: [yesNo("c", from("anders"))] },
  ],
});

const other = "33333333-3333-4333-8333-333333333333";
const earlier = assessment({
  id: other,
  checklist: { id: "vorpruefung", version: "1.0.0", title: "Vorprüfung" },
});

const waiting: Answers = {
  a: { value: "yes", reason: "Nach § 5.", prefilled: true },
  g: { value: ["r1"], prefilled: true },
  "t/r1": { value: "Landratsamt" },
  "u/r1": { value: "Kasse" },
  c: { value: "no", prefilled: true },
};

const drawn = (answers: Answers, content: ReactNode, mayAnswer = true, others = [earlier]): string => {
  const { desk, close } = deskWith(checklist, answers, others);
  const html = renderToStaticMarkup(
    <AtDesk desk={desk}>
      <MayAnswerContext value={mayAnswer}>{content}</MayAnswerContext>
    </AtDesk>,
  );
  close();
  return html;
};

const form = <SectionForm section="s" />;
const bar = (offered = 0) => <PrefillBar section="s" offered={offered} />;
const count = (html: string, what: RegExp) => [...html.matchAll(what)].length;

describe("an answer taken over from another assessment", () => {
  it("says where it comes from, with the way there, until it is confirmed", () => {
    const html = drawn(waiting, form);
    expect(html).toContain("Übernommen aus „Vorprüfung“ – noch nicht bestätigt.");
    expect(html).toContain(`/pruefung/${other}#frage-alt"`);
    expect(count(html, />Bestätigen</g)).toBe(2);
    expect(html).toMatch(
      /<legend><span class="q__no">[^<]*Pflicht · noch nicht bestätigt|freiwillig · noch nicht bestätigt/,
    );
    const confirmed = { ...waiting, a: { value: "yes" }, g: { value: ["r1"] } };
    expect(drawn(confirmed, form)).not.toContain("noch nicht bestätigt");
  });

  it("is there with its reason, and as a whole list with its entries", () => {
    const html = drawn(waiting, form);
    expect(html).toMatch(/id="feld-a-value"[^>]*checked=""/);
    expect(html).toContain("Nach § 5.");
    expect(html).toMatch(/id="feld-t-r1-value"[^>]*value="Landratsamt"/);
    expect(html).toMatch(/id="feld-u-r1-value"[^>]*value="Kasse"/);
  });

  it("in an entry of another question's list waits by itself", () => {
    const answers = { ...waiting, g: { value: ["r1"] }, "n/r1": { value: "7", prefilled: true } };
    const html = drawn(answers, form);
    expect(html).toMatch(
      /<label for="feld-n-r1-value">[^<]*<span class="kern-sr-only">[^<]*noch nicht bestätigt/,
    );
    expect(count(html, />Bestätigen</g)).toBe(2);
  });

  it("is told without a name where the other assessment is not there any more", () => {
    expect(drawn(waiting, form, true, [])).toContain("Übernommen – noch nicht bestätigt.");
  });

  it("is seen by readers, who cannot confirm it", () => {
    const html = drawn(waiting, <ReadSection section="s" />, false);
    expect(html).toContain("Landratsamt");
    expect(html).toContain("Nach § 5.");
    expect(count(html, /noch nicht bestätigt\./g)).toBe(2);
    expect(html).not.toContain(">Bestätigen<");
  });
});

describe("the bar above the questions", () => {
  it("counts what waits in the section and everywhere, and confirms either at once", () => {
    const html = drawn(waiting, bar());
    expect(html).toContain("2 Antworten in diesem Abschnitt sind aus „Vorprüfung“ übernommen.");
    expect(html).toContain("Alle 2 in diesem Abschnitt bestätigen");
    expect(html).toContain("Alle 3 in der ganzen Prüfung bestätigen");
  });

  it("offers one button where all of it stands in the section", () => {
    const html = drawn({ a: { value: "yes", prefilled: true } }, bar());
    expect(html).toContain("Eine Antwort in diesem Abschnitt ist aus „Vorprüfung“ übernommen.");
    expect(count(html, /<button/g)).toBe(1);
  });

  it("tells of what waits in other sections only", () => {
    const html = drawn({ c: { value: "no", prefilled: true } }, bar());
    expect(html).toContain("Eine Antwort in einem anderen Abschnitt ist aus „Vorprüfung“ übernommen.");
  });

  it("offers what could be taken over now", () => {
    expect(drawn({}, bar(3))).toMatch(/3 Antworten gegeben.*Zur Bestätigung übernehmen/s);
  });

  it("says nothing where nothing waits, but stays ready to say what was done", () => {
    const html = drawn({}, bar());
    expect(html).not.toContain("button");
    expect(html).toContain('role="status"');
  });
});
