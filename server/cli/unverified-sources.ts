import type { ModuleDefinition, SourceDefinition, WrittenChecklist } from "#core/definition.ts";
import { inLocale } from "#core/locale.ts";
import { sourceUses, type SourceUses } from "#core/source-uses.ts";
import { termsDe } from "#core/text/terms-de.ts";

type Written = WrittenChecklist | ModuleDefinition;

const head = `# Quellen, die noch zu bestätigen sind

Diese Liste schreibt \`npm run sources\`; von Hand wird sie nicht geändert. Sie nennt je Prüfkatalog und Baustein die Quellen, deren Wortlaut wir nicht selbst gelesen haben: „${termsDe.verified.secondary}“ heißt, eine andere Stelle gibt sie wieder; „${termsDe.verified.unverified}“ heißt, eine Juristin oder ein Jurist muss sie noch prüfen. Wer eine Quelle bestätigt, setzt im Katalog \`verified\` auf \`primary\` und nennt unter \`seen\` den Tag.`;

const kinds = [
  ["questions", "Frage", "Fragen"],
  ["findings", "Befund", "Befunde"],
  ["contradictions", "Widerspruch", "Widersprüche"],
  ["parameters", "Annahme", "Annahmen"],
  ["outlines", "Gliederung", "Gliederungen"],
] as const;

const usesText = (uses: SourceUses): string => {
  const parts = kinds.flatMap(([kind, one, many]) => {
    const ids = uses[kind].map((id) => `\`${id}\``);
    return ids.length === 0 ? [] : [`${ids.length === 1 ? one : many} ${ids.join(", ")}`];
  });
  return parts.length === 0 ? "nirgends" : parts.join("; ");
};

const isOpen = ({ verified }: SourceDefinition): boolean => verified !== "primary";

const cell = (text: string): string => text.replaceAll("|", "\\|").replaceAll("\n", " ");

const row = (uses: SourceUses): string => {
  const { citation, title, verified } = uses.source;
  const cells = [citation, inLocale(title, "de"), termsDe.verified[verified], usesText(uses)];
  return `| ${cells.map(cell).join(" | ")} |`;
};

const titleOf = (written: Written): string => {
  const [kind, id] = "module" in written ? ["Baustein", written.module] : ["Prüfkatalog", written.id];
  return `## ${kind} „${inLocale(written.title, "de")}“ (\`${id}\` ${written.version})`;
};

const partOf = (written: Written): string => {
  const open = sourceUses(written).filter(({ source }) => isOpen(source));
  const table = [
    "| Fundstelle | Quelle | Stand | verwendet in |",
    "| --- | --- | --- | --- |",
    ...open.map(row),
  ];
  return [
    titleOf(written),
    "",
    ...(open.length === 0 ? ["Alle Quellen sind am Wortlaut geprüft."] : table),
  ].join("\n");
};

/** How many of all sources are open, each counted once. */
const summary = (definitions: readonly Written[]): string => {
  const sources = new Map(
    definitions.flatMap(({ sources: all = [] }) => all.map((source) => [source.id, source])),
  );
  const count = (verified: SourceDefinition["verified"]): number =>
    [...sources.values()].filter((source) => source.verified === verified).length;
  const open = [...sources.values()].filter(isOpen).length;
  return `Von ${sources.size} Quellen stehen hier ${open}: ${count("secondary")} nach einer Zweitquelle, ${count("unverified")} noch zu bestätigen.`;
};

/** Which sources of these definitions nobody has read in the original, and where they are used; as Markdown. */
export const unverifiedSources = (definitions: readonly Written[]): string => {
  const withSources = definitions.filter(({ sources = [] }) => sources.length > 0);
  return `${[head, summary(withSources), ...withSources.map(partOf)].join("\n\n")}\n`;
};
