import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { connect, type Socket } from "node:net";
import { join } from "node:path";
import { afterEach, describe, expect, it, vi } from "vitest";
import { nodeProblem } from "#server/node-version.ts";
import { aTemporaryFolder } from "../store/temporary-folder.ts";

// The program starts anew each time, which takes its time on a machine that is busy with other tests.
vi.setConfig({ testTimeout: 120_000 });

const folder = aTemporaryFolder();
const root = join(import.meta.dirname, "..", "..");
const children: ChildProcess[] = [];

afterEach(() => {
  for (const child of children.splice(0)) child.kill("SIGKILL");
});

type Output = { text: string };

const until = (output: Output, child: ChildProcess, pattern: RegExp): Promise<RegExpExecArray> =>
  new Promise((resolve, reject) => {
    const look = (): void => {
      const found = pattern.exec(output.text);
      if (found) resolve(found);
    };
    child.stdout?.on("data", look);
    child.once("exit", () => reject(new Error(`ended before ${String(pattern)}: ${output.text}`)));
    look();
  });

const startProgram = async (data: string) => {
  const args = [join(root, "server", "main.ts"), "--port", "0", "--data", data];
  const child = spawn(process.execPath, args, { cwd: root, stdio: ["ignore", "pipe", "pipe"] });
  children.push(child);
  const output: Output = { text: "" };
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk) => (output.text += String(chunk)));
  const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
  const [, port] = await until(output, child, /http:\/\/localhost:(\d+)/);
  return { child, output, ended, port: Number(port) };
};

/** Sends the head of a request and waits until the server has begun to answer it. */
const beginRequest = (port: number, body: string): Promise<Socket> =>
  new Promise((resolve, reject) => {
    const socket = connect(port, "127.0.0.1", () => {
      const head = [
        "POST /api/session HTTP/1.1",
        `Host: localhost:${port}`,
        "Content-Type: application/json",
        `Content-Length: ${Buffer.byteLength(body)}`,
        "Expect: 100-continue",
      ];
      socket.write(`${head.join("\r\n")}\r\n\r\n`);
    });
    socket.once("error", reject);
    socket.once("data", (chunk) =>
      String(chunk).includes("100 Continue") ? resolve(socket) : reject(new Error(String(chunk))),
    );
  });

const answerOf = (socket: Socket): Promise<string> =>
  new Promise((resolve) => {
    let text = "";
    socket.on("data", (chunk) => (text += String(chunk)));
    socket.once("close", () => resolve(text));
  });

describe("the server as a program", () => {
  it.each(["SIGTERM", "SIGINT"] as const)(
    "answers the request in flight after %s and ends with 0 in time",
    async (signal) => {
      const { child, output, ended, port } = await startProgram(folder.file(`data-${signal}`));
      const [, password] = await until(output, child, /referat23\s+(\S+)[\s\S]*Beenden/);
      const body = JSON.stringify({ username: "referat23", password });
      const socket = await beginRequest(port, body);
      const began = Date.now();
      child.kill(signal);
      socket.write(body);
      expect(await answerOf(socket)).toMatch(/^HTTP\/1\.1 200 OK[\s\S]*"username":"referat23"/);
      expect(await ended).toBe(0);
      expect(Date.now() - began).toBeLessThan(10_000);
    },
  );

  it("ends with 2 and a sentence for a wrong option", () => {
    const args = [join(root, "server", "main.ts"), "--prot", "1"];
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: "utf8" });
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toContain("Die Option --prot gibt es nicht.");
  });
});

describe("the guard at the start", () => {
  it.each(["v18.20.0", "v20.20.2", "v22.20.0", "v24.6.0"])(
    "refuses Node %s, saying what to do",
    (version) => {
      expect(nodeProblem(version)).toContain(`Node ${version} ist zu alt`);
      expect(nodeProblem(version)).toContain("npm start");
    },
  );

  it.each(["v24.7.0", "v24.21.0", "v25.0.0", "v26.1.0"])("lets Node %s through", (version) => {
    expect(nodeProblem(version)).toBeNull();
  });
});
