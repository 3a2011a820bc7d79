import { CheckBox } from "../parts/check-box.tsx";
import { Paper } from "../parts/paper.tsx";
import { ThemeChoiceField } from "../shell/theme-choice.tsx";
import { setLocalCopy, useLocalCopy } from "../state/local-copy.ts";
import { setShortcuts, useShortcuts } from "../state/shortcuts.ts";
import { useWords } from "../text/language.ts";

/** What is chosen for this browser, not for the account. */
export const DevicePart = () => {
  const { account } = useWords();
  return (
    <Paper title={account.device}>
      <div className="stack gap-small">
        <ThemeChoiceField />
        <CheckBox
          id="local-copy"
          label={account.localCopy}
          hint={account.localCopyHint}
          checked={useLocalCopy()}
          onChange={setLocalCopy}
        />
        <CheckBox
          id="shortcuts"
          label={account.shortcuts}
          hint={account.shortcutsHint}
          checked={useShortcuts()}
          onChange={setShortcuts}
        />
      </div>
    </Paper>
  );
};
