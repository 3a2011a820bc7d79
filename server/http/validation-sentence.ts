import type { FastifyError } from "fastify";

type Context = FastifyError["validationContext"];
type Finding = NonNullable<FastifyError["validation"]>[number];

const places: Readonly<Record<string, string>> = {
  body: "Im Inhalt",
  querystring: "In der Adresse hinter dem Fragezeichen",
  params: "In der Adresse",
};

/** What is wrong with a request's shape, as a German sentence naming the place. Values are never repeated. */
export const validationSentence = (context: Context, finding: Finding): string =>
  `${places[context ?? "body"] ?? "In der Anfrage"} ${fault(finding)}`;

const fault = ({ keyword, instancePath, params }: Finding): string => {
  const path = instancePath.slice(1).replaceAll("/", ".");
  const inside = path === "" ? "" : ` in „${path}“`;
  if (keyword === "required") return `fehlt${inside} die Angabe „${String(params["missingProperty"])}“.`;
  if (keyword === "additionalProperties") {
    return `ist${inside} die Angabe „${String(params["additionalProperty"])}“ nicht vorgesehen.`;
  }
  return path === ""
    ? "steht nicht das erwartete Objekt."
    : `hat „${path}“ nicht die erwartete Form${limit(keyword, params)}.`;
};

const limit = (keyword: string, params: Finding["params"]): string => {
  const bound = String(params["limit"]);
  if (keyword === "minLength") return ` (mindestens ${bound} Zeichen)`;
  if (keyword === "maxLength") return ` (höchstens ${bound} Zeichen)`;
  if (keyword === "maxItems") return ` (höchstens ${bound} Einträge)`;
  return "";
};
