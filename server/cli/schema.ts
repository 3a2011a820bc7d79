import { mkdir, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { editorSchemas, schemaText } from "#core/editor/schemas.ts";
import type { Run } from "./command.ts";

/** `schema`: writes the JSON Schemas that editors use, into the folder of the checklists or another. */
export const schema: Run = async ({ flags }, { folder, say }) => {
  const target = resolve(folder, flags.get("out") ?? "checklists");
  await mkdir(target, { recursive: true });
  for (const [name, content] of Object.entries(editorSchemas())) {
    await writeFile(join(target, name), schemaText(content));
    say(`${join(target, name)}\n`);
  }
  return 0;
};
