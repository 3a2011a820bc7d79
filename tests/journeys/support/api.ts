import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Answer } from "#core/answer.ts";
import { answersFromFile } from "#core/answers-file.ts";
import { compileChecklist } from "#core/compile.ts";
import type { AssessmentSummary, Proposal, ProposalCreate, ProposalList } from "#core/contract.ts";
import type { Assessment } from "#core/contract-assessment.ts";
import type { BrowserContext } from "playwright-core";
import type { Login } from "./server.ts";

type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

/** The API as a page of this address uses it, with the cookies of a browser: to prepare what a journey starts from. */
export type Api = {
  /** Sends a request; fails on any answer but success. */
  readonly send: <T>(method: Method, path: string, body?: unknown) => Promise<T>;
  readonly signIn: (login: Login) => Promise<void>;
  readonly assessment: (id: string) => Promise<Assessment>;
  /** The demonstration's first proposal with its short check, half-way answered. */
  readonly demo: () => Promise<Place>;
  /** A new proposal, a law where the facts name nothing else; its id. */
  readonly propose: (title: string, facts?: Partial<ProposalCreate>) => Promise<string>;
  /** The same with an assessment, answered like one of the checklist's examples where one is named. */
  readonly begin: (title: string, example?: string, facts?: Partial<ProposalCreate>) => Promise<Place>;
  readonly answer: (assessment: string, key: string, answer: Answer) => Promise<void>;
};

/** Where an assessment is found. */
export type Place = { readonly proposal: string; readonly assessment: string };

const checklistFile = join(import.meta.dirname, "..", "..", "..", "checklists", "kurzcheck", "1.0.0.json");

/** The short check as it is published. */
const kurzcheck: unknown = JSON.parse(readFileSync(checklistFile, "utf8"));

const isRowCell = (key: string): boolean => key.includes("/");

/** The answers of one of the short check's examples by cell, the lists of rows before what stands in them. */
function exampleAnswers(example: string): readonly (readonly [string, Answer])[] {
  const compiled = compileChecklist(kurzcheck, []);
  if (!compiled.ok) throw new Error("the short check does not compile");
  const { examples = [] } = compiled.value.definition;
  const found = examples.find(({ id }) => id === example);
  const answers = answersFromFile(compiled.value, found?.answers, found?.explanations);
  if (!answers.ok) throw new Error(`no example "${example}"`);
  const cells = Object.entries(answers.value);
  return [...cells.filter(([key]) => !isRowCell(key)), ...cells.filter(([key]) => isRowCell(key))];
}

export function apiOf({ request }: BrowserContext, address: string): Api {
  let keys = 0;
  const send = async <T>(method: Method, path: string, body?: unknown): Promise<T> => {
    const response = await request.fetch(`${address}${path}`, {
      method,
      headers: { origin: address, "idempotency-key": `journey-${Date.now()}-${(keys += 1)}` },
      ...(body === undefined ? {} : { data: body }),
    });
    const text = await response.text();
    if (!response.ok()) throw new Error(`${method} ${path}: ${response.status()} ${text}`);
    return (text === "" ? undefined : JSON.parse(text)) as T;
  };
  const assessment = (id: string) => send<Assessment>("GET", `/api/assessments/${id}`);
  const answer = async (id: string, key: string, { ...given }: Answer): Promise<void> => {
    const [question = "", row = null] = key.split("/");
    const { answers } = await assessment(id);
    const revision = answers.find((cell) => cell.question === question && cell.row === row)?.revision ?? 0;
    const path = `/api/assessments/${id}/answers/${question}${row === null ? "" : `?row=${row}`}`;
    await send("PATCH", path, { ...given, revision });
  };
  const propose = async (title: string, facts: Partial<ProposalCreate> = {}): Promise<string> => {
    const { id } = await send<Proposal>("POST", "/api/proposals", { title, instrument: "gesetz", ...facts });
    return id;
  };
  return {
    send,
    assessment,
    answer,
    signIn: async ({ username, password }) => {
      await send("POST", "/api/session", { username, password });
    },
    demo: async () => {
      const { proposals } = await send<ProposalList>("GET", "/api/proposals");
      const found = proposals.find(({ shortTitle }) => shortTitle === "UVVereinfG");
      const halfWay = found?.assessments.find(({ checklist }) => checklist.id === "kurzcheck");
      return { proposal: found?.id ?? "", assessment: halfWay?.id ?? "" };
    },
    propose,
    begin: async (title, example, facts) => {
      const id = await propose(title, facts);
      const path = `/api/proposals/${id}/assessments`;
      const begun = await send<AssessmentSummary>("POST", path, { checklist: "kurzcheck" });
      const given = example === undefined ? [] : exampleAnswers(example);
      for (const [key, each] of given) await answer(begun.id, key, each);
      return { proposal: id, assessment: begun.id };
    },
  };
}
