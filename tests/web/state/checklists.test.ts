import { afterEach, expect, test, vi } from "vitest";
import { languageStamp } from "#core/language-stamp.ts";
import { readChecklist } from "#web/state/checklists.ts";
import { PageCodeError } from "#web/state/page-code.ts";
import { caseNumbers, kitchenSink } from "../../kitchen-sink/read.ts";

const serves = (stamp: string) => {
  const document = {
    id: "kitchen-sink",
    version: "1.0.0",
    hash: "",
    languageStamp: stamp,
    definition: kitchenSink,
    modules: [caseNumbers],
  };
  vi.stubGlobal("fetch", () => Promise.resolve(new Response(JSON.stringify(document))));
};

afterEach(() => {
  vi.unstubAllGlobals();
});

test("a checklist is compiled as the server gives it, with its modules and the engine for its patterns", async () => {
  serves(languageStamp);
  const { definition, questions } = await readChecklist("kitchen-sink", "1.0.0");
  expect(definition.id).toBe((kitchenSink as { readonly id: string }).id);
  expect(questions.size).toBeGreaterThan(10);
});

test("a checklist in another state of the language is not compiled: the page is to be loaded anew", async () => {
  serves("another");
  const reading = readChecklist("kitchen-sink", "1.0.0");
  await expect(reading).rejects.toThrow(PageCodeError);
  await expect(reading).rejects.toMatchObject({ loss: "gone" });
});
