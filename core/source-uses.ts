import type { ModuleDefinition, SourceDefinition, WrittenChecklist } from "./definition.ts";

/** Where a source is named: ids of questions, findings written apart, contradictions, parameters, outlines. */
export type SourceUses = {
  readonly source: SourceDefinition;
  readonly questions: readonly string[];
  readonly findings: readonly string[];
  readonly contradictions: readonly string[];
  readonly parameters: readonly string[];
  readonly outlines: readonly string[];
};

/** Words under which ids of sources stand. */
const naming = new Set(["source", "sources", "legalBasis"]);

/** Whether a part names a source anywhere within. */
const names = (part: unknown, id: string, named = false): boolean => {
  if (typeof part === "string") return named && part === id;
  if (Array.isArray(part)) return part.some((item) => names(item, id, named));
  if (typeof part !== "object" || part === null) return false;
  return Object.entries(part).some(([word, inner]) => names(inner, id, naming.has(word)));
};

type Named = { readonly id: string };

/** The sources of a checklist or module, each with the parts that name it, in definition order. */
export const sourceUses = (definition: WrittenChecklist | ModuleDefinition): readonly SourceUses[] => {
  const { sections, sources = [], findings = [], contradictions = [], parameters = [] } = definition;
  const outlines = "outlines" in definition ? (definition.outlines ?? []) : [];
  const questions = sections.flatMap((section) => section.questions);
  return sources.map((source) => {
    const using = (parts: readonly Named[]) =>
      parts.filter((part) => names(part, source.id)).map(({ id }) => id);
    return {
      source,
      questions: using(questions),
      findings: using(findings),
      contradictions: using(contradictions),
      parameters: using(parameters),
      outlines: using(outlines),
    };
  });
};
