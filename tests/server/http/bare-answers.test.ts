import { connect, type AddressInfo, type Socket } from "node:net";
import { once } from "node:events";
import { beforeAll, describe, expect, it } from "vitest";
import { securityHeaders } from "#server/http/security-headers.ts";
import { aRunningApp } from "../running-app.ts";

const running = aRunningApp();
let port = 0;

beforeAll(async () => {
  await running().app.listen({ host: "127.0.0.1", port: 0 });
  port = (running().app.server.address() as AddressInfo).port;
});

type Answer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
};

/** Everything that comes back until the server hangs up. */
const answerOn = async (socket: Socket): Promise<Answer> => {
  let text = "";
  socket.setEncoding("utf8").on("data", (part) => (text += String(part)));
  await once(socket, "close");
  const [head = "", ...rest] = text.split("\r\n\r\n");
  const [first = "", ...lines] = head.split("\r\n");
  const headers = Object.fromEntries(lines.map((line) => line.split(/: (.*)/s) as [string, string]));
  return { status: Number(first.split(" ")[1]), headers, body: rest.join("\r\n\r\n") };
};

/** The answer to exactly these bytes. */
const answerTo = (bytes: string): Promise<Answer> => {
  const socket = connect(port, "127.0.0.1");
  socket.write(bytes);
  return answerOn(socket);
};

const request = (line: string, ...headers: readonly string[]): string =>
  [`${line} HTTP/1.1`, ...headers, "Connection: close", "", ""].join("\r\n");

const host = "Host: localhost";

describe("the strict headers come with the answer to", () => {
  it.each([
    ["an ordinary request", request("GET /api/system", host), 200],
    ["an address that cannot be decoded", request("GET /%E0%A4%A", host), 400],
    ["an address of the API that cannot be decoded", request("GET /api/proposals/%", host), 400],
    ["an address that never ends", request(`GET /${"x".repeat(20_000)}`, host), 431],
    ["headers that never end", request("GET /", host, `Cookie: a=${"x".repeat(20_000)}`), 431],
    ["a method that there is not", request("HOLE /", host), 400],
    ["a method that no route has", request("PROPFIND /", host), 404],
    ["the same under the API", request("PROPFIND /api/proposals?x", host), 401],
    ["an address that is none", request("OPTIONS *", host), 404],
    [
      "two lengths of one body",
      request("POST /api/session", host, "Content-Length: 1", "Content-Length: 2"),
      400,
    ],
    ["no host", request("GET /api/system"), 400],
    ["an expectation nobody knows", request("GET /api/system", host, "Expect: wunder"), 200],
    ["what is no HTTP", "\u0016\u0003\u0001 hallo\r\n\r\n", 400],
  ])("%s", async (_name, bytes, status) => {
    const answer = await answerTo(bytes);
    expect(answer.status).toBe(status);
    expect(answer.headers).toMatchObject(securityHeaders({ publicOrigin: null }));
    if (status >= 400) expect(JSON.parse(answer.body)).toMatchObject({ status });
  });

  it("a request that does not arrive in time", async () => {
    const { server } = running().app;
    const socket = connect(port, "127.0.0.1");
    const [accepted] = await once(server, "connection");
    server.emit("clientError", Object.assign(new Error(), { code: "ERR_HTTP_REQUEST_TIMEOUT" }), accepted);
    const answer = await answerOn(socket);
    expect(answer.headers).toMatchObject(securityHeaders({ publicOrigin: null }));
    expect(JSON.parse(answer.body)).toMatchObject({ status: 408, code: "requestTimeout" });
  });
});
