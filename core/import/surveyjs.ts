import type { WrittenChecklist, WrittenSection } from "../definition.ts";
import type { Language, LocalizedText } from "../definition-text.ts";
import type { Path } from "../node.ts";
import type { Problem, Result } from "../problem.ts";
import { shapeProblems } from "../shape.ts";
import { sizeProblem } from "../size.ts";
import { isObject, listIn, memberOf, textIn, type ForeignObject } from "./foreign-json.ts";
import { idNamer, type IdNamer } from "./id-namer.ts";
import { remarks as emptyRemarks, type ImportRemark } from "./remark.ts";
import { withConditions } from "./surveyjs-applies.ts";
import { together, type Building, type Built, type Setting } from "./surveyjs-building.ts";
import { pendingIn } from "./surveyjs-choices.ts";
import { elementBuilder, elementsIn } from "./surveyjs-elements.ts";
import type { SurveyField } from "./surveyjs-field.ts";
import { noteUnread } from "./surveyjs-properties.ts";
import { renamedIn, type RenamedIds } from "./surveyjs-renamed.ts";
import { scoringOf, ScoreMapSchema, type ScoreMap } from "./surveyjs-scores.ts";
import { textsOf } from "./surveyjs-texts.ts";

/** What the survey does not say itself. */
export type SurveyOptions = {
  readonly id: string;
  readonly version: string;
  /** In the first language; else the survey's own title. */
  readonly title?: string;
  /** Languages to carry over. Every text must have the first, see `surveyLanguages`. */
  readonly languages: readonly [Language, ...Language[]];
  /** How points are found, and what is computed from them; checked here, so it may come straight from a file. */
  readonly scores?: unknown;
};

/** A survey in our language. */
export type ImportedSurvey = {
  /** Not yet compiled: the compiler tells what else is wrong with it. */
  readonly definition: WrittenChecklist;
  /** Ids that had to be changed, by what they were. */
  readonly ids: RenamedIds;
  /** What could not be carried over, or differs. */
  readonly left: readonly ImportRemark[];
  /** Where answers to the survey went, for `answersFromSurveyJs`. */
  readonly fields: readonly SurveyField[];
};

type Page = { readonly section: WrittenSection; readonly built: Built; readonly name: string };

/** The pages of a survey; elements without one are a page. */
const pagesIn = (survey: ForeignObject): readonly { readonly page: ForeignObject; readonly path: Path }[] => {
  const pages = listIn(survey, "pages").flatMap((page, index) =>
    isObject(page) ? [{ page, path: ["pages", index] }] : [],
  );
  return elementsIn(survey).length === 0 ? pages : [{ page: survey, path: [] }, ...pages];
};

const sectionOf = (
  { page, path }: { readonly page: ForeignObject; readonly path: Path },
  ids: IdNamer,
  building: Building,
  build: Setting["build"],
): Page | null => {
  const { texts, remarks, pending } = building;
  const name = textIn(page, "name") ?? "";
  if (path.length > 0) noteUnread(page, "page", path, remarks);
  const around = name === "" ? [] : [name];
  const inner = elementsIn(page).map(({ element, key, index }) =>
    build(element, { path: [...path, key, index], around, conditions: [], inRows: false, build }),
  );
  const built = together(inner);
  if (built.questions.length === 0 || memberOf(page, "visible") === false) {
    remarks.note("sectionEmpty", path, { name });
    return null;
  }
  const intro = texts.at(page, "description", path);
  const id = ids(name, "s");
  const section: WrittenSection = {
    id,
    title: texts.at(page, "title", path) ?? texts.named(name === "" ? id : name),
    ...(intro === undefined ? {} : { intro }),
    questions: [...built.questions],
  };
  pending.set(section, path.length === 0 ? [] : pendingIn(page, path));
  return { section, built, name };
};

/** Names that several elements share: SurveyJS keeps one answer for all of them. */
const noteShared = (fields: readonly SurveyField[], { remarks }: Building): void => {
  const seen = new Map<string, number>();
  for (const { name } of fields) seen.set(name, (seen.get(name) ?? 0) + 1);
  for (const [name, times] of seen) if (times > 1) remarks.note("sharedName", [], { name, count: times });
};

const headOf = (
  survey: ForeignObject,
  { id, version, title, languages: [language] }: SurveyOptions,
  { texts }: Building,
): Pick<WrittenChecklist, "id" | "version" | "language" | "title" | "summary" | "instruments"> => {
  const own: LocalizedText | undefined = title === undefined ? undefined : texts.named(title);
  const named = own ?? texts.at(survey, "title", []) ?? texts.named(id);
  const summary = texts.at(survey, "description", []) ?? named;
  return { id, version, language, title: named, summary, instruments: ["other"] };
};

/** Everything in a survey that has a name. */
const namesIn = (part: unknown, found = new Set<string>()): Set<string> => {
  if (Array.isArray(part)) for (const item of part) namesIn(item, found);
  else if (isObject(part)) {
    const name = textIn(part, "name");
    if (name !== undefined) found.add(name);
    for (const member of Object.values(part)) namesIn(member, found);
  }
  return found;
};

const refused = (problems: readonly Problem[]): Result<never> => ({ ok: false, problems });

/** What forbids an import: no survey, one that is too large, or a score map of a wrong shape. */
const problemsOf = (
  survey: unknown,
  { scores, languages: [language] }: SurveyOptions,
): readonly Problem[] => {
  const tooLarge = sizeProblem(survey) ?? sizeProblem(scores);
  if (tooLarge !== null) return [tooLarge];
  if (!isObject(survey)) return [{ code: "notAnObject", path: [], params: {} }];
  const inScores = scores === undefined ? [] : shapeProblems(scores, ScoreMapSchema, language);
  return inScores.map((problem) => ({ ...problem, path: ["scores", ...problem.path] }));
};

/**
 * A SurveyJS survey in our language: pages become sections, panels are flattened, conditions mean the same. Nothing is
 * dropped in silence: `left` tells what could not be carried over and what differs. Refused is only what is no survey,
 * and a score map of a wrong shape (its path begins with `scores`).
 */
export const importSurveyJs = (survey: unknown, options: SurveyOptions): Result<ImportedSurvey> => {
  const problems = problemsOf(survey, options);
  if (problems.length > 0 || !isObject(survey)) return refused(problems);
  const remarks = emptyRemarks();
  const scores = options.scores as ScoreMap | undefined;
  const building: Building = {
    texts: textsOf(survey, options.languages, remarks),
    remarks,
    scoring: scoringOf(scores),
    ids: idNamer(namesIn(survey)),
    pending: new Map(),
  };
  noteUnread(survey, "survey", [], remarks);
  const head = headOf(survey, options, building);
  const [ids, build] = [idNamer(), elementBuilder(building)];
  const pages = pagesIn(survey)
    .map((page) => sectionOf(page, ids, building, build))
    .filter((page) => page !== null);
  const fields = pages.flatMap(({ built }) => built.fields);
  noteShared(fields, building);
  const remembers = !["onHidden", "onHiddenContainer"].includes(textIn(survey, "clearInvisibleValues") ?? "");
  const { dimensions = [], ...added } = scores?.add ?? {};
  return {
    ok: true,
    value: {
      definition: {
        ...head,
        dimensions,
        sections: withConditions(
          pages.map(({ section }) => section),
          fields,
          building,
          remembers,
        ),
        ...added,
      },
      ids: renamedIn(
        pages.map(({ name, section }) => [name, section.id]),
        fields,
      ),
      left: remarks.all(),
      fields,
    },
  };
};
