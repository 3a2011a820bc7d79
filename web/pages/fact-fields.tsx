import type { Instrument, Stage } from "#core/contract.ts";
import { Field } from "../parts/field.tsx";
import { SelectField } from "../parts/select-field.tsx";
import { TextField } from "../parts/text-field.tsx";
import { useWords } from "../text/language.ts";
import type { FactDraft } from "./fact-draft.ts";
import { stages } from "./proposal-filter.ts";

const instruments: readonly Instrument[] = [
  "gesetz",
  "rechtsverordnung",
  "verwaltungsvorschrift",
  "foerderrichtlinie",
  "satzung",
  "other",
];

type Part = {
  readonly draft: FactDraft;
  readonly errors: Readonly<Partial<Record<string, string>>>;
  readonly onChange: (draft: FactDraft) => void;
};

/** What a proposal cannot do without: what it is called, what it is, where it stands. */
export const MainFactFields = ({ draft, errors, onChange }: Part) => {
  const { proposals } = useWords();
  const { fields, hints } = proposals;
  return (
    <>
      <TextField
        id="title"
        label={fields.title}
        hint={hints.title}
        value={draft.title}
        maxLength={500}
        onChange={(title) => onChange({ ...draft, title })}
        error={errors["title"]}
        required
      />
      <div className="grid2">
        <SelectField<Instrument>
          id="instrument"
          label={fields.instrument}
          value={draft.instrument}
          choices={instruments.map((value) => ({ value, label: proposals.instruments[value] }))}
          onChange={(instrument) => onChange({ ...draft, instrument })}
        />
        <SelectField<Stage>
          id="stage"
          label={fields.stage}
          value={draft.stage}
          choices={stages.map((value) => ({ value, label: proposals.stages[value] }))}
          onChange={(stage) => onChange({ ...draft, stage })}
        />
      </div>
    </>
  );
};

/** What can follow later. */
export const FurtherFactFields = ({ draft, errors, onChange }: Part) => {
  const { fields, hints } = useWords().proposals;
  return (
    <>
      <div className="grid2">
        <TextField
          id="shortTitle"
          label={fields.shortTitle}
          hint={hints.shortTitle}
          value={draft.shortTitle}
          maxLength={100}
          onChange={(shortTitle) => onChange({ ...draft, shortTitle })}
        />
        <TextField
          id="deadline"
          label={fields.deadline}
          hint={hints.deadline}
          value={draft.deadline}
          maxLength={40}
          onChange={(deadline) => onChange({ ...draft, deadline })}
          error={errors["deadline"]}
          day
        />
        <TextField
          id="leadMinistry"
          label={fields.leadMinistry}
          value={draft.leadMinistry}
          maxLength={200}
          onChange={(leadMinistry) => onChange({ ...draft, leadMinistry })}
        />
        <TextField
          id="unit"
          label={fields.unit}
          value={draft.unit}
          maxLength={200}
          onChange={(unit) => onChange({ ...draft, unit })}
        />
        <TextField
          id="reference"
          label={fields.reference}
          value={draft.reference}
          maxLength={100}
          onChange={(reference) => onChange({ ...draft, reference })}
        />
      </div>
      <Field id="summary" label={fields.summary} hint={hints.summary}>
        {(control) => (
          <textarea
            {...control}
            className="in"
            rows={4}
            maxLength={5000}
            value={draft.summary}
            onChange={(event) => onChange({ ...draft, summary: event.target.value })}
          />
        )}
      </Field>
    </>
  );
};
