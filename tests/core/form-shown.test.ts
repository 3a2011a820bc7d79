import { describe, expect, test } from "vitest";
import { changedCells } from "#core/form-change.ts";
import { formDataFor } from "#core/form-data.ts";
import { formFor } from "#core/form.ts";
import { answerInForm, rowsInForm, stateInForm } from "#core/form-shown.ts";
import { evaluating, follower, group, number, one, text } from "./build.ts";

const evaluation = evaluating({
  questions: [
    one(
      "a",
      { ja: {}, nein: {} },
      { reason: { duty: "none", requiredFor: ["ja"] }, citations: { duty: "optional" } },
    ),
    group(
      "g",
      [one("art", { kurz: {}, lang: {} }), text("warum", { appliesIf: { question: "art", equals: "lang" } })],
      { min: 0 },
    ),
    follower("h", "g", [number("zahl")]),
  ],
});

const waiting = {
  a: { value: "ja", reason: "wie zuvor", prefilled: true },
  g: { value: ["r1", "r2"], prefilled: true },
  "art/r1": "lang",
  "warum/r1": "Weil.",
  "art/r2": "kurz",
} as const;

const g = (data: ReturnType<typeof formDataFor>) => data["g"]?.value;

describe("what waits for confirmation", () => {
  test("is drawn as it will be, and still counts for nothing", () => {
    const found = evaluation(waiting);
    expect(rowsInForm(found, "g")).toEqual(["r1", "r2"]);
    expect(stateInForm(found, "warum", "r1")?.applies).toBe(true);
    expect(stateInForm(found, "warum", "r2")?.applies).toBe(false);
    expect(stateInForm(found, "a", null)).toMatchObject({ status: "answered", reason: "required" });
    expect(answerInForm(found, "a", null)?.value).toBe("ja");
    expect(answerInForm(found, "warum", "r1")?.value).toBe("Weil.");
    expect(answerInForm(found, "warum", "r2")).toBeUndefined();
    expect(found.rows("g")).toEqual([]);
    expect(found.question("a")?.status).toBe("open");
    expect(formDataFor(found, "s")["a"]).toEqual({ value: "ja", reason: "wie zuvor" });
    expect(g(formDataFor(found, "s"))).toEqual([
      { $row: "r1", art: { value: "lang" }, warum: { value: "Weil." } },
      { $row: "r2", art: { value: "kurz" } },
    ]);
    expect(JSON.stringify(formFor(found, "s", "de").uiSchema)).toContain(
      '"cells":{"r1":["art","warum"],"r2":["art"]}',
    );
  });

  test("is drawn like what was confirmed, but for its mark", () => {
    const { prefilled: _, ...list } = waiting.g;
    const confirmed = evaluation({ ...waiting, g: list });
    expect(g(formDataFor(confirmed, "s"))).toEqual(g(formDataFor(evaluation(waiting), "s")));
  });

  test("is not confirmed by a change inside an entry, but by one of the list", () => {
    const found = evaluation(waiting);
    const before = formDataFor(found, "s");
    expect(changedCells(found, "s", before, before)).toEqual([]);
    const [first] = [{ $row: "r1", art: { value: "kurz" } }];
    expect(
      changedCells(found, "s", before, {
        ...before,
        g: { value: [first, { $row: "r2", art: { value: "kurz" } }] },
      }),
    ).toEqual([{ questionId: "art", rowId: "r1", answer: { value: "kurz" } }]);
    const shorter = {
      ...before,
      g: { value: [{ $row: "r1", art: { value: "lang" }, warum: { value: "Weil." } }] },
    };
    expect(changedCells(found, "s", before, shorter)).toEqual([
      { questionId: "g", rowId: null, answer: { value: ["r1"] } },
    ]);
  });

  test("in the rows of another group has no rows before that list is confirmed", () => {
    const given = { ...waiting, "zahl/r1": { value: "3", prefilled: true } };
    expect(rowsInForm(evaluation(given), "h")).toEqual([]);
    const { prefilled: _, ...list } = waiting.g;
    const found = evaluation({ ...given, g: list });
    expect(formDataFor(found, "s")["h"]?.value).toMatchObject([{ zahl: { value: "3" } }, {}]);
    expect(stateInForm(found, "zahl", "r1")?.status).toBe("answered");
    expect(found.question("zahl", "r1")?.status).toBe("open");
  });
});
