import type { RegistryFieldsType, RegistryWidgetsType, TemplatesType } from "@rjsf/utils";
import { CitationsField } from "./fields/citations-field.tsx";
import { PassageField } from "./fields/passage-field.tsx";
import { PeriodField } from "./fields/period-field.tsx";
import { FieldTemplate } from "./templates/field-template.tsx";
import { ObjectTemplate } from "./templates/object-template.tsx";
import { ChoiceWidget } from "./widgets/choice-widget.tsx";
import { ChoicesWidget } from "./widgets/choices-widget.tsx";
import { DateWidget } from "./widgets/date-widget.tsx";
import { LongTextWidget } from "./widgets/long-text-widget.tsx";
import { NumberWidget } from "./widgets/number-widget.tsx";
import { RowsWidget } from "./widgets/rows-widget.tsx";
import { ScaleWidget } from "./widgets/scale-widget.tsx";
import { ShortTextWidget } from "./widgets/short-text-widget.tsx";
import { TextListWidget } from "./widgets/text-list-widget.tsx";

const widgets: RegistryWidgetsType = {
  choice: ChoiceWidget,
  choices: ChoicesWidget,
  scale: ScaleWidget,
  shortText: ShortTextWidget,
  textList: TextListWidget,
  longText: LongTextWidget,
  number: NumberWidget,
  date: DateWidget,
  rows: RowsWidget,
};

const fields: RegistryFieldsType = { citations: CitationsField, passage: PassageField, period: PeriodField };

const templates: Partial<TemplatesType> = {
  FieldTemplate,
  ObjectFieldTemplate: ObjectTemplate,
};

/** How rjsf draws our forms: KERN's look, one widget per kind of value, questions as the design has them. */
export const theme = { widgets, fields, templates } as const;

/** rjsf fills forms by itself unless told not to; opening a form must change nothing. */
export const defaultState = {
  constAsDefaults: "never",
  arrayMinItems: { populate: "never" },
  emptyObjectFields: "skipDefaults",
} as const;
