import { useEffect } from "react";
import { useBlocker } from "react-router";
import { Button } from "../parts/button.tsx";
import { Dialog } from "../parts/dialog.tsx";
import { useWords } from "../text/language.ts";

/** Asks before a page with unsaved facts is left; the browser asks where it is closed. */
export const LeaveGuard = ({ active }: { readonly active: boolean }) => {
  const { proposals } = useWords();
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => active && currentLocation.pathname !== nextLocation.pathname,
  );
  useEffect(() => {
    if (!active) return undefined;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [active]);
  if (blocker.state !== "blocked") return null;
  return (
    <Dialog title={proposals.leaveTitle} onClose={blocker.reset}>
      <p>{proposals.leaveText}</p>
      <div className="row">
        <Button onClick={blocker.reset}>{proposals.leaveStay}</Button>
        <Button kind="tertiary" onClick={blocker.proceed}>
          {proposals.leaveGo}
        </Button>
      </div>
    </Dialog>
  );
};
