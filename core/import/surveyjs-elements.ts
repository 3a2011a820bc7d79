import { isObject, listIn, memberOf, textIn, type ForeignObject } from "./foreign-json.ts";
import {
  left,
  nothing,
  together,
  type Builder,
  type Building,
  type Built,
  type Setting,
} from "./surveyjs-building.ts";
import { boolean, imagePicker, multipleChoice, singleChoice } from "./surveyjs-choice-elements.ts";
import { pendingIn } from "./surveyjs-choices.ts";
import { matrixDropdown } from "./surveyjs-dropdown-matrix.ts";
import { noteUnread } from "./surveyjs-properties.ts";
import { matrix, matrixDynamic, panelDynamic } from "./surveyjs-table-elements.ts";
import { multipleText } from "./surveyjs-text-parts.ts";
import { comment, html, rating, text } from "./surveyjs-value-elements.ts";

const builders: Readonly<Record<string, Builder>> = {
  radiogroup: singleChoice,
  buttongroup: singleChoice,
  dropdown: singleChoice,
  checkbox: multipleChoice,
  tagbox: multipleChoice,
  imagepicker: imagePicker,
  boolean,
  text,
  comment,
  rating,
  html,
  multipletext: multipleText,
  matrix,
  matrixdropdown: matrixDropdown,
  matrixdynamic: matrixDynamic,
  paneldynamic: panelDynamic,
};

/** The elements of a page or a panel, under the key they are written. */
export const elementsIn = (
  container: ForeignObject,
): readonly { readonly element: unknown; readonly key: string; readonly index: number }[] =>
  ["elements", "questions"].flatMap((key) =>
    listIn(container, key).map((element, index) => ({ element, key, index })),
  );

/** The title of a panel, shown where its questions begin. */
const titleOf = (panel: ForeignObject, { path, inRows }: Setting, { texts, ids }: Building): Built => {
  const title = texts.at(panel, "title", path);
  if (title === undefined || inRows) return nothing;
  return {
    questions: [{ id: ids(textIn(panel, "name") ?? "", "q"), type: "info", text: title }],
    fields: [],
  };
};

/** A panel: its questions stand where it stood, each with its condition. */
const panel: Builder = (element, setting, building) => {
  building.remarks.count("panelFlattened", setting.path);
  const conditions = [...setting.conditions, ...pendingIn(element, setting.path)];
  const name = textIn(element, "name");
  const around = name === undefined ? setting.around : [name, ...setting.around];
  const title = titleOf(element, setting, building);
  for (const question of title.questions) building.pending.set(question, conditions);
  const inner = elementsIn(element).map(({ element: one, key, index }) =>
    setting.build(one, { ...setting, path: [...setting.path, key, index], around, conditions }),
  );
  return together([title, ...inner]);
};

const isPanel = (type: string): boolean => type === "panel" || type === "flowpanel";

/** A question with its own condition and those of the panels around it. */
const withConditions = (
  element: ForeignObject,
  built: Built,
  setting: Setting,
  { pending }: Building,
): Built => {
  const conditions = [...setting.conditions, ...pendingIn(element, setting.path)];
  for (const question of built.questions)
    pending.set(question, [...conditions, ...(pending.get(question) ?? [])]);
  return built;
};

/** What elements become; made once for a survey. */
export const elementBuilder = (building: Building): Setting["build"] => {
  const build: Setting["build"] = (element, setting) => {
    if (!isObject(element)) return nothing;
    const type = textIn(element, "type") ?? "text";
    const isKnown = isPanel(type) || Object.hasOwn(builders, type);
    if (!isKnown || memberOf(element, "visible") === false) return left(element, setting, building);
    noteUnread(element, type, setting.path, building.remarks);
    if (isPanel(type)) return panel(element, setting, building);
    const builder = builders[type];
    return builder === undefined
      ? nothing
      : withConditions(element, builder(element, setting, building), setting, building);
  };
  return build;
};
