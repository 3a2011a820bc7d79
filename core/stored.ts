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

/** Changes in several maps by their keys: a further change copies only one of them. */
type Parts = readonly Changes[];

const parts = 64;

const nothingChanged: Parts = new Array<Changes>(parts).fill(new Map());

const partOf = (key: string): number => {
  let hash = 0;
  for (let index = 0; index < key.length; index += 1) hash = (hash * 31 + key.charCodeAt(index)) | 0;
  return hash & (parts - 1);
};

const changesAt = (changed: Parts, key: string): Changes | undefined => changed[partOf(key)];

const merged = (base: Answers, changed: Parts): Answers => {
  const kept = Object.entries(base).filter(([key]) => !changesAt(changed, key)?.has(key));
  const given = changed
    .flatMap((changes) => [...changes])
    .flatMap(([key, answer]) => (answer === undefined ? [] : [[key, answer] as const]));
  return Object.fromEntries([...kept, ...given]);
};

const confirmed = (answer: Answer | undefined): Answer | undefined =>
  answer?.prefilled === true ? undefined : answer;

const withChange = (base: Answers, changed: Parts, key: string, answer: Answer | undefined): Stored => {
  const part = partOf(key);
  return changedBy(base, changed.with(part, new Map(changed[part]).set(key, answer)));
};

const changedBy = (base: Answers, changed: Parts): Stored => ({
  get: (key) => {
    const changes = changesAt(changed, key);
    return confirmed(changes?.has(key) ? changes.get(key) : base[key]);
  },
  with: (key, answer) => withChange(base, changed, key, answer),
  all: lazy(() => merged(base, changed)),
});

/** Answers as given, with nothing changed. */
export const storedAnswers = (answers: Answers): Stored => ({
  get: (key) => confirmed(answers[key]),
  with: (key, answer) => withChange(answers, nothingChanged, key, answer),
  all: () => answers,
});
