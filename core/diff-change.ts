import { canonicalJson } from "./canonical.ts";
import type {
  ChecklistDefinition,
  ComputedDefinition,
  ContradictionDefinition,
  DimensionDefinition,
  ExampleDefinition,
  ParameterDefinition,
  PropertyDefinition,
  SectionDefinition,
  SourceDefinition,
} from "./definition.ts";
import type { FindingDefinition } from "./definition-finding.ts";
import type { OptionDefinition, QuestionDefinition } from "./definition-question.ts";
import type { ResultDefinition } from "./definition-result.ts";
import type { LocalizedText } from "./definition-text.ts";

/** What in a checklist can be another one in the next version. `term` is one of the glossary. */
export type PartKind =
  | "checklist"
  | "section"
  | "question"
  | "option"
  | "dimension"
  | "parameter"
  | "condition"
  | "computed"
  | "finding"
  | "contradiction"
  | "result"
  | "level"
  | "source"
  | "term"
  | "example"
  | "property";

type Levels = ResultDefinition["levels"][number];
type WordsOf<T> = T extends unknown ? keyof T : never;
type AllWords =
  | WordsOf<ChecklistDefinition>
  | WordsOf<SectionDefinition>
  | WordsOf<QuestionDefinition>
  | WordsOf<OptionDefinition>
  | WordsOf<DimensionDefinition>
  | WordsOf<ParameterDefinition>
  | WordsOf<NonNullable<ChecklistDefinition["conditions"]>[number]>
  | WordsOf<ComputedDefinition>
  | WordsOf<FindingDefinition>
  | WordsOf<ContradictionDefinition>
  | WordsOf<ResultDefinition>
  | WordsOf<Levels>
  | WordsOf<SourceDefinition>
  | WordsOf<NonNullable<ChecklistDefinition["glossary"]>[number]>
  | WordsOf<ExampleDefinition>
  | WordsOf<PropertyDefinition>;

/** Words whose change is told as another kind of change, or is none. */
type Untold =
  | "$schema"
  | "id"
  | "version"
  | "supersedes"
  | "includes"
  | "sections"
  | "dimensions"
  | "parameters"
  | "conditions"
  | "contradictions"
  | "properties"
  | "results"
  | "glossary"
  | "levels";

/** A word of the language under which something changed; `matrix` is the text above several questions. */
export type ChangeWord = Exclude<AllWords, Untold> | "matrix";

/** What happened to a part. */
export type ChangeCode = "added" | "removed" | "renamed" | "moved" | "reordered" | "retyped" | "changed";

/**
 * One difference between two versions. `id` is the newer one, of what is removed the earlier. `within` names the
 * section or group of a question, the question of an option, the result of a level. `from` and `to` are what stood and
 * stands under `word`, ids or types; `undefined` where nothing did or does.
 */
export type Change = {
  readonly code: ChangeCode;
  readonly kind: PartKind;
  readonly id: string;
  readonly label: LocalizedText | null;
  readonly within: string | null;
  readonly word: ChangeWord | null;
  readonly from: unknown;
  readonly to: unknown;
};

/** A part as it is compared: by id, its words beside it. */
export type Part = { readonly id: string };

type Members = Readonly<Record<string, unknown>>;

/** What a part is called by people. */
const labelOf = (part: Part): LocalizedText | null => {
  const { text, title, label, term } = part as Part & Readonly<Record<string, LocalizedText | undefined>>;
  return title ?? label ?? term ?? text ?? null;
};

export const changeOf = (
  code: ChangeCode,
  kind: PartKind,
  part: Part,
  rest: Partial<Pick<Change, "within" | "word" | "from" | "to">> = {},
): Change => ({
  code,
  kind,
  id: part.id,
  label: labelOf(part),
  within: null,
  word: null,
  from: undefined,
  to: undefined,
  ...rest,
});

const isSame = (left: unknown, right: unknown): boolean =>
  left === right ||
  (left !== undefined && right !== undefined && canonicalJson(left) === canonicalJson(right));

/** The words of a part that say something else now; those in `apart` are compared elsewhere. */
export const wordChanges = (
  kind: PartKind,
  before: Part,
  after: Part,
  { within = null, apart = [] }: { readonly within?: string | null; readonly apart?: readonly string[] } = {},
): readonly Change[] => {
  const [was, is]: readonly Members[] = [{ ...before }, { ...after }];
  const words = new Set([...Object.keys(is ?? {}), ...Object.keys(was ?? {})]);
  return [...words]
    .filter((word) => word !== "id" && !apart.includes(word) && !isSame(was?.[word], is?.[word]))
    .map((word) =>
      changeOf("changed", kind, after, {
        within,
        word: word as ChangeWord,
        from: was?.[word],
        to: is?.[word],
      }),
    );
};

/** Whether what two lists share stands in another order. */
export const isReordered = (before: readonly string[], after: readonly string[]): boolean => {
  const [left, right] = [
    before.filter((id) => after.includes(id)),
    after.filter((id) => before.includes(id)),
  ];
  return left.some((id, index) => id !== right[index]);
};
