import { ButtonLink } from "../../parts/button-link.tsx";
import { Button } from "../../parts/button.tsx";
import { inLocale } from "#core/locale.ts";
import { checkLink, resultLink } from "../../state/links.ts";
import { deCheck } from "../../text/de-check.ts";
import { useLocale } from "../../text/language.ts";
import { useDesk } from "../desk.ts";
import type { Place } from "./sections-around.ts";

/** Where the form leads: back, and on. Both name their destination and never ask for completeness. */
export const Foot = ({
  before,
  after,
  onSubmit,
}: {
  readonly before: Place | undefined;
  readonly after: Place | undefined;
  /** Null where there is nothing to submit any more. */
  readonly onSubmit: (() => void) | null;
}) => {
  const { proposal, assessment } = useDesk();
  const locale = useLocale();
  const to = ({ definition }: Place): string => checkLink(proposal, assessment, definition.id);
  const words = ({ definition, state }: Place) => [state.number, inLocale(definition.title, locale)] as const;
  return (
    <div className="foot">
      {before ? (
        <ButtonLink to={to(before)} kind="tertiary" icon="arrow-back">
          {deCheck.back(...words(before))}
        </ButtonLink>
      ) : (
        <span />
      )}
      {after ? (
        <ButtonLink to={to(after)} kind="primary">
          {deCheck.next(...words(after))}
        </ButtonLink>
      ) : onSubmit ? (
        <Button kind="primary" onClick={onSubmit}>
          {deCheck.submit}
        </Button>
      ) : (
        <ButtonLink to={resultLink(proposal, assessment)} kind="primary">
          {deCheck.toResult}
        </ButtonLink>
      )}
    </div>
  );
};
