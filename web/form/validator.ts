import type { RJSFSchema, ValidationData, ValidatorType } from "@rjsf/utils";

const nothingWrong: ValidationData<unknown> = { errors: [], errorSchema: {} };

/**
 * rjsf asks a validator for two things. Which alternative of a choice fits (`isValid`): ours are constants. And what
 * is wrong with the data: nothing, as far as a single section can tell, because `answerProblems` judges the answers
 * of the whole assessment, and its verdict reaches the questions through `ShownProblemsContext`.
 */
export const sectionValidator: ValidatorType<unknown, RJSFSchema> = {
  isValid: (schema, formData) => !("const" in schema) || schema.const === formData,
  rawValidation: () => ({}),
  validateFormData: () => nothingWrong,
};
