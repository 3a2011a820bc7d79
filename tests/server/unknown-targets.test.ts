import { expect, test } from "vitest";
import { publish, type Published } from "#server/published.ts";
import { unknownTargets } from "#server/unknown-targets.ts";
import { probecheck } from "./probecheck.ts";

const [section] = probecheck.sections;
const [first, ...others] = section?.questions ?? [];

const published = (definition: object): Published => {
  const result = publish(definition, []);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
};

/** The same checklist under another name, its first question taken over from somewhere. */
const taking = (checklist: string, question: string): Published =>
  published({
    ...probecheck,
    id: "folgecheck",
    sections: [{ ...section, questions: [{ ...first, prefill: { checklist, question } }, ...others] }],
  });

test("what a checklist takes over from is told where it is not published, and nothing where it is", () => {
  const source = published(probecheck);
  const told = (checklist: string, question: string): readonly string[] => {
    const following = taking(checklist, question);
    return unknownTargets([source, following], [source, following]);
  };
  expect(told("probecheck", first?.id ?? "")).toEqual([]);
  expect(told("probechek", first?.id ?? "")).toEqual([
    expect.stringMatching(/^folgecheck\/1\.0\.0\.json: sections.*„probechek“.*Meinten Sie „probecheck“\?$/),
  ]);
  expect(told("probecheck", "niemals")).toEqual([
    expect.stringMatching(/^folgecheck\/1\.0\.0\.json: sections.*„probecheck“ hat keine Frage „niemals“/),
  ]);
});

test("a question of an earlier version may still be taken over, because its assessments go on", () => {
  const extra = { ...first, id: "frueher" };
  const earlier = published({
    ...probecheck,
    sections: [{ ...section, questions: [first, ...others, extra] }],
  });
  const now = published({ ...probecheck, version: "1.1.0" });
  const following = taking("probecheck", extra.id);
  expect(unknownTargets([now, following], [earlier, now, following])).toEqual([]);
});
