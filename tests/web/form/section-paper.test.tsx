import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { SectionPaper } from "#web/form/page/section-paper.tsx";
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

const drawn = (digital: "yes" | "no", section: string): string => {
  const { desk, close } = deskWith(checklist, { digital: { value: digital } });
  const html = renderToStaticMarkup(
    <AtDesk desk={desk}>
      <SectionPaper section={section} handIn={{ kind: "idle" }} problems={[]} offered={0} onSubmit={null} />
    </AtDesk>,
  );
  close();
  return html;
};

test("a section says which one it is of those that apply, and keeps its number where others are left out", () => {
  expect(drawn("yes", "praxis")).toContain("Abschnitt 3 von 3<");
  expect(drawn("no", "praxis")).toContain("Abschnitt 3 (der 2. von 2, die zutreffen)<");
  expect(drawn("no", "start")).toContain("Abschnitt 1 von 2<");
});

test("a section that is left out is none of them", () => {
  expect(drawn("no", "daten")).toContain(">Abschnitt 2<");
});
