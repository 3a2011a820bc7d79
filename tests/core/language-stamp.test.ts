import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { canonicalJson } from "#core/canonical.ts";
import { ChecklistSchema, ModuleSchema } from "#core/definition.ts";
import { languageStamp } from "#core/language-stamp.ts";

test("the stamp is that of the language as it is now: after a change, it becomes the value received here", () => {
  const language: unknown = JSON.parse(JSON.stringify([ChecklistSchema, ModuleSchema]));
  const now = createHash("sha256").update(canonicalJson(language)).digest("hex").slice(0, 16);
  expect(now).toBe(languageStamp);
});
