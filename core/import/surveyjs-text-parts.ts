import { isObject, listIn, memberOf, textIn } from "./foreign-json.ts";
import { plainField, together, type Builder } from "./surveyjs-building.ts";
import { dataNameOf, isRequired, noteUnread } from "./surveyjs-properties.ts";
import { text } from "./surveyjs-value-elements.ts";

/** Several texts in one element, each a question of its own. */
export const multipleText: Builder = (element, setting, building) => {
  const name = textIn(element, "name") ?? "";
  const parts = listIn(element, "items").filter(isObject);
  const required = isRequired(element) === "submit" ? { isRequired: true } : {};
  const built = parts.map((part, index) => {
    const path = [...setting.path, "items", index];
    noteUnread(part, "text", path, building.remarks, ["placeholder"]);
    const named = { ...part, ...required, name: `${name}-${textIn(part, "name") ?? index + 1}` };
    const titled =
      memberOf(part, "title") === undefined ? { ...named, title: textIn(part, "name") ?? "" } : named;
    const { questions, fields } = text(titled, { ...setting, path }, building);
    return { questions, fields: fields.map((field) => ({ ...field, name: textIn(part, "name") ?? "" })) };
  });
  const { questions, fields } = together(built);
  return { questions, fields: [{ ...plainField(dataNameOf(element), "", "parts"), fields }] };
};
