import type { WrittenQuestion } from "../definition-question.ts";
import type { LocalizedText } from "../definition-text.ts";
import { isObject, listIn, textIn, type ForeignObject } from "./foreign-json.ts";
import { left, plainField, together, type Builder, type Building, type Built } from "./surveyjs-building.ts";
import { listed, pendingIn } from "./surveyjs-choices.ts";
import { dataNameOf, noteUnread } from "./surveyjs-properties.ts";
import { elementOfColumn } from "./surveyjs-table-elements.ts";

/** A question's text behind that of its row: "North: How many cases?" */
const behind = (row: LocalizedText, text: LocalizedText): LocalizedText => {
  const [first = ""] = Object.values(row);
  const languages = Object.keys(text) as (keyof LocalizedText)[];
  return Object.fromEntries(
    languages.map((language) => [language, `${row[language] ?? first}: ${text[language]}`]),
  );
};

const named = (question: WrittenQuestion, row: LocalizedText, { pending }: Building): WrittenQuestion => {
  const renamed = { ...question, text: behind(row, question.text) };
  pending.set(renamed, pending.get(question) ?? []);
  return renamed;
};

/** What a column asks in a row, under the name of both. */
const inRow = (column: ForeignObject, table: ForeignObject, row: string): ForeignObject => {
  const name = textIn(column, "name") ?? "";
  const element = elementOfColumn(column, table);
  const title = element["title"] ?? name;
  return { ...element, title, name: `${textIn(table, "name") ?? ""}-${row}-${name}` };
};

/** A table of given rows whose columns ask different things: each cell is a question of its own. */
export const matrixDropdown: Builder = (element, setting, building) => {
  const { texts, remarks } = building;
  const columns = listIn(element, "columns").filter(isObject);
  const rows = listed(listIn(element, "rows"), [...setting.path, "rows"]);
  if (setting.inRows || columns.length === 0 || rows.length === 0) return left(element, setting, building);
  const built = rows.map(({ item, value, path }): Built => {
    if (isObject(item)) noteUnread(item, "row", path, remarks, ["value", "text", "visible"]);
    const text = (isObject(item) ? texts.at(item, "text", path) : undefined) ?? texts.named(String(value));
    const conditions = isObject(item) ? pendingIn(item, path) : [];
    const cells = columns.map((column, index) => {
      const place = { ...setting, path: [...setting.path, "columns", index], conditions };
      const { questions, fields } = setting.build(inRow(column, element, String(value)), place);
      const [field] = fields;
      const own =
        field === undefined ? [] : [{ ...field, name: textIn(column, "name") ?? "" }, ...fields.slice(1)];
      return { questions: questions.map((question) => named(question, text, building)), fields: own };
    });
    const { questions, fields } = together(cells);
    return { questions, fields: [{ ...plainField(String(value), "", "parts"), fields }] };
  });
  const { questions, fields } = together(built);
  return { questions, fields: [{ ...plainField(dataNameOf(element), "", "parts"), fields }] };
};
