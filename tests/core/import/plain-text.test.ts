import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isMarkup, plainText } from "#core/import/plain-text.ts";

describe("markup as plain text", () => {
  test.each([
    ["<p>One</p><p>Two <b>bold</b></p>", "One\n\nTwo bold"],
    ["a<br>b<br/>c", "a\nb\nc"],
    ["<ul><li>x</li><li>y</li></ul>", "– x\n\n– y"],
    ["See <a class='k' href='https://example.org/a?b=1'>here</a>.", "See here (https://example.org/a?b=1)."],
    ["<a href='javascript:alert(1)'>here</a>", "here"],
    ["<style>p { x }</style>Text<script>1 < 2</script>", "Text"],
    ["5 &lt; 7 &amp; &auml;&#228;&#xe4; &unknown; &#0;", "5 < 7 & äää &unknown; &#0;"],
    ["1 < 2 and 3 > 2", "1 < 2 and 3 > 2"],
    ["<!-- note -->x", "<!-- note -->x"],
    ["broken <a href='x'", "broken <a href='x'"],
  ])("%s", (markup, text) => expect(plainText(markup)).toBe(text));

  test("a text with neither tags nor entities is none", () => {
    expect(["1 < 2", "R&D", "a <b", "x > y"].map(isMarkup)).toEqual([false, false, false, false]);
    expect(["<b>x", "x<br/>", "&amp;"].map(isMarkup)).toEqual([true, true, true]);
  });

  test("costs what its length costs", () => {
    const begin = performance.now();
    for (const part of ["<", "<a", "<a href=", "<script>", "&#", "<a href='https://x"]) {
      plainText(part.repeat(20_000 / part.length));
      plainText(`${part.repeat(20_000 / part.length)}>`);
    }
    expect(performance.now() - begin).toBeLessThan(2_000);
  });

  test("whatever the text, nothing throws and no tag that was there is left", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom("<b>", "</b>", "<p>", "x", "&lt;", " ", "\n")), (parts) => {
        expect(plainText(parts.join(""))).not.toMatch(/<\/?[bp]>/);
      }),
    );
  });
});
