import { describe, expect, it } from "vitest";
import { attachment, fileName } from "#server/http/content-disposition.ts";

describe("a file name made of words", () => {
  it.each([
    ["Prüfbericht UVVereinfG", "Prüfbericht UVVereinfG.docx"],
    ['a/b\\c:d*e?f"g<h>i|j', "a b c d e f g h i j.docx"],
    ["../../etc/passwd", "etc passwd.docx"],
    ["zwei\r\nZeilen\u0000\u202e", "zwei Zeilen.docx"],
    [" . ", "Bericht.docx"],
    ["", "Bericht.docx"],
  ])("%j becomes %j", (words, name) => {
    expect(fileName(words, "docx")).toBe(name);
  });

  it("is cut between characters", () => {
    expect(fileName("😀".repeat(200), "docx")).toBe(`${"😀".repeat(100)}.docx`);
  });
});

describe("the header that names a download", () => {
  it("gives an ASCII name for old programs and the full one for all others", () => {
    expect(attachment("Prüfbericht (Änderung) 'neu'.docx")).toBe(
      "attachment; filename=\"Pruefbericht (Aenderung) 'neu'.docx\"; " +
        "filename*=UTF-8''Pr%C3%BCfbericht%20%28%C3%84nderung%29%20%27neu%27.docx",
    );
  });

  it("holds nothing that ends the quoted name", () => {
    expect(attachment('a"; x=y\\ %41.docx')).toMatch(
      /^attachment; filename="a_; x=y_ _41\.docx"; filename\*=/,
    );
  });
});
