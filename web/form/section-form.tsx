import Form from "@rjsf/core";
import type { UiSchema } from "@rjsf/utils";
import { useCallback, useMemo, type FocusEvent } from "react";
import type { SectionData } from "#core/form-data.ts";
import { useLocale } from "../text/language.ts";
import { useCells, useDesk } from "./desk.ts";
import { applyFormChange, formOf } from "./form-source.ts";
import { defaultState, theme } from "./theme.ts";
import { sectionValidator } from "./validator.ts";

const cellAt = (target: EventTarget | null): string | null =>
  target instanceof Element ? (target.closest("[data-cell]")?.getAttribute("data-cell") ?? null) : null;

/** The questions of one section, to be answered. */
export const SectionForm = ({ section }: { readonly section: string }) => {
  const { cells } = useDesk();
  const locale = useLocale();
  const select = useMemo(() => formOf(section, locale), [section, locale]);
  const { form, data } = useCells(select);
  const onChange = useCallback(
    (event: { readonly formData?: unknown }, id?: string) =>
      applyFormChange(cells, section, (event.formData ?? {}) as SectionData, id),
    [cells, section],
  );
  const follow = useCallback(
    (event: FocusEvent) =>
      cells.focus(event.type === "blur" ? cellAt(event.relatedTarget) : cellAt(event.target)),
    [cells],
  );
  return (
    <div onFocus={follow} onBlur={follow}>
      <Form
        {...theme}
        schema={form.schema}
        uiSchema={form.uiSchema as UiSchema}
        formData={data}
        validator={sectionValidator}
        experimental_defaultFormStateBehavior={defaultState}
        idPrefix="abschnitt"
        tagName="div"
        showErrorList={false}
        onChange={onChange}
      >
        <></>
      </Form>
    </div>
  );
};
