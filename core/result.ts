import { compileCondition } from "./condition.ts";
import { compileBy } from "./result-bands.ts";
import type { ResultDefinition } from "./definition-result.ts";
import type { FindingEntry, ResultEntry } from "./entry.ts";
import { nodeAt, type Bounds, type Node, type Path, type State } from "./node.ts";
import { always, canFail, canHold, never, oneOf, type Tri } from "./possible.ts";
import { alwaysHolds, type Scope, type Test } from "./scope.ts";

/** A result's level by its place (worst first), the rule that gave it, and the cap that lowered it. */
export type RuledLevel = {
  readonly level: number;
  readonly ruleLevel: number;
  readonly rule: number;
  readonly cappedBy: string | null;
};

/** A level, and when it is given; the first rule that holds wins. */
export type LevelRule = { readonly test: Test; readonly level: number };
type Cap = {
  readonly id: string;
  readonly level: number;
  readonly findings: readonly FindingEntry[];
};

const compileRules = (
  { rules = [] }: ResultDefinition,
  levelOf: (id: string, path: Path) => number,
  scope: Scope,
  path: Path,
): readonly LevelRule[] =>
  rules.map((rule, index) => {
    const place = [...path, "rules", index];
    if ("otherwise" in rule)
      return { test: alwaysHolds, level: levelOf(rule.otherwise, [...place, "otherwise"]) };
    const test = compileCondition(rule.when, scope, { path: [...place, "when"], depth: 1 });
    return { test, level: levelOf(rule.level, [...place, "level"]) };
  });

/** The last rule is `otherwise`, and no other: so there is always exactly one level. */
const reportOtherwise = ({ rules, by }: ResultDefinition, scope: Scope, path: Path): void => {
  if ((rules === undefined) === (by === undefined))
    scope.report({ code: "wrongShape", path, params: { expected: "rules | by" } });
  (rules ?? []).forEach((rule, index) => {
    const isLast = index === (rules ?? []).length - 1;
    if (isLast !== "otherwise" in rule)
      scope.report({ code: "otherwiseMissing", path: [...path, "rules", index], params: {} });
  });
};

const compileCaps = (
  { caps = [], ordered }: ResultDefinition,
  levelOf: (id: string, path: Path) => number,
  scope: Scope,
  path: Path,
): readonly Cap[] => {
  if (caps.length > 0 && ordered === false)
    scope.report({ code: "wrongShape", path: [...path, "caps"], params: { expected: '"ordered": true' } });
  const findings = [...scope.entries.findings.values()];
  return caps.flatMap((cap, index) => {
    const place = [...path, "caps", index];
    const level = levelOf(cap.level, [...place, "level"]);
    if ("blocking" in cap)
      return [{ id: "blocking", level, findings: findings.filter((entry) => entry.definition.blocking) }];
    const finding = scope.entries.findings.get(cap.finding);
    if (finding !== undefined) return [{ id: cap.finding, level, findings: [finding] }];
    scope.report({ code: "unknownReference", path: [...place, "finding"], params: { id: cap.finding } });
    return [];
  });
};

/** The lowest cap that is in force and lies under the level; of equal ones the first. */
const lowestCap = (caps: readonly Cap[], level: number, state: State): Cap | undefined =>
  caps
    .filter((cap) => cap.level < level && cap.findings.some((finding) => finding.raised.of(state)))
    .reduce<Cap | undefined>(
      (lowest, cap) => (lowest && lowest.level <= cap.level ? lowest : cap),
      undefined,
    );

const levelNow = (rules: readonly LevelRule[], caps: readonly Cap[], state: State): RuledLevel => {
  const rule = rules.findIndex(({ test }) => test.holds(state, -1));
  const ruleLevel = rules[rule]?.level ?? 0;
  const cap = lowestCap(caps, ruleLevel, state);
  return { level: cap?.level ?? ruleLevel, ruleLevel, rule, cappedBy: cap?.id ?? null };
};

const capped = (reachable: readonly boolean[], level: number, truth: Tri): readonly boolean[] => {
  const above = reachable.some((can, rank) => can && rank > level);
  if (truth === never || !above) return reachable;
  return reachable.map((can, rank) => (rank > level ? can && canFail(truth) : can || rank === level));
};

/** Levels that can be reached: of every rule that can hold while those before it can fail, and then of the caps. */
const levelsBound = (
  count: number,
  rules: readonly LevelRule[],
  caps: readonly Cap[],
  bounds: Bounds,
): readonly boolean[] => {
  const reachable = new Array<boolean>(count).fill(false);
  for (const { test, level } of rules) {
    const truth = test.bound(bounds, -1);
    if (canHold(truth)) reachable[level] = true;
    if (truth === always) break;
  }
  return caps.reduce<readonly boolean[]>((levels, cap) => {
    const truth = cap.findings.map((finding) => finding.raised.bound(bounds)).reduce<Tri>(oneOf, never);
    return capped(levels, cap.level, truth);
  }, reachable);
};

/** The node of a result: the first rule that holds, then the caps. */
export const compileResult = ({ definition, path, level }: ResultEntry, scope: Scope): Node => {
  const levelOf = (id: string, place: Path): number => {
    const rank = definition.levels.findIndex((other) => other.id === id);
    const allowed = definition.levels.map((known) => known.id);
    if (rank < 0) scope.report({ code: "unknownReference", path: place, params: { id, allowed } });
    return Math.max(rank, 0);
  };
  reportOtherwise(definition, scope, path);
  const rules = definition.by
    ? compileBy(definition.by, levelOf, scope, [...path, "by"])
    : compileRules(definition, levelOf, scope, path);
  const caps = compileCaps(definition, levelOf, scope, path);
  return nodeAt(level, {
    name: `result ${definition.id}`,
    path,
    reads: [
      ...rules.flatMap(({ test }) => test.reads),
      ...caps.flatMap((cap) => cap.findings.map((finding) => finding.raised.index)),
    ],
    run: (state) => levelNow(rules, caps, state),
    bound: (bounds) => levelsBound(definition.levels.length, rules, caps, bounds),
  });
};
