import { expect, test } from "vitest";
import type { WrittenChecklist } from "#core/definition.ts";
import { sourceUses } from "#core/source-uses.ts";
import { definitionWith, group, yesNo } from "./build.ts";

const de = (text: string) => ({ de: text });
const source = (id: string) => ({ id, title: de(id), citation: id, verified: "primary" }) as const;
const finding = (id: string) => ({
  id,
  title: de(id),
  severity: "hint" as const,
  shows: de(id),
  recommendation: de(id),
  legalBasis: ["b"],
});

test("a source's uses are told by the parts that name it, wherever they name it", () => {
  const definition = definitionWith({
    questions: [
      yesNo("asked", { sources: ["a"] }),
      yesNo("shown", { examples: [{ kind: "good", wording: de("a"), why: de("a"), source: "a" }] }),
      group("rows", [yesNo("inner", { options: [{ id: "yes", findings: ["apart"] }] })]),
      yesNo("a", {}),
    ],
    sources: [source("a"), source("b"), source("c")],
    findings: [{ ...finding("apart"), questions: [] }],
    parameters: [{ id: "p", title: de("p"), type: "number", value: "1", source: "c" }],
    outlines: [{ id: "o", title: de("o"), source: "c", headings: [{ title: de("o"), sections: ["s"] }] }],
    contradictions: [
      {
        id: "k",
        title: de("k"),
        when: { question: "a", equals: "yes" },
        message: de("k"),
        questions: ["a"],
        severity: "hint",
        legalBasis: ["b"],
      },
    ],
  }) as unknown as WrittenChecklist;
  const none = { questions: [], findings: [], contradictions: [], parameters: [], outlines: [] };
  expect(sourceUses(definition)).toEqual([
    { ...none, source: source("a"), questions: ["asked", "shown"] },
    { ...none, source: source("b"), findings: ["apart"], contradictions: ["k"] },
    { ...none, source: source("c"), parameters: ["p"], outlines: ["o"] },
  ]);
});

test("a finding written at an answer belongs to its question", () => {
  const raising = yesNo("q") as unknown as Record<string, unknown>;
  const question = { ...raising, options: [{ id: "no", findings: [finding("inline")] }] };
  const definition = { sections: [{ questions: [question] }], sources: [source("b")] };
  expect(sourceUses(definition as unknown as WrittenChecklist)[0]?.questions).toEqual(["q"]);
});
