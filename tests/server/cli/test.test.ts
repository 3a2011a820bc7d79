import { describe, expect, it } from "vitest";
import { aufwandscheck, fallzahlen } from "./definitions.ts";
import { aDesk } from "./running.ts";

const desk = aDesk();
const file = desk.put("aufwandscheck/1.0.0.json", aufwandscheck);
desk.put("fallzahlen/1.0.0.json", fallzahlen);
const [example] = aufwandscheck.examples;
const failing = { ...aufwandscheck, examples: [{ ...example, expect: { results: { stufe: "gering" } } }] };

describe("test", () => {
  it("runs the examples of a checklist", async () => {
    const { code, out, err } = await desk.run(["test", file]);
    expect([code, err]).toEqual([0, ""]);
    expect(out).toContain(`${file}: 1 Beispiel`);
    expect(out).toContain("alles wie erwartet");
  });

  it("says which example gives something else, and what", async () => {
    const { code, out } = await desk.run(["test", "-", "--modules", "."], JSON.stringify(failing));
    expect(code).toBe(1);
    expect(out).toMatch(/^Standardeingabe:1:\d+: examples › 0 \(viele\) › expect › results › stufe: Fehler/);
    expect(out).toContain("erwartet gering, ergeben hoch");
  });

  it("tells programs the same as data", async () => {
    const { code, out } = await desk.run(["test", "--json", "--modules", ".", "-"], JSON.stringify(failing));
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      format: "praxis-digitalcheck/test/1",
      files: [{ file: "-", examples: 1, failures: [{ code: "exampleFails" }] }],
    });
  });

  it("tells why a definition cannot be run", async () => {
    const { code, out } = await desk.run(["test", "-"], "{}");
    expect(code).toBe(1);
    expect(out).toContain("Standardeingabe: Fehler: Die Angabe „id“ fehlt.");
  });

  const property = {
    id: "vieleSindHoch",
    text: { de: "Viele Fälle sind viel Aufwand." },
    if: { question: "faelle-jahr", greaterThan: 1000 },
    then: { result: "stufe", equals: "hoch" },
  };

  it("tries properties and says how often their premise held", async () => {
    const right = JSON.stringify({ ...aufwandscheck, properties: [property] });
    const { code, out } = await desk.run(["test", "-", "--modules", "."], right);
    expect(code).toBe(0);
    expect(out).toContain("Eigenschaft „vieleSindHoch“:");
    const wrong = { ...property, then: { result: "stufe", equals: "gering" } };
    const failed = await desk.run(
      ["test", "-", "--modules", "."],
      JSON.stringify({ ...aufwandscheck, properties: [wrong] }),
    );
    expect(failed.code).toBe(1);
    expect(failed.out).toContain("properties › 0 (vieleSindHoch): Fehler");
  });

  it("with --mutate names the mistakes that nothing would notice", async () => {
    const { code, out } = await desk.run(["test", file, "--mutate", "--json"]);
    expect(code).toBe(1);
    const [tested] = (JSON.parse(out) as { files: { mutants: Record<string, unknown> }[] }).files;
    expect(tested?.mutants["survived"]).toContainEqual(
      expect.objectContaining({ path: expect.arrayContaining(["points", "last"]) as unknown }),
    );
    const text = await desk.run(["test", file, "--mutate"]);
    expect(text.out).toContain("unbemerkt bliebe:");
    expect(text.out).toMatch(/\d+ Änderungen versucht, \d+ bemerkt, \d+ nicht\./);
  });
});
