import { ChecklistSchema, ModuleSchema } from "../definition.ts";
import type { JsonObject } from "../json.ts";
import { expectedDe } from "../text/expected-de.ts";
import { keywordsDe } from "../text/keywords-de.ts";
import { editorSchemaOf } from "./schema.ts";

const inGerman = {
  words: keywordsDe,
  patternMeaning: (pattern: string) => `Erwartet wird: ${expectedDe(pattern)}.`,
};

/** The JSON Schemas that editors use for checklists and for modules, by the name of their file. */
export const editorSchemas = (): Readonly<Record<string, JsonObject>> => ({
  "checklist.schema.json": editorSchemaOf(ChecklistSchema, "Prüfkatalog", inGerman),
  "module.schema.json": editorSchemaOf(ModuleSchema, "Baustein", inGerman),
});

/** The text of a schema's file. */
export const schemaText = (schema: JsonObject): string => `${JSON.stringify(schema, null, 1)}\n`;
