import { expect, it } from "vitest";
import type { Report } from "#core/report.ts";
import { exampleIds, reportOfExample } from "../../kurzcheck-report.ts";
import { workedProjects, workedReport } from "../../worked-report.ts";

const textOf = (report: Report): string => `${JSON.stringify(report, null, 2)}\n`;

it.each(exampleIds)("the report of kurzcheck's example %s is byte for byte the one kept", async (id) => {
  const text = textOf(reportOfExample(id, "submitted"));
  await expect(text).toMatchFileSnapshot(`../../golden/kurzcheck-${id}.json`);
});

it.each(workedProjects)(
  "the report of the worked project $id is byte for byte the one kept",
  async (project) => {
    await expect(textOf(workedReport(project))).toMatchFileSnapshot(`../../golden/${project.id}.json`);
  },
);
