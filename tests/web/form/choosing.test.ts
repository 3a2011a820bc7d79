import { expect, test } from "vitest";
import type { OptionDefinition } from "#core/definition-question.ts";
import { chosenAfter } from "#web/form/widgets/chosen.ts";

const option = (id: string, over: Partial<OptionDefinition> = {}): OptionDefinition => ({
  id,
  label: { de: id },
  ...over,
});
const options = [
  option("paper"),
  option("online"),
  option("none", { exclusive: true }),
  option("unsure", { unsure: true, next: { de: "Fragen Sie nach." } }),
];

test("options are kept in the order of the checklist, whatever was ticked first", () => {
  expect(chosenAfter(options, ["online"], "paper")).toEqual(["paper", "online"]);
});

test("ticking again takes an option back", () => {
  expect(chosenAfter(options, ["paper", "online"], "paper")).toEqual(["online"]);
  expect(chosenAfter(options, ["none"], "none")).toEqual([]);
});

test("an option that stands for itself takes the others back, and the other way round", () => {
  expect(chosenAfter(options, ["paper", "online"], "none")).toEqual(["none"]);
  expect(chosenAfter(options, ["none"], "paper")).toEqual(["paper"]);
  expect(chosenAfter(options, ["paper"], "unsure")).toEqual(["unsure"]);
  expect(chosenAfter(options, ["unsure"], "none")).toEqual(["none"]);
});
