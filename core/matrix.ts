import type { MatrixDefinition, OptionDefinition, QuestionDefinition } from "./definition-question.ts";
import { namedFindings, type Found as FoundFindings } from "./inline-findings.ts";
import type { Path } from "./node.ts";

type Row = MatrixDefinition["rows"][number];

/** What is told of a place in a definition. */
type Found = {
  readonly code: string;
  readonly path: Path;
  readonly params: Readonly<Record<string, unknown>>;
};

/** A row of a matrix as its author wrote it, and where. */
export type WrittenRow = { readonly matrix: MatrixDefinition; readonly row: Row; readonly path: Path };

const applies = ({ appliesIf: all }: MatrixDefinition, { appliesIf: own }: Row) => {
  const appliesIf = all && own ? { all: [all, own] } : (own ?? all);
  return appliesIf === undefined ? {} : { appliesIf };
};

/** The questions a matrix stands for, one in each row, with the row each comes from. */
export const matrixQuestions = (
  matrix: MatrixDefinition,
  path: Path,
  found: FoundFindings,
): readonly { readonly question: QuestionDefinition; readonly from: WrittenRow }[] => {
  const { rows, columns, type: _, text: __, shortText: ___, code: ____, prefill, ...common } = matrix;
  const ids = rows.map((row) => `${matrix.id}-${row.id}`);
  const options = columns.map((column, at): OptionDefinition =>
    namedFindings(column, ids, [...path, "columns", at], found),
  );
  return rows.map((row, index) => {
    const question: QuestionDefinition = {
      ...common,
      ...row,
      id: ids[index] ?? "",
      type: "singleChoice",
      options,
      ...(prefill ? { prefill: { ...prefill, question: `${prefill.question}-${row.id}` } } : {}),
      ...applies(matrix, row),
    };
    return { question, from: { matrix, row, path: [...path, "rows", index] } };
  });
};

const startsWith = (path: Path, start: Path): boolean => start.every((step, index) => path[index] === step);

/** Where something in a row's question was written: at the row, or at the matrix, whose columns are its options. */
const pathAsWritten = ({ path, code }: Found, { matrix, row, path: place }: WrittenRow): Path => {
  const whole = place.slice(0, -2);
  const [word, ...rest] = path.slice(place.length);
  if (word === undefined) return code === "missingKeyword" ? whole : path;
  if (word === "options") return [...whole, "columns", ...rest];
  if (word === "appliesIf" && matrix.appliesIf !== undefined) {
    if (row.appliesIf === undefined) return [...whole, word, ...rest];
    const [, part, ...inside] = rest;
    return part === 0 ? [...whole, word, ...inside] : [...place, word, ...inside];
  }
  return Object.hasOwn(row, word) ? path : [...whole, word, ...rest];
};

/** The question that a problem names beside its place is the matrix, as in all of its rows. */
const atMatrix = <F extends Found>(found: F, from: WrittenRow): F => ({
  ...found,
  path: pathAsWritten(found, from),
  params: "of" in found.params ? { ...found.params, of: from.matrix.id } : found.params,
});

/** What is told of the questions of matrices, at the place where their author wrote what it is about, and once. */
export const asWrittenInMatrices = <F extends Found>(
  all: readonly F[],
  rows: readonly WrittenRow[],
): readonly F[] => {
  if (rows.length === 0) return all;
  const told = all.map((found) => {
    const row = rows.find(({ path }) => startsWith(found.path, path));
    return row === undefined ? found : atMatrix(found, row);
  });
  return [...new Map(told.map((found) => [JSON.stringify(found), found])).values()];
};
