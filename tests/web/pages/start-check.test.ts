import { describe, expect, it } from "vitest";
import { checklistsFor } from "#web/pages/start-check.tsx";
import { assessment, proposal } from "./proposal-fixture.ts";

const offer = (id: string, instruments: string[]) => ({
  id,
  version: "1.0.0",
  title: id,
  summary: "",
  minutes: null,
  instruments,
  questions: 12,
});
const ids = (over: Parameters<typeof proposal>[0]) =>
  checklistsFor(proposal(over), [
    offer("kurzcheck", ["gesetz", "satzung"]),
    offer("foerder", ["foerderrichtlinie"]),
  ]).map(({ id }) => id);

describe("the checklists offered for a proposal", () => {
  it("are those made for its instrument", () => {
    expect(ids({ instrument: "gesetz" })).toEqual(["kurzcheck"]);
    expect(ids({ instrument: "foerderrichtlinie" })).toEqual(["foerder"]);
    expect(ids({ instrument: "other" })).toEqual([]);
  });

  it("leave out the one that is still running, not the one that was submitted", () => {
    expect(ids({ assessments: [assessment()] })).toEqual([]);
    expect(ids({ assessments: [assessment({ status: "submitted" })] })).toEqual(["kurzcheck"]);
  });
});
