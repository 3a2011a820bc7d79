import type { FieldProps } from "@rjsf/utils";
import { useState } from "react";
import type { Citation } from "#core/answer.ts";
import { deCheck } from "../../text/de-check.ts";
import { useControl } from "../question/use-control.ts";
import { describedIds } from "../question-context.ts";

const words = deCheck.passage;
const parts = ["law", "section", "paragraph", "sentence", "number"] as const;
type Part = (typeof parts)[number];

const isText = (entry: [string, unknown]): entry is [string, string] => typeof entry[1] === "string";

const passageIn = (value: unknown): Partial<Citation> =>
  typeof value === "object" && value !== null ? Object.fromEntries(Object.entries(value).filter(isText)) : {};

const longestOf = (schema: FieldProps["schema"], part: string): number | undefined => {
  const declared = schema.properties?.[part];
  return typeof declared === "object" ? declared.maxLength : undefined;
};

/** Where in a law something stands: one text as people write it; its parts can be told apart on request. */
export const PassageField = ({ formData, onChange, fieldPathId, schema }: FieldProps) => {
  const { props } = useControl("value", ["hint"]);
  const passage = passageIn(formData);
  const filled = parts.filter((part) => passage[part] !== undefined && passage[part] !== "").length;
  const [open, setOpen] = useState(filled > 0);
  const change = (part: "text" | Part, text: string): void => {
    const { [part]: _before, ...others } = passage;
    const next = text === "" ? others : { ...others, [part]: text };
    onChange(Object.keys(next).length === 0 ? undefined : next, fieldPathId.path);
  };
  return (
    <>
      <div className="field">
        <label htmlFor={props.id}>{words.text}</label>
        <div className="hint" id={describedIds(props.id).hint}>
          {words.hint}
        </div>
        <input
          {...props}
          className="in"
          type="text"
          autoComplete="off"
          maxLength={longestOf(schema, "text")}
          value={passage.text ?? ""}
          onChange={({ target }) => change("text", target.value)}
        />
      </div>
      <details className="fold" open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary className="small">{words.parts(filled)}</summary>
        <div className="passage">
          {parts.map((part) => {
            const id = `${props.id}-${part}`;
            return (
              <div className={`field passage__${part}`} key={part}>
                <label htmlFor={id}>{words.part[part]}</label>
                <input
                  className="in"
                  id={id}
                  type="text"
                  autoComplete="off"
                  maxLength={longestOf(schema, part)}
                  value={passage[part] ?? ""}
                  onChange={({ target }) => change(part, target.value)}
                />
              </div>
            );
          })}
        </div>
      </details>
    </>
  );
};
