import { describe, expect, it } from "vitest";
import { nextSteps } from "#web/pages/next-steps.ts";
import { assessment, proposal, proposed } from "./proposal-fixture.ts";

const today = "2026-11-23";

describe("what waits for a person", () => {
  it("leads to the first open question of a running assessment", () => {
    const [step] = nextSteps([proposal({ assessments: [assessment()] })], today);
    expect(step).toMatchObject({ kind: "continue", checklist: assessment().checklist.title, open: 7 });
    expect(step?.question).toBe("3.1");
    expect(step?.to).toBe(
      "/vorhaben/11111111-1111-4111-8111-111111111111/pruefung/22222222-2222-4222-8222-222222222222/wege#frage-form",
    );
  });

  it("asks for submission where nothing required is open", () => {
    const done = assessment({ answered: 12, next: null });
    const [step] = nextSteps([proposal({ assessments: [done] })], today);
    expect(step).toMatchObject({ kind: "submit", question: null });
    expect(step?.to).toContain("/ergebnis/");
  });

  it("asks to start where there is no assessment", () => {
    expect(nextSteps([proposal()], today)).toMatchObject([{ kind: "start" }]);
  });

  it("asks to start what a result calls for, beside what is still running", () => {
    const done = assessment({ status: "submitted", next: null });
    const called = { proposed: [proposed("gross", "Ja")] };
    const [step, ...more] = nextSteps([proposal({ assessments: [done], ...called })], today);
    expect([step?.kind, step?.checklist, more]).toEqual(["start", "gross", []]);
    expect(step?.to).toBe("/vorhaben/11111111-1111-4111-8111-111111111111");
    const both = nextSteps([proposal({ assessments: [assessment()], ...called })], today);
    expect(both.map(({ kind }) => kind)).toEqual(["continue", "start"]);
  });

  it("asks nothing of readers and of submitted assessments", () => {
    const submitted = assessment({ status: "submitted", next: null });
    expect(nextSteps([proposal({ assessments: [submitted] })], today)).toEqual([]);
    expect(nextSteps([proposal({ role: "reader", assessments: [assessment()] })], today)).toEqual([]);
  });

  it("puts the soonest deadline first, none last, and stops after three", () => {
    const ids = nextSteps(
      [
        proposal({ id: "none", deadline: null }),
        proposal({ id: "late", deadline: "2027-01-15" }),
        proposal({ id: "soon", deadline: "2026-11-27" }),
        proposal({ id: "over", deadline: "2026-11-20" }),
      ],
      today,
    ).map((step) => step.proposal.id);
    expect(ids).toEqual(["over", "soon", "late"]);
  });

  it.each([
    ["2026-11-30", true],
    ["2026-12-01", false],
    ["2026-11-01", true],
    [null, false],
  ])("with the deadline %s is urgent: %s", (deadline, urgent) => {
    expect(nextSteps([proposal({ deadline })], today)[0]?.urgent).toBe(urgent);
  });
});
