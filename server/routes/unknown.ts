import { declares } from "../access.ts";
import type { App } from "../http/app-type.ts";
import { RequestProblem } from "../http/problems.ts";

/** Every other address under the API: without a session 401 like the rest, so that nobody learns what exists. */
export const unknownApiRoutes = async (app: App): Promise<void> => {
  for (const url of ["/api", "/api/*"]) {
    app.all(url, { config: declares("signedIn"), schema: { hide: true } }, async () => {
      throw new RequestProblem("notFound");
    });
  }
};
