import { Array, Boolean, Literal, Object, Optional, Union, type Static } from "typebox";
import { ConditionSchema } from "./definition-condition.ts";
import { Closed, DecimalText, Id, Localized } from "./definition-text.ts";

/** Something to do at a level: told always, or only while a condition holds. */
const StepSchema = Union([Localized, Object({ text: Localized, when: ConditionSchema }, Closed)]);

/** A level of a result, with what must and what should be done next, and the checklists to go on with. */
const LevelSchema = Object(
  {
    id: Id,
    title: Localized,
    text: Localized,
    obligations: Optional(Array(StepSchema)),
    nextSteps: Optional(Array(StepSchema)),
    leadsTo: Optional(Array(Id, { minItems: 1 })),
  },
  Closed,
);

const RulesSchema = Array(
  Union([
    Object({ when: ConditionSchema, level: Id, because: Optional(Localized) }, Closed),
    Object({ otherwise: Id, because: Optional(Localized) }, Closed),
  ]),
  { minItems: 1 },
);

/** The figure that bands divide: exactly one. */
const FigureSchema = Object(
  {
    question: Optional(Id),
    computed: Optional(Id),
    score: Optional(Id),
    points: Optional(Id),
    percent: Optional(Id),
    coverage: Optional(Id),
  },
  Closed,
);

/**
 * Levels by the size of a figure. With `from` alone each band reaches to the next, so that there are no gaps, and only
 * the first may begin nowhere; with `to` (the figure itself included) they are a foreign table, which the linter holds
 * for gaps and overlaps. `otherwise` holds where there is no figure, or none of the bands fits.
 */
const BandsSchema = Object(
  {
    of: FigureSchema,
    bands: Array(
      Object(
        { from: Optional(DecimalText), to: Optional(DecimalText), level: Id, because: Optional(Localized) },
        Closed,
      ),
      { minItems: 1 },
    ),
    otherwise: Id,
    because: Optional(Localized),
  },
  Closed,
);

/** A result: levels, worst first, and what decides between them: `rules`, or `by` bands. Exactly one of the two. */
export const ResultSchema = Object(
  {
    id: Id,
    title: Localized,
    levels: Array(LevelSchema, { minItems: 1 }),
    ordered: Optional(Boolean()),
    rules: Optional(RulesSchema),
    by: Optional(BandsSchema),
    caps: Optional(
      Array(
        Union([
          Object({ finding: Id, level: Id }, Closed),
          Object({ blocking: Literal(true), level: Id }, Closed),
        ]),
      ),
    ),
  },
  Closed,
);

export type ResultDefinition = Static<typeof ResultSchema>;
