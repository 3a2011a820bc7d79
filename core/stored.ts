import type { Answer, Answers } from "./answer.ts";
import { lazy } from "./lazy.ts";
import { newValues, setValue, valueAt, valuesToChange, type Values } from "./values.ts";

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

/** A changed answer, or that there is none any more. */
type Change = { readonly key: string; readonly answer: Answer | undefined };

/** Changed answers, each at the place of its key: hardly any two have the same. */
type Changed = Values<readonly Change[]>;

const places = 4_096;

const nothingChanged: Changed = newValues(places);

const placeOf = (key: string): number => {
  let hash = 0;
  for (let index = 0; index < key.length; index += 1) hash = (hash * 31 + key.charCodeAt(index)) | 0;
  return hash & (places - 1);
};

const changesAt = (changed: Changed, key: string): readonly Change[] => valueAt(changed, placeOf(key)) ?? [];

const changeOf = (changed: Changed, key: string): Change | undefined => {
  for (const change of changesAt(changed, key)) if (change.key === key) return change;
  return undefined;
};

const merged = (base: Answers, changed: Changed): Answers => {
  const kept = Object.entries(base).filter(([key]) => changeOf(changed, key) === undefined);
  const given = changed
    .flatMap((piece) => piece.flatMap((changes = []) => changes))
    .flatMap(({ key, answer }) => (answer === undefined ? [] : [[key, answer] as const]));
  return Object.fromEntries([...kept, ...given]);
};

const confirmed = (answer: Answer | undefined): Answer | undefined =>
  answer?.prefilled === true ? undefined : answer;

const withChange = (base: Answers, before: Changed, key: string, answer: Answer | undefined): Stored => {
  const index = placeOf(key);
  const changed = valuesToChange(before, [{ index }]);
  const others = changesAt(before, key).filter((change) => change.key !== key);
  setValue(changed, index, [...others, { key, answer }]);
  return changedBy(base, changed);
};

const changedBy = (base: Answers, changed: Changed): Stored => ({
  get: (key) => {
    const change = changeOf(changed, key);
    return confirmed(change === undefined ? base[key] : change.answer);
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
