import { once } from "node:events";
import { berlinDay } from "#core/instant.ts";
import { runCommandLine } from "./command-line.ts";
import type { Outside } from "./outside.ts";

/** `npm run --silent checklist -- …`: checklists for those who write them and for other programs, without a database. */

/** Only who asks for it has to end by itself; everything else is simply ended. */
const untilEnding = (): AbortSignal => {
  const ending = new AbortController();
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => ending.abort());
  return ending.signal;
};

// Whoever reads our output may stop reading; that is no failure of ours.
process.stdout.on("error", () => process.exit());

const standardInput = async (): Promise<Uint8Array> => {
  const parts: Uint8Array[] = [];
  for await (const part of process.stdin) parts.push(part as Uint8Array);
  return Buffer.concat(parts);
};

// npm runs its scripts in the project's folder and tells where it was called.
const calledByNpm = process.env["npm_lifecycle_event"] === "checklist";

const outside: Outside = {
  folder: (calledByNpm ? process.env["INIT_CWD"] : undefined) ?? process.cwd(),
  standardInput,
  say: (text) => void process.stdout.write(text),
  heard: async () => {
    if (process.stdout.writableNeedDrain) await once(process.stdout, "drain");
  },
  complain: (text) => void process.stderr.write(text),
  today: () => berlinDay(new Date().toISOString()),
  untilEnding,
};

process.exitCode = await runCommandLine(process.argv.slice(2), outside);
