import { readFileSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { answersFromFile } from "#core/answers-file.ts";
import { compileChecklist } from "#core/compile.ts";
import type { MemberList, Proposal, ProposalList } from "#core/contract.ts";
import type { Assessment } from "#core/contract-assessment.ts";
import type { DemoSite } from "./demo-site.ts";
import { asked, newVisit, signIn } from "./visitor.ts";

/** What the scenes show, by id. */
export type Prepared = {
  /** The demonstration project, answered half-way. */
  readonly running: { readonly proposal: string; readonly assessment: string };
  /** Answered whole and submitted. */
  readonly submitted: { readonly proposal: string; readonly assessment: string };
  /** Nothing answered yet. */
  readonly untouched: { readonly proposal: string; readonly assessment: string };
  /** No assessment yet. */
  readonly fresh: string;
};

const definition: unknown = JSON.parse(
  readFileSync(new URL("../../checklists/kurzcheck/1.0.0.json", import.meta.url), "utf8"),
);

/** The cells of a worked example that is complete; the lists of rows before what stands in the rows. */
const exampleCells = () => {
  const compiled = compileChecklist(definition, []);
  if (!compiled.ok) throw new Error("the short check does not compile");
  const example = compiled.value.definition.examples?.find(({ expect }) => expect.missing?.length === 0);
  if (!example) throw new Error("no example of the short check is complete");
  const read = answersFromFile(compiled.value, example.answers, example.explanations);
  if (!read.ok) throw new Error("an example of the short check cannot be read");
  const cells = Object.entries(read.value).map(([key, answer]) => {
    const [question = "", row = null] = key.split("/");
    return { question, row, answer };
  });
  return [...cells.filter(({ row }) => row === null), ...cells.filter(({ row }) => row !== null)];
};

const newProposal = async (page: Page, title: string, more: object = {}): Promise<string> => {
  const made = (await asked(page, "POST", "/api/proposals", {
    title,
    instrument: "satzung",
    ...more,
  })) as Proposal;
  return made.id;
};

const newAssessment = async (page: Page, proposal: string): Promise<string> => {
  const path = `/api/proposals/${proposal}/assessments`;
  return ((await asked(page, "POST", path, { checklist: "kurzcheck" })) as { readonly id: string }).id;
};

const answerAll = async (page: Page, assessment: string): Promise<void> => {
  for (const { question, row, answer } of exampleCells()) {
    const query = row === null ? "" : `?row=${encodeURIComponent(row)}`;
    const { value, reason, citations, note } = answer;
    await asked(
      page,
      "PATCH",
      `/api/assessments/${assessment}/answers/${question}${query}`,
      { value, reason, citations, note, revision: 0 },
      `look-${question}-${row ?? "none"}`,
    );
  }
};

const submit = async (page: Page, assessment: string): Promise<void> => {
  const { revision } = (await asked(page, "GET", `/api/assessments/${assessment}`)) as Assessment;
  await asked(page, "POST", `/api/assessments/${assessment}/submit`, { revision });
};

/** Takes an account off a proposal, so that its list is empty. */
const takeOff = async (page: Page, proposal: string, name: string): Promise<void> => {
  const { members } = (await asked(page, "GET", `/api/proposals/${proposal}/members`)) as MemberList;
  const member = members.find((each) => each.name === name);
  if (member) await asked(page, "DELETE", `/api/proposals/${proposal}/members/${member.account}`);
};

/** Makes everything that the scenes need, through the API, as the demonstration's first account. */
export const prepare = async (browser: Browser, site: DemoSite): Promise<Prepared> => {
  const visit = await newVisit(browser, site, { width: 1280, scheme: "light" });
  const page = await visit.newPage();
  await signIn(page, site, "referat23");
  const [demo] = ((await asked(page, "GET", "/api/proposals")) as ProposalList).proposals;
  const half = demo?.assessments[0];
  if (!demo || !half) throw new Error("the demonstration has no project");
  await takeOff(page, demo.id, "Jonas Keller");
  const submitted = await newProposal(page, "Satzung über die Erhebung einer Übernachtungsabgabe", {
    shortTitle: "Übernachtungsabgabe",
    stage: "verkuendet",
  });
  const done = await newAssessment(page, submitted);
  await answerAll(page, done);
  await submit(page, done);
  const untouched = await newProposal(page, "Satzung über die Benutzung der Stadtbibliothek", {
    deadline: "2027-01-15",
  });
  const empty = await newAssessment(page, untouched);
  const fresh = await newProposal(page, "Satzung zum Schutz des Baumbestands");
  await visit.close();
  return {
    running: { proposal: demo.id, assessment: half.id },
    submitted: { proposal: submitted, assessment: done },
    untouched: { proposal: untouched, assessment: empty },
    fresh,
  };
};
