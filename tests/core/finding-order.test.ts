import { expect, test } from "vitest";
import { findingOrder } from "#core/finding-order.ts";
import { compiledWith, finding, group, one, yesNo } from "./build.ts";

const checklist = compiledWith({
  questions: [
    one("form", { frei: null, papier: { findings: ["papier"] } }),
    group("liste", [one("weg", { post: { findings: ["post"] }, netz: null })]),
    yesNo("frist"),
  ],
  findings: [
    finding("frist", { questions: ["frist"], when: { question: "frist", equals: "no" } }),
    finding("vorrang", { questions: ["frist"], priority: 1, when: { question: "frist", equals: "no" } }),
    finding("post"),
    finding("papier"),
    finding("spaet", { questions: ["frist", "form"], when: { question: "frist", equals: "no" } }),
  ],
});

test("findings stand by priority, then where their questions are asked first, then as they are written", () => {
  expect([...findingOrder(checklist.definition).keys()]).toEqual([
    "vorrang",
    "papier",
    "spaet",
    "post",
    "frist",
  ]);
});
