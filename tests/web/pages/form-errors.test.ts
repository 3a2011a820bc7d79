import { describe, expect, it } from "vitest";
import { errorsByField } from "#web/pages/form-errors.ts";

describe("errors of a form", () => {
  it("stand at their fields; those of none only in the summary", () => {
    expect(
      errorsByField([
        { field: "title", text: "Geben Sie einen Titel ein." },
        { field: null, text: "Der Server ist nicht erreichbar." },
      ]),
    ).toEqual({ title: "Geben Sie einen Titel ein." });
  });
});
