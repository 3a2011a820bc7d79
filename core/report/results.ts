import type { ResultDefinition } from "../definition-result.ts";
import type { ResultState } from "../evaluation.ts";
import { becauseOf } from "../result-bands.ts";
import { decimalText } from "../format.ts";
import type { ReportLevel, ReportResult } from "../report-schema.ts";
import { stepsNow, stepText, type Step } from "../steps.ts";
import type { ReportContext } from "./context.ts";

const levelsOf = (definition: ResultDefinition, { say, fill }: ReportContext): readonly ReportLevel[] =>
  definition.levels.map((level, index) => ({
    id: level.id,
    title: say(level.title),
    text: fill(level.text),
    rank: index + 1,
  }));

const ruleSentence = (definition: ResultDefinition, state: ResultState, context: ReportContext): string => {
  const { because, position, isLast } = becauseOf(definition, state.rule);
  if (because) return context.fill(because);
  const { words, locale } = context;
  if (isLast) return definition.by === undefined ? words.noRuleHeld : words.noBandFits;
  const print = (figure: number): string => decimalText(String(figure), locale);
  return definition.by === undefined
    ? words.ruleHeld(print(position), print(definition.rules?.length ?? 0))
    : words.bandHeld(print(position), print(definition.by.bands.length));
};

const capSentences = (state: ResultState, level: ReportLevel, context: ReportContext): readonly string[] => {
  const { evaluation, words, say } = context;
  if (state.cappedBy === null) return [];
  const capping = evaluation.findings.filter(
    (finding) => finding.id === state.cappedBy || (state.cappedBy === "blocking" && finding.blocking),
  );
  const titles = capping.flatMap(({ id }) => evaluation.checklist.findings.get(id)?.title ?? []);
  return titles.length === 0
    ? [words.cappedByBlocking(level.title)]
    : titles.map((title) => words.cappedByFinding(say(title), level.title));
};

const resultPart = (
  state: ResultState,
  definition: ResultDefinition,
  context: ReportContext,
): ReportResult | null => {
  const levels = levelsOf(definition, context);
  const levelNamed = (id: string): ReportLevel | undefined => levels.find((level) => level.id === id);
  const [level, ruleLevel] = [levelNamed(state.level), levelNamed(state.ruleLevel)];
  const [worst, best] = [levelNamed(state.worst), levelNamed(state.best)];
  if (!level || !ruleLevel || !worst || !best) return null;
  const { words, say, fill, locale } = context;
  const ordered = definition.ordered !== false;
  const print = (figure: number): string => decimalText(String(figure), locale);
  const rank = ordered ? `${words.level(print(level.rank), print(levels.length))}: ` : "";
  const declared = definition.levels.find(({ id }) => id === level.id);
  const { checklist, state: now } = context.evaluation;
  const told = (steps: readonly Step[] | undefined): readonly string[] =>
    stepsNow(steps, checklist.program.steps, now).map((step) => fill(stepText(step)));
  return {
    id: state.id,
    title: say(definition.title),
    ordered,
    levels,
    level,
    levelText: `${rank}${level.title}${state.provisional ? ` (${words.provisional})` : ""}`,
    ruleLevel,
    provisional: state.provisional,
    worst,
    best,
    because: [
      ruleSentence(definition, state, context),
      ...capSentences(state, level, context),
      ...(state.provisional && ordered ? [words.reachable(worst.title, best.title)] : []),
    ],
    cappedBy: state.cappedBy,
    obligations: told(declared?.obligations),
    nextSteps: told(declared?.nextSteps),
  };
};

/** The results with their level, why it is this level, and what follows from it. */
export const resultsPart = (context: ReportContext): readonly ReportResult[] =>
  context.evaluation.results.flatMap((state) => {
    const definition = context.evaluation.checklist.results.get(state.id);
    const part = definition ? resultPart(state, definition, context) : null;
    return part ? [part] : [];
  });
