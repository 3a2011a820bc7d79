import { describe, expect, it } from "vitest";
import { answeredChecks } from "#server/demo/answered.ts";
import { readDemoProjects } from "#server/demo/project.ts";
import { publish } from "#server/published.ts";
import { shippedChecklists } from "../../shipped.ts";

const shipped = shippedChecklists.flatMap(({ definition, modules }) => {
  const published = publish(definition, modules);
  return published.ok ? [published.value] : [];
});
const catalog = (names: readonly string[]) => ({
  offered: (id: string, version?: string) =>
    shipped.find((each) => each.id === id && each.version === version && names.includes(id)),
});
const everything = catalog(shipped.map(({ id }) => id));
const preCheck = {
  checklist: "vorpruefung",
  version: shipped.find(({ id }) => id === "vorpruefung")?.version ?? "",
};

describe("the checks of the demonstration", () => {
  it("take the answers of the example they name, with the explanations of its contradictions", async () => {
    const [, permit] = await readDemoProjects();
    const [, check] = answeredChecks(everything, permit?.checks ?? []);
    expect(check?.answers["komm-wege"]?.value).toBe("nurPapier");
    expect(check?.answers["praxisNichtGehoert"]?.value).toContain("Anhörung");
  });

  it("are all there with the checklists that are shipped", async () => {
    for (const { checks } of await readDemoProjects())
      expect(answeredChecks(everything, checks)).toHaveLength(checks.length);
  });

  it("are left out where a folder of one's own has no such checklist, or no such example in it", () => {
    const check = { ...preCheck, example: "amtsschilder" };
    expect(answeredChecks(catalog(["kurzcheck"]), [check])).toEqual([]);
    expect(answeredChecks(everything, [{ ...preCheck, example: "anderes" }])).toEqual([]);
  });

  it("fail where answers do not fit, instead of showing half of them", () => {
    const check = { ...preCheck, answers: { "gibt-es-nicht": "yes" } };
    expect(() => answeredChecks(everything, [check])).toThrow("do not fit");
  });
});
