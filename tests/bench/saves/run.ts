/**
 * How many answers a second are saved on PostgreSQL, against what the database's own client can confirm: whole requests
 * with session, policy, key, answer and event in one durable transaction. Prints Markdown; `npm run bench:saves`, with
 * `TEST_DATABASE_URL` where the server is not found at 127.0.0.1.
 */
import { randomBytes, randomUUID } from "node:crypto";
import pg from "pg";
import type { AssessmentSummary, Proposal } from "#core/contract.ts";
import { buildApp } from "#server/app.ts";
import { openCatalog } from "#server/catalog.ts";
import type { App } from "#server/http/app-type.ts";
import { beginSession } from "#server/identity/sessions.ts";
import { instantOf, randomIds } from "#server/outside.ts";
import { publish } from "#server/published.ts";
import { openStore } from "#server/store/open.ts";
import type { Store } from "#server/store/store.ts";
import { questionnaire } from "../engine/questionnaire.ts";

const server = process.env["TEST_DATABASE_URL"] ?? "postgres://postgres@127.0.0.1:5432/postgres";
const rounds = 5;
const milliseconds = 1_500;
const savers = 8;
const questions = 200;

/** One operation that is awaited; how many of them go on side by side. */
type Task = { readonly name: string; readonly atOnce: number; readonly run: (lane: number) => Promise<void> };

/** Operations a second, while they are repeated for some time in each lane. */
const speed = async ({ atOnce, run }: Task): Promise<number> => {
  const begin = performance.now();
  let done = 0;
  const lane = async (_: unknown, index: number): Promise<void> => {
    do {
      await run(index);
      done += 1;
    } while (performance.now() - begin < milliseconds);
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
  return (done * 1_000) / (performance.now() - begin);
};

const middle = (sorted: readonly number[]): number => sorted[Math.floor(sorted.length / 2)] ?? 0;

/** All tasks take turns, so that what else the machine does falls on all of them. */
const compare = async (tasks: readonly Task[]): Promise<void> => {
  for (const task of tasks) await speed(task);
  const speeds = tasks.map((): number[] => []);
  for (let round = 0; round < rounds; round += 1)
    for (const [index, task] of tasks.entries()) speeds[index]?.push(await speed(task));
  const medians = speeds.map((each) => middle(each.toSorted((a, b) => a - b)));
  console.log("| | a second, median (least–most) | of the raw client |\n| --- | --- | --- |");
  for (const [index, { name }] of tasks.entries()) {
    const sorted = (speeds[index] ?? []).toSorted((a, b) => a - b).map(Math.round);
    const share = (100 * (medians[index] ?? 0)) / (medians[0] ?? 1);
    console.log(
      `| ${name} | ${Math.round(medians[index] ?? 0)} (${sorted[0]}–${sorted.at(-1)}) | ${share.toFixed(0)} % |`,
    );
  }
};

const withDatabase = async (work: (url: string) => Promise<void>): Promise<void> => {
  const name = `praxischeck_bench_${randomBytes(6).toString("hex")}`;
  const url = new URL(server);
  url.pathname = `/${name}`;
  const admin = new pg.Client({ connectionString: server });
  await admin.connect();
  await admin.query(`create database ${name}`);
  try {
    await work(url.href);
  } finally {
    await admin.query(`drop database ${name} with (force)`);
    await admin.end();
  }
};

/** What the raw client does: one row, confirmed when it is on the disk. */
const rawTask = async (url: string): Promise<Task & { readonly end: () => Promise<void> }> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query("create table raw (id text primary key, value text not null)");
  const insert = { name: "raw", text: "insert into raw values ($1, $2)" };
  return {
    name: "raw client: one row",
    atOnce: 1,
    run: async () => void (await client.query({ ...insert, values: [randomUUID(), '"a"'] })),
    end: () => client.end(),
  };
};

const appOn = async (store: Store): Promise<App> => {
  const published = publish(questionnaire(questions, "plain"), []);
  if (!published.ok) throw new Error(JSON.stringify(published.problems[0]));
  const opening = await openCatalog([published.value], store, Date.now);
  if (!opening.ok) throw new Error(opening.sentences.join("\n"));
  const given = {
    store,
    catalog: opening.catalog,
    clock: Date.now,
    ids: randomIds,
    documents: { docx: () => Promise.reject(new Error("no documents here")) },
    settings: {
      demo: false,
      insecure: false,
      secureCookie: true,
      publicOrigin: null,
      version: "bench",
      pages: "",
    },
  };
  const { app } = await buildApp(given, { level: "silent" });
  await app.ready();
  return app;
};

/** Somebody signed in; the cookie. */
const signedIn = async (store: Store): Promise<string> => {
  const id = randomUUID();
  const account = {
    id,
    username: `bench-${id}`,
    name: "Mira Vogt",
    unit: "",
    roles: ["staff"] as const,
    passwordHash: "none",
    disabledAt: null,
    createdAt: instantOf(Date.now()),
  };
  const { token } = await store.tx(async (writing) => {
    await writing.addAccount(account);
    return beginSession({ ids: randomIds, clock: Date.now }, writing, id);
  });
  return `__Host-session=${token}`;
};

const sender =
  (app: App, cookie: string) =>
  async (method: "POST" | "PATCH", url: string, payload: object, key = ""): Promise<string> => {
    const headers = { cookie, "content-type": "application/json", "idempotency-key": key };
    const reply = await app.inject({ method, url, headers, payload: JSON.stringify(payload) });
    if (reply.statusCode >= 300) throw new Error(`${method} ${url}: ${reply.statusCode} ${reply.payload}`);
    return reply.payload;
  };

/** A saver per lane, each with a question of its own, on one assessment or on one each. */
const savingTasks = async (app: App, store: Store): Promise<readonly Task[]> => {
  const send = sender(app, await signedIn(store));
  const begin = async (): Promise<string> => {
    const proposal = await send("POST", "/api/proposals", { title: "Gesetz", instrument: "gesetz" });
    const { id } = JSON.parse(proposal) as Proposal;
    const body = { checklist: questionnaire(questions, "plain").id };
    const begun = await send("POST", `/api/proposals/${id}/assessments`, body);
    return (JSON.parse(begun) as AssessmentSummary).id;
  };
  const saving = async (name: string, atOnce: number, assessments: readonly string[]): Promise<Task> => {
    const revisions = Array.from({ length: atOnce }, () => 0);
    const run = async (lane: number): Promise<void> => {
      const revision = revisions[lane] ?? 0;
      const url = `/api/assessments/${assessments[lane % assessments.length]}/answers/q-${lane * 10}`;
      await send("PATCH", url, { value: revision % 2 ? "a" : "b", revision }, randomUUID());
      revisions[lane] = revision + 1;
    };
    return { name, atOnce, run };
  };
  const many = await Promise.all(Array.from({ length: savers }, begin));
  return [
    await saving("one saver", 1, [await begin()]),
    await saving(`${savers} savers, one assessment`, savers, [await begin()]),
    await saving(`${savers} savers, one assessment each`, savers, many),
  ];
};

await withDatabase(async (url) => {
  const store = await openStore({ database: url });
  const app = await appOn(store);
  const raw = await rawTask(url);
  await compare([raw, ...(await savingTasks(app, store))]);
  await raw.end();
  await app.close();
  await store.close();
});
