import { spawn } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import { aTemporaryFolder } from "../../store/temporary-folder.ts";

const root = join(import.meta.dirname, "..", "..", "..");
const program = join(root, "server", "cli", "main.ts");
const environment = { ...process.env, NODE_COMPILE_CACHE: join(root, "node_modules", ".cache", "node") };

export type Ended = { readonly code: number | null; readonly out: string; readonly err: string };

/** A folder of definitions and answers, with the command line run in it. */
export type Desk = {
  readonly path: string;
  /** Writes a file and gives its name. Texts as they are, everything else as JSON. */
  readonly put: (name: string, content: unknown) => string;
  readonly run: (words: readonly string[], input?: string) => Promise<Ended>;
  /** Starts a command that goes on; `said` waits until its output fits. */
  readonly start: (words: readonly string[]) => Started;
};

export type Started = {
  readonly said: (fits: (out: string) => boolean) => Promise<string>;
  readonly stop: () => Promise<number | null>;
};

export const aDesk = (): Desk => {
  const folder = aTemporaryFolder();
  const put = (name: string, content: unknown): string => {
    mkdirSync(dirname(folder.file(name)), { recursive: true });
    writeFileSync(
      folder.file(name),
      typeof content === "string" ? content : JSON.stringify(content, null, 2),
    );
    return name;
  };
  const begin = (words: readonly string[]) =>
    spawn(process.execPath, [program, ...words], { cwd: folder.path, env: environment });
  return {
    path: folder.path,
    put,
    run: (words, input = "") =>
      new Promise((resolve, reject) => {
        const child = begin(words);
        let [out, err] = ["", ""];
        child.stdout.setEncoding("utf8").on("data", (part: string) => (out += part));
        child.stderr.setEncoding("utf8").on("data", (part: string) => (err += part));
        child.on("error", reject).on("close", (code) => resolve({ code, out, err }));
        child.stdin.end(input);
      }),
    start: (words) => {
      const child = begin(words);
      let out = "";
      let look: () => void = () => undefined;
      const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
      child.stdout.setEncoding("utf8").on("data", (part: string) => {
        out += part;
        look();
      });
      onTestFinished(() => void child.kill("SIGKILL"));
      return {
        said: (fits) =>
          new Promise((resolve) => {
            look = () => (fits(out) ? resolve(out) : undefined);
            look();
          }),
        stop: () => {
          child.kill("SIGTERM");
          return ended;
        },
      };
    },
  };
};
