import { instantText } from "#core/format.ts";
import { berlinTime } from "#core/instant.ts";
import { SavePill, type SaveKind } from "../parts/save-pill.tsx";
import { today } from "../state/today.ts";
import { useLocale, useWords } from "../text/language.ts";

/** The state of saving in the context bar of pages that save on request. `savedAt` is an ISO instant. */
export const StoredState = ({
  kind,
  savedAt,
}: {
  readonly kind: Exclude<SaveKind, "offline">;
  readonly savedAt: string;
}) => {
  const { proposals } = useWords();
  const locale = useLocale();
  const saved = berlinTime(savedAt);
  const text = {
    saved:
      saved.day === today() ? proposals.savedAt(saved.time) : proposals.savedOn(instantText(savedAt, locale)),
    saving: proposals.saving,
    open: proposals.unsaved,
    stopped: proposals.notSaved,
  }[kind];
  return (
    <div role="status">
      <SavePill kind={kind}>{text}</SavePill>
    </div>
  );
};
