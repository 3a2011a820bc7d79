import { describe, expect, it } from "vitest";
import { checklistsFor, offersFor } from "#web/pages/start-check.tsx";
import { assessment, proposal, proposed } from "./proposal-fixture.ts";

const offer = (id: string, instruments: string[]) => ({
  id,
  version: "1.0.0",
  title: id,
  summary: "",
  minutes: null,
  instruments,
  questions: 12,
  prefilledFrom: [],
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

describe("what a proposal's page offers to begin", () => {
  const offers = [offer("gross", ["gesetz"]), offer("kurz", ["gesetz"]), offer("vor", ["gesetz"])];
  const found = (over: Parameters<typeof proposal>[0]) => {
    const { first, others } = offersFor(proposal(over), offers);
    return [first.map(({ id }) => id), others.map(({ id }) => id)];
  };

  it("is first what is proposed, then the others", () => {
    expect(found({ proposed: [proposed("vor")] })).toEqual([["vor"], ["gross", "kurz"]]);
    expect(found({ proposed: [proposed("kurz"), proposed("gross")] })).toEqual([["kurz", "gross"], ["vor"]]);
    expect(found({ proposed: [] })).toEqual([[], ["gross", "kurz", "vor"]]);
  });

  it("leaves out what is running, and what is not published any more", () => {
    const running = assessment({ checklist: { id: "vor", version: "1.0.0", title: "vor" } });
    expect(found({ assessments: [running], proposed: [proposed("gross", "Ja"), proposed("weg")] })).toEqual([
      ["gross"],
      ["kurz"],
    ]);
  });
});
