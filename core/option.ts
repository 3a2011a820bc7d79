import type { LocalizedText } from "./definition-text.ts";
import type {
  BandDefinition,
  OptionDefinition,
  QuestionDefinition,
  RowQuestionDefinition,
} from "./definition-question.ts";

type AnyQuestion = QuestionDefinition | RowQuestionDefinition;
type GivenId = "yes" | "no" | "unsure";

const givenLabels: Readonly<Record<GivenId, LocalizedText>> = {
  yes: { de: "Ja", en: "Yes" },
  no: { de: "Nein", en: "No" },
  unsure: { de: "Ich bin unsicher", en: "I am unsure" },
};

type GivenOption = { readonly id: string; readonly label?: LocalizedText };

const given = (
  ids: readonly GivenId[],
  declared: readonly GivenOption[] | undefined,
): readonly OptionDefinition[] =>
  ids.map((id) => {
    const option = declared?.find((candidate) => candidate.id === id);
    const unsure = id === "unsure" ? ({ unsure: true } as const) : {};
    return { ...option, ...unsure, id, label: option?.label ?? givenLabels[id] };
  });

/**
 * The options of a question in definition order, with the given options of yes-no questions and their labels
 * filled in; empty for questions without options.
 */
export const optionsOf = (question: AnyQuestion): readonly OptionDefinition[] => {
  switch (question.type) {
    case "singleChoice":
    case "multipleChoice":
      return question.options;
    case "yesNo":
      return given(["yes", "no"], question.options);
    case "yesNoUnsure":
      return given(["yes", "no", "unsure"], question.options);
    default:
      return [];
  }
};

/** The bands that say what a question's figure is worth; empty for questions without. */
export const bandsIn = (question: AnyQuestion): readonly BandDefinition[] =>
  ("bands" in question ? question.bands : undefined) ?? [];

/** Whether any answer to the question has points. */
export const carriesPoints = (question: AnyQuestion): boolean =>
  [...optionsOf(question), ...bandsIn(question)].some(({ points }) => points !== undefined);
