import { describe, expect, it } from "vitest";
import { ApiError } from "#web/state/api-error.ts";
import { de } from "#web/text/de.ts";
import { failureText, signInFailureText } from "#web/text/failures.ts";

const refused = (status: number, more: object = {}) =>
  new ApiError({
    kind: "problem",
    status,
    problem: { type: "", title: "Titel", status, code: "x", ...more },
  });

describe("what is said of a failed request", () => {
  it("is the server's own sentence where it has one", () => {
    expect(failureText(refused(409, { detail: "Schon beteiligt." }), de)).toBe("Schon beteiligt.");
    expect(failureText(refused(409), de)).toBe("Titel");
  });

  it("says what to do where nobody answered", () => {
    expect(failureText(new ApiError({ kind: "unreachable" }), de)).toContain("versuchen Sie es erneut");
  });

  it.each([
    [1, "in 1 Sekunde erneut"],
    [90, "in 90 Sekunden erneut"],
    [900, "in 15 Minuten erneut"],
  ])("says after too many attempts to wait %s seconds", (retryAfter, words) => {
    expect(failureText(refused(429, { retryAfter }), de)).toContain(words);
  });

  it("means a wrong password at sign-in, an ended session elsewhere", () => {
    expect(signInFailureText(refused(401), de, "falsch")).toBe("falsch");
    expect(failureText(refused(401), de)).toBe(de.errors.signedOut);
  });
});
