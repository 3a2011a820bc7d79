import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { NavHead, SectionList } from "#web/form/page/section-nav.tsx";
import { SectionPaper } from "#web/form/page/section-paper.tsx";
import { SectionForm } from "#web/form/section-form.tsx";
import { compiledWith, yesNo } from "../../core/build.ts";
import { AtDesk, deskWith } from "./desk-fixture.tsx";

const checklist = compiledWith({
  sections: [
    { id: "start", title: { de: "Anlass" }, questions: [yesNo("digital")] },
    {
      id: "daten",
      title: { de: "Daten" },
      appliesIf: { question: "digital", equals: "yes" },
      questions: [yesNo("register")],
    },
    { id: "praxis", title: { de: "Praxis" }, questions: [yesNo("erprobt")] },
  ],
});

const drawn = (digital: "yes" | "no" | null, section: string): string => {
  const { desk, close } = deskWith(checklist, digital === null ? {} : { digital: { value: digital } });
  const html = renderToStaticMarkup(
    <AtDesk desk={desk}>
      <SectionPaper section={section} handIn={{ kind: "idle" }} problems={[]} offered={0} onSubmit={null} />
      <NavHead />
      <SectionList current={section} />
    </AtDesk>,
  );
  close();
  return html;
};

test("a section says which one of all it is, also where others are left out", () => {
  expect(drawn("yes", "praxis")).toContain("Abschnitt 3 von 3<");
  expect(drawn("no", "praxis")).toContain("Abschnitt 3 von 3<");
});

test("a section that is ruled out says so, and the way on leads past it", () => {
  const html = drawn("no", "daten");
  expect(html).toContain("Dieser Abschnitt entfällt");
  expect(html).toContain(">entfällt<");
  expect(html).not.toContain(">offen<");
  expect(drawn("no", "start")).toContain("Weiter: 3 Praxis");
});

test("a section that can still come is not called left out, and more questions are announced", () => {
  const html = drawn(null, "daten");
  expect(html).toContain("Hier ist noch nichts zu beantworten.");
  expect(html).toContain(">offen<");
  expect(html).toContain("Je nach Antwort kommen Fragen hinzu.");
  expect(html).not.toContain("entfällt");
  expect(drawn("no", "daten")).not.toContain("Je nach Antwort");
});

const withReason = compiledWith({
  questions: [
    yesNo("a", { required: "submit", reason: { duty: "required" }, citations: { duty: "required" } }),
  ],
});

test("answers that still lack something are told beside the number of complete ones, and at the question", () => {
  const { desk, close } = deskWith(withReason, { a: { value: "yes" } });
  const html = renderToStaticMarkup(
    <AtDesk desk={desk}>
      <NavHead />
      <SectionForm section="s" />
    </AtDesk>,
  );
  close();
  expect(html).toContain("Bei 1 beantworteten Frage fehlt noch etwas");
  expect(html).toContain("Fehlt noch: Bei dieser Antwort ist sie Pflicht.");
  expect(html).toContain("Fehlt noch: Bei dieser Antwort ist ein Beleg Pflicht.");
});
