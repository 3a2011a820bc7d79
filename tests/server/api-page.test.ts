import { describe, expect, it } from "vitest";
import { problemKinds } from "#server/http/problems.ts";
import { aPerson, sender } from "./people.ts";
import { aRunningApp } from "./running-app.ts";

const running = aRunningApp();

type Document = {
  openapi: string;
  paths: Record<
    string,
    Record<string, { summary?: string; tags?: string[]; responses: Record<string, unknown> }>
  >;
};

const description = async (): Promise<Document> => {
  const person = await aPerson(running());
  return JSON.parse((await person.send("GET", "/api/openapi.json")).text) as Document;
};

describe("the API's description", () => {
  it("is OpenAPI 3.1 and names every route of the API", async () => {
    const { openapi, paths } = await description();
    expect(openapi).toBe("3.1.0");
    const described = Object.entries(paths).flatMap(([path, operations]) =>
      Object.keys(operations).map((method) => `${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ":$1")}`),
    );
    const hidden = ["/*", "/api", "/api/*", "/api/docs", "/api/docs.css"];
    const registered = running()
      .routes.filter(({ method, url }) => method !== "HEAD" && !hidden.includes(url))
      .map(({ method, url }) => `${method} ${url}`);
    expect(described.sort()).toEqual(registered.sort());
  });

  it("says of every route what it does and how it refuses", async () => {
    const { paths } = await description();
    for (const [path, operations] of Object.entries(paths)) {
      for (const { summary, tags, responses } of Object.values(operations)) {
        expect([path, summary]).toEqual([path, expect.any(String)]);
        expect(tags).toHaveLength(1);
        const isPublic = ["/healthz", "/readyz", "/api/system", "/api/setup"].includes(path);
        expect([path, isPublic || "401" in responses]).toEqual([path, true]);
      }
    }
  });
});

describe("the page about the API", () => {
  it("is German, has no script and no inline style, and names every route and every problem", async () => {
    const person = await aPerson(running());
    const reply = await person.send("GET", "/api/docs");
    expect(reply.headers["content-type"]).toBe("text/html; charset=utf-8");
    expect(reply.text).toContain('<html lang="de">');
    expect(reply.text).not.toMatch(/<script|<style|\sstyle=|\son\w+=|https?:\/\/(?!localhost)/);
    const { paths } = await description();
    for (const path of Object.keys(paths)) expect(reply.text).toContain(` ${path}</code></h3>`);
    for (const code of Object.keys(problemKinds)) expect(reply.text).toContain(`id="problem-${code}"`);
    const ids = [...reply.text.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect((await person.send("GET", "/api/docs.css")).headers["content-type"]).toBe(
      "text/css; charset=utf-8",
    );
  });

  it("asks people who are not signed in to sign in, as a page", async () => {
    const reply = await sender(running())("GET", "/api/docs", undefined, { accept: "text/html" });
    expect([reply.status, reply.headers["content-type"]]).toEqual([401, "text/html; charset=utf-8"]);
    expect(reply.text).toContain('href="/anmelden"');
  });
});
