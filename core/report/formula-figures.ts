import type { CountOf, Expression, MeanOf, PointsOf, ScopeWords, ShareOf } from "../condition-type.ts";
import { fixedSpace } from "../format.ts";
import type { ReportContext } from "./context.ts";
import { writtenValue, type Writing } from "./formula-part.ts";
import { pointsTitle } from "./points-title.ts";
import { figure, type Written } from "./written.ts";

type FigureExpression = Extract<
  Expression,
  | { score: MeanOf }
  | { coverage: MeanOf }
  | { points: PointsOf }
  | { maximum: ShareOf }
  | { percent: ShareOf }
>;

const dimensionTitle = (id: string, { evaluation, say }: ReportContext): string | null => {
  const dimension = evaluation.checklist.definition.dimensions.find((one) => one.id === id);
  return dimension ? say(dimension.title) : null;
};

/** Which questions a figure is about, in words; null where it is about all. */
const scopeText = ({ dimension, sections, questions }: ScopeWords, context: ReportContext): string | null => {
  const { evaluation, words, names } = context;
  if (dimension !== undefined) return dimensionTitle(dimension, context);
  if (sections !== undefined) {
    const known = evaluation.sections.filter(({ id }) => sections.includes(id));
    return words.formulas.sections(known.map(({ number }) => String(number)));
  }
  if (questions === undefined) return null;
  return words.formulas.questions(questions.map((id) => names.place(id, null)?.number ?? id));
};

const within = (label: string, of: ScopeWords, context: ReportContext): string =>
  [label, scopeText(of, context)].filter((part) => part !== null).join(", ");

const meanLabel = (word: "score" | "coverage", of: MeanOf, context: ReportContext): string => {
  const { words } = context;
  const label = words.formulas[word];
  if (typeof of !== "string") return within(label, of, context);
  return words.formulas.named(label, dimensionTitle(of, context) ?? words.headings.total);
};

const pointsLabel = (of: PointsOf, context: ReportContext): string => {
  const { name, ...scope } = typeof of === "string" ? { name: of } : of;
  return within(context.words.formulas.points(pointsTitle(name, context)), scope, context);
};

const shareLabel = (word: "maximum" | "percent", of: ShareOf, context: ReportContext): string => {
  const { formulas } = context.words;
  if (typeof of !== "string") {
    const { name = "", ...scope } = of;
    return within(formulas[word](pointsTitle(name, context)), scope, context);
  }
  const title = dimensionTitle(of, context) ?? of;
  const isSum = context.evaluation.scores.some(({ dimension, kind }) => dimension === of && kind === "sum");
  return isSum ? formulas[word](title) : formulas.named(formulas.percentOfMean, title);
};

const labelOf = (expression: FigureExpression, context: ReportContext): string => {
  if ("score" in expression) return meanLabel("score", expression.score, context);
  if ("coverage" in expression) return meanLabel("coverage", expression.coverage, context);
  if ("points" in expression) return pointsLabel(expression.points, context);
  return "maximum" in expression
    ? shareLabel("maximum", expression.maximum, context)
    : shareLabel("percent", expression.percent, context);
};

/** A figure that the engine derives, with what it is: "12 (Punkte „Nutzen“, Abschnitt 2)". */
export const writtenFigure = (expression: FigureExpression, writing: Writing): Written => {
  const { text, exact } = writtenValue(expression, writing);
  const printed = "percent" in expression ? `${text}${fixedSpace}%` : text;
  return figure(`${printed} (${labelOf(expression, writing.context)})`, exact);
};

const findingLabel = (finding: NonNullable<CountOf["finding"]>, context: ReportContext): string => {
  const { evaluation, words, say } = context;
  if (typeof finding === "string") {
    const title = evaluation.checklist.findings.get(finding)?.title;
    return words.formulas.named(words.headings.finding, title ? say(title) : finding);
  }
  const label = finding.blocking ? words.formulas.blockingFindings : words.formulas.findings;
  const kinds = [finding.severity && words.severities[finding.severity], finding.tag].filter(Boolean);
  return kinds.length === 0 ? label : words.formulas.named(label, kinds.join(", "));
};

const countLabel = ({ outcome, finding, unsure }: CountOf, context: ReportContext): string => {
  const { words } = context;
  if (finding !== undefined) return findingLabel(finding, context);
  if (outcome !== undefined) return words.formulas.outcome(words.outcomes[outcome]);
  return unsure ? words.formulas.unsure : words.formulas.open;
};

/** How many questions or findings stand in a certain way: "2 (offene Fragen, Abschnitt 1)". */
export const writtenCount = (expression: Expression, count: CountOf, writing: Writing): Written => {
  const { context } = writing;
  const { text } = writtenValue(expression, writing);
  return figure(`${text} (${within(countLabel(count, context), count, context)})`);
};
