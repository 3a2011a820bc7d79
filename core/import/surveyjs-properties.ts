import type { Path } from "../node.ts";
import { isTrueIn, memberOf, textIn, type ForeignObject } from "./foreign-json.ts";
import type { Remarks } from "./remark.ts";

const words = (text: string): readonly string[] => text.split(" ");

/** What the importer reads of every element. */
const common = words("type name valueName title description help visibleIf visible isRequired");
const choices = words(
  "choices hasOther showOtherItem otherText otherPlaceholder hasNone showNoneItem noneText hasComment showCommentArea commentText",
);

/** What it reads of each kind beyond that. `hasSelectAll` only saves clicks. */
const read: Readonly<Record<string, readonly string[]>> = {
  survey: words("title description pages elements questions locale clearInvisibleValues"),
  page: words("name title description visibleIf visible elements questions"),
  panel: words("elements questions"),
  flowpanel: words("elements"),
  radiogroup: choices,
  buttongroup: choices,
  dropdown: choices,
  checkbox: [...choices, ...words("minSelectedChoices maxSelectedChoices hasSelectAll showSelectAllItem")],
  tagbox: [...choices, ...words("minSelectedChoices maxSelectedChoices")],
  imagepicker: [...choices, ...words("multiSelect minSelectedChoices maxSelectedChoices")],
  boolean: words("labelTrue labelFalse valueTrue valueFalse label"),
  text: words("inputType min max step maxLength hasComment showCommentArea commentText"),
  comment: words("maxLength"),
  rating: words(
    "rateMin rateMax rateStep rateCount rateValues minRateDescription maxRateDescription hasComment showCommentArea commentText",
  ),
  html: words("html"),
  matrix: words("columns rows isAllRowRequired eachRowRequired cellType"),
  matrixdropdown: words("columns rows choices cellType"),
  matrixdynamic: words("columns choices cellType rowCount minRowCount maxRowCount"),
  paneldynamic: words("templateElements templateTitle minPanelCount maxPanelCount panelCount"),
  multipletext: words("items"),
};

/** What changes the meaning of a survey: each of these is named where it stands. */
const meaningful: ReadonlySet<string> = new Set(
  words(
    "enableIf requiredIf defaultValue defaultValueExpression defaultRowValue defaultPanelValue setValueIf setValueExpression resetValueIf resetValueExpression validators triggers calculatedValues choicesByUrl choicesVisibleIf choicesEnableIf choicesFromQuestion choicesMin choicesMax rowsVisibleIf columnsVisibleIf minValueExpression maxValueExpression correctAnswer completedHtmlOnCondition navigateToUrlOnCondition clearIfInvisible isUnique keyName isExclusive exclusive readOnly maskType maskSettings eachRowUnique cells score quizMode",
  ),
);

const isSet = (value: unknown): boolean =>
  value !== undefined &&
  value !== null &&
  value !== false &&
  value !== "" &&
  !(Array.isArray(value) && value.length === 0);

/** Names what of an element is not read: what has a meaning by its place, the rest once for all elements of the kind. */
export const noteUnread = (
  element: ForeignObject,
  kind: string,
  path: Path,
  remarks: Remarks,
  alsoRead: readonly string[] = [],
): void => {
  const known = [...(kind === "survey" || kind === "page" ? [] : common), ...(read[kind] ?? []), ...alsoRead];
  for (const key of Object.keys(element)) {
    if (known.includes(key) || !isSet(memberOf(element, key))) continue;
    if (meaningful.has(key)) remarks.note("propertyLeft", [...path, key], { property: key, on: kind });
    else remarks.count("propertyIgnored", [...path, key], { property: key, on: kind });
  }
};

/** Under which name SurveyJS keeps the answer. */
export const dataNameOf = (element: ForeignObject): string =>
  textIn(element, "valueName") ?? textIn(element, "name") ?? "";

export const isRequired = (element: ForeignObject): "submit" | "never" =>
  isTrueIn(element, "isRequired") ? "submit" : "never";
