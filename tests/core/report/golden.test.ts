import { expect, it } from "vitest";
import { exampleIds, reportOfExample } from "../../kurzcheck-report.ts";

it.each(exampleIds)("the report of kurzcheck's example %s is byte for byte the one kept", async (id) => {
  const text = `${JSON.stringify(reportOfExample(id, "submitted"), null, 2)}\n`;
  await expect(text).toMatchFileSnapshot(`../../golden/kurzcheck-${id}.json`);
});
