import type { FastifyReply } from "fastify";
import { ChecklistDocument, ChecklistList } from "#core/contract.ts";
import { inLocale } from "#core/locale.ts";
import { prefillSources } from "#core/prefill.ts";
import { declares } from "../access.ts";
import { checklistDocument, type WrittenDocument } from "../checklist-documents.ts";
import type { App } from "../http/app-type.ts";
import { RequestProblem } from "../http/problems.ts";
import type { Published } from "../published.ts";
import type { Services } from "../services.ts";
import { ChecklistParams } from "./parameters.ts";
import { refusals } from "./refusals.ts";

const tags = ["Prüfkataloge"];

/** The checklists people can start with, and the definitions the browser compiles itself. */
export const checklistRoutes =
  ({ catalog }: Services) =>
  async (app: App): Promise<void> => {
    app.get(
      "/api/checklists",
      {
        config: declares("signedIn"),
        schema: {
          tags,
          summary: "Die neueste Version jedes Prüfkatalogs",
          response: { 200: ChecklistList, ...refusals(401) },
        },
      },
      async () => ({ checklists: catalog.newest.map(listed) }),
    );
    app.get(
      "/api/checklists/:checklist/:version",
      {
        config: declares("signedIn"),
        schema: {
          tags,
          summary: "Ein Prüfkatalog in einer Version, vollständig",
          params: ChecklistParams,
          response: { 200: ChecklistDocument, ...refusals(401, 404) },
        },
      },
      async (request, reply) => {
        const { checklist: id, version } = request.params;
        const found = await catalog.find(id, version);
        if (!found) throw new RequestProblem("notFound");
        return sendDocument(reply, checklistDocument(found), takesGzip(request.headers["accept-encoding"]));
      },
    );
  };

const takesGzip = (encodings: string | readonly string[] | undefined): boolean =>
  /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))/.test(String(encodings ?? ""));

/** The text as it was written, or what was made of it; nothing is written anew. */
const sendDocument = async (
  reply: FastifyReply,
  { text, compressed }: WrittenDocument,
  isCompressed: boolean,
): Promise<FastifyReply> => {
  reply.type("application/json; charset=utf-8").header("vary", "accept-encoding");
  if (!isCompressed) return reply.serializer(String).send(text);
  return reply.header("content-encoding", "gzip").send(await compressed());
};

const listed = ({ id, version, checklist }: Published) => {
  const { title, summary, minutes, instruments, sections } = checklist.definition;
  const asked = sections
    .flatMap((section) => section.questions)
    .filter(({ type }) => type !== "info" && type !== "computed");
  return {
    id,
    version,
    title: inLocale(title, "de"),
    summary: inLocale(summary, "de"),
    minutes: minutes ?? null,
    instruments: [...instruments],
    questions: asked.length,
    prefilledFrom: [...prefillSources(checklist)],
  };
};
