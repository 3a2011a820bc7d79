import { ChecklistDocument, ChecklistList } from "#core/contract.ts";
import { languageStamp } from "#core/language-stamp.ts";
import { inLocale } from "#core/locale.ts";
import { prefillSources } from "#core/prefill.ts";
import { declares } from "../access.ts";
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
      async (request) => {
        const { checklist: id, version } = request.params;
        const found = await catalog.find(id, version);
        if (!found) throw new RequestProblem("notFound");
        const { hash, definition, modules } = found;
        return { id, version, hash, languageStamp, definition, modules: [...modules] };
      },
    );
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
