import { describe, expect, it } from "vitest";
import { assessmentInView } from "#web/shell/area-tabs.tsx";
import { assessment, proposal } from "../pages/proposal-fixture.ts";

const older = assessment({ id: "older", changedAt: "2026-11-01T00:00:00Z" });
const newer = assessment({ id: "newer", changedAt: "2026-11-20T00:00:00Z", status: "submitted" });

describe("the assessment that a proposal's areas lead to", () => {
  it("is the one on screen", () => {
    expect(assessmentInView(proposal({ assessments: [older, newer] }), "newer")).toBe("newer");
  });

  it("else the one that is still open, else the newest", () => {
    expect(assessmentInView(proposal({ assessments: [newer, older] }), undefined)).toBe("older");
    const submitted = { ...older, status: "submitted" as const };
    expect(assessmentInView(proposal({ assessments: [submitted, newer] }), undefined)).toBe("newer");
    expect(assessmentInView(proposal(), undefined)).toBeUndefined();
  });
});
