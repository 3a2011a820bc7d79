import { enableCompileCache } from "node:module";
import { join } from "node:path";
import { nodeProblem } from "./node-version.ts";
import { resolveDrizzleQuickly } from "./store/quick-drizzle.ts";

/** How long requests in flight may take to end, in milliseconds; whoever asked us to stop waits ten seconds. */
const patience = 8_000;

const say = (text: string): void => console.log(text);

const fail = (code: number, sentence: string): void => {
  console.error(sentence);
  process.exitCode = code;
};

const asked = new AbortController();
for (const signal of ["SIGTERM", "SIGINT"] as const) process.on(signal, () => asked.abort());

/** Waits for the wish to stop and then for requests in flight, each in time. */
const untilStopped = async (close: () => Promise<void>): Promise<void> => {
  if (!asked.signal.aborted) {
    await new Promise((resolve) => asked.signal.addEventListener("abort", resolve, { once: true }));
  }
  const overdue = setTimeout(() => {
    console.error("Der Server konnte nicht rechtzeitig beendet werden.");
    process.exit(1);
  }, patience);
  await close();
  clearTimeout(overdue);
};

const problem = nodeProblem(process.version);
if (problem) fail(1, problem);
else {
  // A later start is quicker by what need not be compiled again; where the folder is read-only, it is not.
  enableCompileCache(join(import.meta.dirname, "..", "node_modules", ".cache", "node"));
  resolveDrizzleQuickly();
  const { startServer } = await import("./start.ts");
  const started = await startServer({ argv: process.argv.slice(2), env: process.env, say });
  if (started.ok) await untilStopped(started.close);
  else if (started.code === 0) say(started.sentence);
  else fail(started.code, started.sentence);
}
