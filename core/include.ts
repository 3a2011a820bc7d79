import type { ModuleDefinition, WrittenChecklist, WrittenSection } from "./definition.ts";
import type { Path } from "./node.ts";
import type { Problem } from "./problem.ts";

/** A module as a checklist takes it in. */
export type Included = {
  readonly module: ModuleDefinition;
  /** Sections taken, with their place in the module. */
  readonly sections: readonly { readonly section: WrittenSection; readonly index: number }[];
  /** The checklist's section that they follow; at the end where none is named. */
  readonly after: string | undefined;
  readonly path: Path;
};

/** What a module speaks of must be there too, in the same version. */
const missingNeeds = (
  { module, path }: Included,
  includes: NonNullable<WrittenChecklist["includes"]>,
): readonly Problem[] =>
  (module.needs ?? [])
    .filter((need) => !includes.some((one) => one.module === need.module && one.version === need.version))
    .map((need) => ({
      code: "neededModuleMissing",
      path,
      params: { id: module.module, needed: `${need.module} ${need.version}` },
    }));

/** Ids of questions begin with the module's prefix, so that answers can move between checklists. */
const strangeIds = ({ module, sections, path }: Included): readonly Problem[] =>
  sections.flatMap(({ section, index }) =>
    section.questions.flatMap((question, at) => {
      const place = [...path, "sections", index, "questions", at];
      const inner =
        question.type === "repeatGroup"
          ? question.questions.map(({ id }, row) => ({ id, path: [...place, "questions", row, "id"] }))
          : [];
      return [{ id: question.id, path: [...place, "id"] }, ...inner]
        .filter(({ id }) => !id.startsWith(`${module.prefix}-`))
        .map(({ id, path: wrong }): Problem => ({
          code: "prefixMissing",
          path: wrong,
          params: { id, prefix: module.prefix },
        }));
    }),
  );

const unknown = (path: Path, id: string): Problem => ({ code: "unknownReference", path, params: { id } });

/** The modules a checklist includes, pinned by version, and what is wrong about that. */
export const includedModules = (
  written: WrittenChecklist,
  modules: readonly ModuleDefinition[],
): { readonly included: readonly Included[]; readonly problems: readonly Problem[] } => {
  const problems: Problem[] = [];
  const own = new Set(written.sections.map(({ id }) => id));
  const included = (written.includes ?? []).flatMap((include, place): readonly Included[] => {
    const path: Path = ["includes", place];
    const module = modules.find((one) => one.module === include.module && one.version === include.version);
    if (module === undefined) {
      const params = { id: `${include.module} ${include.version}` };
      problems.push({ code: "unknownModule", path: [...path, "module"], params });
      return [];
    }
    const known = new Set(module.sections.map(({ id }) => id));
    problems.push(
      ...(include.sections ?? []).flatMap((id, index) =>
        known.has(id) ? [] : [unknown([...path, "sections", index], id)],
      ),
    );
    if (include.after !== undefined && !own.has(include.after))
      problems.push(unknown([...path, "after"], include.after));
    const sections = module.sections
      .map((section, index) => ({ section, index }))
      .filter(({ section }) => include.sections?.includes(section.id) ?? true);
    const taken: Included = { module, sections, after: include.after, path };
    problems.push(...strangeIds(taken), ...missingNeeds(taken, written.includes ?? []));
    return [taken];
  });
  return { included, problems };
};
