import fastifyStatic from "@fastify/static";
import { readdir } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import type { FastifyReply } from "fastify";
import { Object, String } from "typebox";
import { declares } from "../access.ts";
import type { App } from "./app-type.ts";
import { RequestProblem } from "./problems.ts";

/** Names that vite gives with a hash of their content: what is behind them never changes. */
const hashed = /^assets\//;

const notBuilt = "Die Oberfläche ist noch nicht gebaut. Starten Sie die Anwendung mit: npm start\n";

/**
 * The built pages. Any address that asks for a page gets the application, which knows its own addresses; the API's
 * addresses are routes of their own and never come here.
 */
export const pages =
  (folder: string) =>
  async (app: App): Promise<void> => {
    await app.register(fastifyStatic, { serve: false });
    const files = await filesIn(folder);
    const route = { config: declares("public"), schema: { hide: true, params: Object({ "*": String() }) } };
    app.get("/*", route, async (request, reply) => {
      const path = request.params["*"];
      if (files.has(path) && path !== "") return send(reply, path, folder);
      if (!asksForPage(request.headers.accept, path)) throw new RequestProblem("notFound");
      return files.has("index.html")
        ? send(reply, "index.html", folder)
        : reply.code(503).type("text/plain; charset=utf-8").send(notBuilt);
    });
  };

const send = (reply: FastifyReply, path: string, folder: string): FastifyReply =>
  reply
    .header("cache-control", hashed.test(path) ? "public, max-age=31536000, immutable" : "no-cache")
    .sendFile(path, folder, { cacheControl: false });

/** Browsers ask for `text/html` when a person opens an address; a missing picture or script stays missing. */
const asksForPage = (accept: string | undefined, path: string): boolean =>
  (accept ?? "*/*").includes("text/html") && !/^assets\//.test(path);

/** Paths of all files in a folder, with `/`; none where the folder does not exist. */
const filesIn = async (folder: string): Promise<ReadonlySet<string>> => {
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile());
    return new Set(
      files.map((file) => relative(folder, join(file.parentPath, file.name)).split(sep).join("/")),
    );
  } catch {
    return new Set();
  }
};
