import ArrayField from "@rjsf/core/lib/components/fields/ArrayField.js";
import NumberField from "@rjsf/core/lib/components/fields/NumberField.js";
import ObjectField from "@rjsf/core/lib/components/fields/ObjectField.js";
import SchemaField from "@rjsf/core/lib/components/fields/SchemaField.js";
import StringField from "@rjsf/core/lib/components/fields/StringField.js";
import {
  DEFAULT_ID_PREFIX,
  DEFAULT_ID_SEPARATOR,
  englishStringTranslator,
  type Registry,
  type TemplatesType,
} from "@rjsf/utils";

/** Help, descriptions and errors are drawn by the frame of a question. */
const nothing = (): null => null;

type BaseRegistry = Omit<Registry, "schemaUtils" | "templates" | "globalUiOptions"> & {
  readonly templates: Omit<Partial<TemplatesType>, "ButtonTemplates"> & { readonly ButtonTemplates: object };
};

/**
 * Stands in for rjsf's own registry: of its fields those that our forms have, of its widgets and templates none, for
 * `theme` brings ours.
 */
const baseRegistry = (): BaseRegistry => ({
  fields: { ArrayField, NumberField, ObjectField, SchemaField, StringField },
  templates: {
    ButtonTemplates: {},
    DescriptionFieldTemplate: nothing,
    FieldErrorTemplate: nothing,
    FieldHelpTemplate: nothing,
  },
  widgets: {},
  rootSchema: {},
  formContext: {},
  translateString: englishStringTranslator,
  globalFormOptions: {
    idPrefix: DEFAULT_ID_PREFIX,
    idSeparator: DEFAULT_ID_SEPARATOR,
    useFallbackUiForUnsupportedType: false,
  },
});

export default baseRegistry;
