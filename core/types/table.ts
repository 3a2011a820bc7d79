import type { QuestionDefinition, QuestionType } from "../definition-question.ts";
import { computed } from "./computed.ts";
import { date } from "./date.ts";
import { info } from "./info.ts";
import { longText } from "./long-text.ts";
import { money } from "./money.ts";
import { multipleChoice } from "./multiple-choice.ts";
import { number } from "./number.ts";
import { passage } from "./passage.ts";
import { period } from "./period.ts";
import { repeatGroup } from "./repeat-group.ts";
import type { AnyTypeRules, TypeRules } from "./rule.ts";
import { scale } from "./scale.ts";
import { shortText } from "./short-text.ts";
import { singleChoice } from "./single-choice.ts";
import { yesNo } from "./yes-no.ts";
import { yesNoUnsure } from "./yes-no-unsure.ts";

const types: { readonly [T in QuestionType]: TypeRules<T> } = {
  singleChoice,
  yesNo,
  yesNoUnsure,
  multipleChoice,
  scale,
  shortText,
  longText,
  number,
  money,
  date,
  period,
  passage,
  repeatGroup,
  computed,
  info,
};

/** What the type of a question knows about it. */
export const typeRulesOf = (definition: QuestionDefinition): AnyTypeRules => types[definition.type];
