import { describe, expect, test } from "vitest";
import { report, onPaper, answerTo } from "./paper-report.ts";

describe("answers", () => {
  test("are printed as people read them", () => {
    const made = report({ ...onPaper, frist: { value: "2026-12-01" }, ablauf: { value: "Eins\nZwei" } });
    expect(answerTo(made, "online")).toMatchObject({
      number: "1.1",
      outcomeText: "nicht erfüllt",
      lines: ["Nein"],
      reason: "Bisher so geregelt.",
      citations: [{ text: "§ 9 Abs. 1 Satz 1" }],
      findings: ["papier"],
    });
    expect(answerTo(made, "wege")?.lines).toEqual(["Portal", "Post", "Bote"]);
    expect(answerTo(made, "faelle")?.lines).toEqual(["12\u202f400\u00a0Fälle"]);
    expect(answerTo(made, "frist")?.lines).toEqual(["01.12.2026"]);
    expect(answerTo(made, "ablauf")?.lines).toEqual(["Eins", "Zwei"]);
    expect(answerTo(made, "stunden")?.lines).toEqual(["7\u202f233\u00a0Stunden im Jahr"]);
  });

  test("of a group are a table; a cell that does not apply says so", () => {
    expect(answerTo(report(onPaper), "angaben")?.table).toEqual({
      header: ["Angabe", "Woher kommt sie?", "Auf welcher Vorschrift beruht der Abruf?"],
      rows: [
        ["Name", "Register", "§ 34 BMG"],
        ["Anschrift", "Person", "entfällt"],
      ],
    });
  });

  test("to questions that do not apply are absent, as is their section", () => {
    const made = report({ ...onPaper, online: { value: "yes" }, faelle: { value: "10" } });
    expect(answerTo(made, "form")).toBeUndefined();
    expect(made.sections.at(2)).toMatchObject({ id: "eilfaelle", applies: false, answers: [] });
  });
});
