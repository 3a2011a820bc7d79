import type { WrittenQuestion } from "../definition-question.ts";
import { limits } from "../limits.ts";
import {
  isObject,
  isTrueIn,
  listIn,
  memberOf,
  numberIn,
  textIn,
  type ForeignObject,
} from "./foreign-json.ts";
import { idNamer } from "./id-namer.ts";
import {
  headOf,
  left,
  nothing,
  plainField,
  together,
  type Builder,
  type Building,
  type Built,
  type Setting,
} from "./surveyjs-building.ts";
import { listed, optionsFrom, pendingIn } from "./surveyjs-choices.ts";
import { dataNameOf, isRequired, noteUnread } from "./surveyjs-properties.ts";

type RowQuestion = Exclude<
  WrittenQuestion,
  { readonly type: "info" | "computed" | "repeatGroup" | "matrix" }
>;

const isRowQuestion = (question: WrittenQuestion): question is RowQuestion =>
  question.type !== "info" &&
  question.type !== "computed" &&
  question.type !== "repeatGroup" &&
  question.type !== "matrix";

/** Leaves room for the ids of rows, which begin with that of the matrix. */
const longestMatrixName = 40;

/** The rows of a matrix: each is a question `<matrix>-<row>`, whose id must not be taken. */
const rowsOf = (element: ForeignObject, id: string, setting: Setting, building: Building) => {
  const { ids, texts, pending, remarks } = building;
  const names = idNamer();
  const needed = isTrueIn(element, "isAllRowRequired") || isTrueIn(element, "eachRowRequired");
  return listed(listIn(element, "rows"), [...setting.path, "rows"]).map(({ item, value, path }) => {
    const full = ids(`${id}-${names(String(value), "r")}`, "q");
    const label = isObject(item) ? texts.at(item, "text", path) : undefined;
    const row = {
      id: full.slice(id.length + 1),
      text: label ?? texts.named(String(value)),
      ...(needed ? { required: "submit" as const } : {}),
    };
    if (isObject(item)) {
      noteUnread(item, "row", path, remarks, ["value", "text", "visible"]);
      pending.set(row, pendingIn(item, path));
    }
    return { row, full, value };
  });
};

/** One choice in each row. */
export const matrix: Builder = (element, setting, building) => {
  const cellType = textIn(element, "cellType") ?? "radio";
  if (setting.inRows || (cellType !== "radio" && cellType !== "default"))
    return left(element, setting, building);
  const columns = optionsFrom(listIn(element, "columns"), [...setting.path, "columns"], building);
  if (columns.options.length < 2) return left(element, setting, building);
  const name = textIn(element, "name") ?? "";
  const head = headOf(element, setting, building, name.slice(0, longestMatrixName));
  const rows = rowsOf(element, head.id, setting, building);
  if (rows.length === 0) return left(element, setting, building);
  return {
    questions: [{ ...head, type: "matrix", rows: rows.map(({ row }) => row), columns: [...columns.options] }],
    fields: [
      {
        ...plainField(dataNameOf(element), head.id, "parts"),
        fields: rows.map(({ full, value }) => ({
          ...plainField(String(value), full, "one"),
          values: columns.values,
        })),
      },
    ],
  };
};

const countIn = (element: ForeignObject, key: string): number | undefined => {
  const count = numberIn(element, key);
  return count !== undefined && Number.isInteger(count) && count >= 0 && count <= limits.rows
    ? count
    : undefined;
};

/** How many rows there may be. */
const rowLimits = (
  element: ForeignObject,
  kind: "Row" | "Panel",
): { readonly min: number; readonly max?: number } => {
  const max = countIn(element, `max${kind}Count`);
  const least = countIn(element, `min${kind}Count`) ?? (isRequired(element) === "submit" ? 1 : 0);
  return max === undefined || max === 0 ? { min: least } : { min: Math.min(least, max), max };
};

/** A repeat group of what its elements become. What cannot stand in a row is left out and told. */
const groupOf = (
  element: ForeignObject,
  built: Built,
  kind: "Row" | "Panel",
  setting: Setting,
  building: Building,
): Built => {
  const questions = built.questions.filter(isRowQuestion);
  const known = new Set(questions.map(({ id }) => id));
  if (questions.length === 0) return left(element, setting, building);
  const head = headOf(element, setting, building);
  return {
    questions: [
      {
        ...head,
        type: "repeatGroup",
        rowTitle: building.texts.word("entry"),
        questions,
        ...rowLimits(element, kind),
      },
    ],
    fields: [
      {
        ...plainField(dataNameOf(element), head.id, "rows"),
        fields: built.fields.filter(({ id }) => known.has(id)),
      },
    ],
  };
};

/** A panel that can be filled in several times. */
export const panelDynamic: Builder = (element, setting, building) => {
  if (setting.inRows) return left(element, setting, building);
  if (memberOf(element, "templateTitle") !== undefined)
    building.remarks.note("propertyLeft", [...setting.path, "templateTitle"], {
      property: "templateTitle",
      on: "paneldynamic",
    });
  const inner = listIn(element, "templateElements").map((one, index) =>
    setting.build(one, {
      ...setting,
      path: [...setting.path, "templateElements", index],
      conditions: [],
      inRows: true,
    }),
  );
  return groupOf(element, together(inner), "Panel", setting, building);
};

/** What the cells of a column ask. */
export const elementOfColumn = (column: ForeignObject, table: ForeignObject): ForeignObject => {
  const { cellType = memberOf(table, "cellType"), ...rest } = column;
  const isNamed = typeof cellType === "string" && cellType !== "default" && cellType !== "";
  const choices = memberOf(column, "choices") ?? memberOf(table, "choices");
  return { ...rest, type: isNamed ? cellType : "dropdown", ...(choices === undefined ? {} : { choices }) };
};

/** A table to which rows can be added. */
export const matrixDynamic: Builder = (element, setting, building) => {
  if (setting.inRows) return left(element, setting, building);
  const inner = listIn(element, "columns").map((column, index) =>
    isObject(column)
      ? setting.build(elementOfColumn(column, element), {
          ...setting,
          path: [...setting.path, "columns", index],
          conditions: [],
          inRows: true,
        })
      : nothing,
  );
  return groupOf(element, together(inner), "Row", setting, building);
};
