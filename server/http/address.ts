import { hasForbiddenCharacter } from "#core/characters.ts";
import type { App } from "./app-type.ts";
import { RequestProblem } from "./problems.ts";

const detail = "Die Adresse enthält ein Zeichen, das in keinem gespeicherten Text vorkommt.";

/** Refuses addresses with characters that the database would refuse to look for. */
export const refuseForbiddenCharacters = (app: App): void => {
  app.addHook("preValidation", async ({ params, query }) => {
    const values: readonly unknown[] = [params, query].flatMap((each) => Object.values(each ?? {}).flat());
    if (values.some((value) => typeof value === "string" && hasForbiddenCharacter(value)))
      throw new RequestProblem("forbiddenCharacter", { detail });
  });
};
