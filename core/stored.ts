import type { Answer, Answers } from "./answer.ts";
import { lazy } from "./lazy.ts";

/** All answers, as they are looked up while evaluating: one changed answer does not copy the others. */
export type Stored = {
  /**
   * By cell key, or the id of a contradiction. A value that was only taken from another checklist is no answer until
   * somebody confirms it; it stays among all answers.
   */
  readonly get: (key: string) => Answer | undefined;
  /** The same with one answer changed, or taken away. */
  readonly with: (key: string, answer: Answer | undefined) => Stored;
  readonly all: () => Answers;
};

type Changes = ReadonlyMap<string, Answer | undefined>;

/** Changes beside the answers they change; more than this many are worked in. */
const mostChanges = 64;

const merged = (base: Answers, changes: Changes): Answers => {
  if (changes.size === 0) return base;
  const kept = Object.entries(base).filter(([key]) => !changes.has(key));
  const changed = [...changes].flatMap(([key, answer]) =>
    answer === undefined ? [] : [[key, answer] as const],
  );
  return Object.fromEntries([...kept, ...changed]);
};

const confirmed = (answer: Answer | undefined): Answer | undefined =>
  answer?.prefilled === true ? undefined : answer;

const changedBy = (base: Answers, changes: Changes): Stored => {
  const all = lazy(() => merged(base, changes));
  return {
    get: (key) => confirmed(changes.has(key) ? changes.get(key) : base[key]),
    with: (key, answer) =>
      changes.size < mostChanges
        ? changedBy(base, new Map(changes).set(key, answer))
        : changedBy(all(), new Map([[key, answer]])),
    all,
  };
};

/** Answers as given, with nothing changed. */
export const storedAnswers = (answers: Answers): Stored => changedBy(answers, new Map());
