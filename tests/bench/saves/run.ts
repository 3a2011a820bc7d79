/**
 * How many answers a second are saved on PostgreSQL, against what the database's own client can confirm: whole requests
 * with session, policy, key, answer and event in one durable transaction. The client alone sends one row at a time, and
 * beside it the very statements of a save, so that what they cost the database is told apart from what we add. Prints
 * Markdown, with the CPU time that this process needs for each; `npm run bench:saves`, with `TEST_DATABASE_URL` where
 * the server is not found at 127.0.0.1.
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
import { repeated, sentBy } from "./same-statements.ts";

const server = process.env["TEST_DATABASE_URL"] ?? "postgres://postgres@127.0.0.1:5432/postgres";
const rounds = 5;
const milliseconds = 1_500;
const savers = 8;
const questions = 200;

/** One operation that is awaited; how many of them go on side by side. */
type Task = { readonly name: string; readonly atOnce: number; readonly run: (lane: number) => Promise<void> };

/** Operations a second, and microseconds of CPU for each. */
type Speed = { readonly perSecond: number; readonly cpu: number };

/** How fast they are repeated for some time in each lane. */
const speed = async ({ atOnce, run }: Task): Promise<Speed> => {
  const begin = performance.now();
  const used = process.cpuUsage();
  let done = 0;
  const lane = async (_: unknown, index: number): Promise<void> => {
    do {
      await run(index);
      done += 1;
    } while (performance.now() - begin < milliseconds);
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
  const { user, system } = process.cpuUsage(used);
  return { perSecond: (done * 1_000) / (performance.now() - begin), cpu: (user + system) / done };
};

/** Median (least–most). */
const spread = (figures: readonly number[]): string => {
  const sorted = figures.toSorted((a, b) => a - b).map(Math.round);
  return `${sorted[Math.floor(sorted.length / 2)]} (${sorted[0]}–${sorted.at(-1)})`;
};

const median = (figures: readonly number[]): number =>
  figures.toSorted((a, b) => a - b)[Math.floor(figures.length / 2)] ?? 0;

/** All tasks take turns, so that what else the machine does falls on all of them. */
const compare = async (tasks: readonly Task[]): Promise<void> => {
  for (const task of tasks) await speed(task);
  const speeds = tasks.map((): Speed[] => []);
  for (let round = 0; round < rounds; round += 1)
    for (const [index, task] of tasks.entries()) speeds[index]?.push(await speed(task));
  const perSecond = speeds.map((each) => each.map((one) => one.perSecond));
  const [row = 1, same = 1] = perSecond.map(median);
  console.log("| | a second, median (least–most) | of one row | of the same statements | CPU, µs |");
  console.log("| --- | --- | --- | --- | --- |");
  for (const [index, { name }] of tasks.entries()) {
    const own = perSecond[index] ?? [];
    const shares = [row, same].map((whole) => `${((100 * median(own)) / whole).toFixed(0)} %`);
    const cpu = spread((speeds[index] ?? []).map((one) => one.cpu));
    console.log(`| ${name} | ${spread(own)} | ${shares.join(" | ")} | ${cpu} |`);
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
const oneRow = async (client: pg.Client): Promise<Task> => {
  await client.query("create table raw (id text primary key, value text not null)");
  const insert = { name: "raw", text: "insert into raw values ($1, $2)" };
  return {
    name: "raw client: one row",
    atOnce: 1,
    run: async () => void (await client.query({ ...insert, values: [randomUUID(), '"a"'] })),
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

type Send = ReturnType<typeof sender>;

const begun = async (send: Send): Promise<string> => {
  const proposal = await send("POST", "/api/proposals", { title: "Gesetz", instrument: "gesetz" });
  const { id } = JSON.parse(proposal) as Proposal;
  const body = { checklist: questionnaire(questions, "plain").id };
  const answer = await send("POST", `/api/proposals/${id}/assessments`, body);
  return (JSON.parse(answer) as AssessmentSummary).id;
};

/** Statements of a save on an assessment of its own, by the raw client. */
const sameStatements = async (client: pg.Client, send: Send): Promise<Task> => {
  const assessment = await begun(send);
  const url = `/api/assessments/${assessment}/answers/q-0`;
  const save = async (revision: number, key: string): Promise<void> =>
    void (await send("PATCH", url, { value: revision % 2 ? "a" : "b", revision }, key));
  await save(0, randomUUID());
  const key = randomUUID();
  const sent = await sentBy(() => save(1, key));
  const run = repeated(client, { sent, basedOn: 1, key });
  const task = { name: `raw client: the same ${sent.length} statements`, atOnce: 1, run };
  await run();
  const { rows } = await client.query("select revision from cells where assessment_id = $1", [assessment]);
  if ((rows as { revision: number }[])[0]?.revision !== 3) throw new Error("what was sent again is no save");
  return task;
};

/** A saver per lane, each with a question of its own, on one assessment or on one each. */
const savingTasks = async (send: Send): Promise<readonly Task[]> => {
  const saving = (name: string, atOnce: number, assessments: readonly string[]): Task => {
    const revisions = Array.from({ length: atOnce }, () => 0);
    const run = async (lane: number): Promise<void> => {
      const revision = revisions[lane] ?? 0;
      const url = `/api/assessments/${assessments[lane % assessments.length]}/answers/q-${lane * 10}`;
      await send("PATCH", url, { value: revision % 2 ? "a" : "b", revision }, randomUUID());
      revisions[lane] = revision + 1;
    };
    return { name, atOnce, run };
  };
  const many = await Promise.all(Array.from({ length: savers }, () => begun(send)));
  return [
    saving("one saver", 1, [await begun(send)]),
    saving(`${savers} savers, one assessment`, savers, [await begun(send)]),
    saving(`${savers} savers, one assessment each`, savers, many),
  ];
};

await withDatabase(async (url) => {
  const store = await openStore({ database: url });
  const app = await appOn(store);
  const send = sender(app, await signedIn(store));
  const client = new pg.Client({ connectionString: url, pipeline: true });
  await client.connect();
  const raw = [await oneRow(client), await sameStatements(client, send)];
  await compare([...raw, ...(await savingTasks(send))]);
  await client.end();
  await app.close();
  await store.close();
});
