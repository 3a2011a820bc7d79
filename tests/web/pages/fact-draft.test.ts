import { describe, expect, it } from "vitest";
import { changedFields, draftOf, readDraft } from "#web/pages/fact-draft.ts";
import { de } from "#web/text/de.ts";
import { proposal } from "./proposal-fixture.ts";

const draft = draftOf(proposal(), "de");
const read = (over: Partial<typeof draft>) => readDraft({ ...draft, ...over }, "de", de);

describe("the facts of a proposal while they are edited", () => {
  it("come out as they went in", () => {
    const { facts } = read({});
    expect(facts).toMatchObject({
      title: proposal().title,
      deadline: "2026-12-18",
      stage: "ressortabstimmung",
    });
    expect(changedFields(draft, draftOf(proposal(), "de"))).toEqual([]);
  });

  it("show the deadline as it is written in German", () => {
    expect(draft.deadline).toBe("18.12.2026");
  });

  it("name the fields that differ, in the order of the form", () => {
    expect(changedFields(draft, { ...draft, summary: "neu", title: "neu" })).toEqual(["title", "summary"]);
  });

  it("need a title", () => {
    const { facts, complaints } = read({ title: "  " });
    expect(facts).toBeNull();
    expect(complaints).toContainEqual(["title", "Geben Sie einen Titel ein."]);
  });

  it("may do without a deadline", () => {
    expect(read({ deadline: " " }).facts?.deadline).toBeNull();
  });

  it.each(["31.02.2026", "bald", "18.13.2026"])("refuse %s as a deadline", (deadline) => {
    expect(read({ deadline }).facts).toBeNull();
  });

  it("ask back where a date can mean two days", () => {
    const { facts, complaints } = read({ deadline: "03/04/2026" });
    expect(facts).toBeNull();
    expect(complaints).toContainEqual([
      "deadline",
      "Das Datum kann zweierlei heißen. Meinen Sie 03.04.2026 oder 04.03.2026?",
    ]);
  });
});
