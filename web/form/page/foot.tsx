import { ButtonLink } from "../../parts/button-link.tsx";
import { Button } from "../../parts/button.tsx";
import { LocalizedIn } from "../../parts/localized.tsx";
import { checkLink, resultLink } from "../../state/links.ts";
import { deCheck } from "../../text/de-check.ts";
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
  const to = ({ definition }: Place): string => checkLink(proposal, assessment, definition.id);
  const named = ({ definition, state }: Place, words: (number: number, title: string) => string) => (
    <LocalizedIn sentence={(title) => words(state.number, title)} text={definition.title} />
  );
  return (
    <div className="foot">
      {before ? (
        <ButtonLink to={to(before)} kind="tertiary" icon="arrow-back">
          {named(before, deCheck.back)}
        </ButtonLink>
      ) : (
        <span />
      )}
      {after ? (
        <ButtonLink to={to(after)} kind="primary">
          {named(after, deCheck.next)}
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
