import { useCallback, useSyncExternalStore } from "react";

/** Whoever goes from one control of a cell to the next is still in it: only leaving for nothing is told by itself. */
const onFocusMoved = (tell: () => void): (() => void) => {
  const onLeave = ({ relatedTarget }: FocusEvent): void => {
    if (relatedTarget === null) tell();
  };
  document.addEventListener("focusin", tell);
  document.addEventListener("focusout", onLeave);
  return () => {
    document.removeEventListener("focusin", tell);
    document.removeEventListener("focusout", onLeave);
  };
};

const isNowhere = (): boolean => false;

/** Whether the focus is in a cell: somebody is midway in its answer. */
export const useIsEdited = (key: string): boolean => {
  const isIn = useCallback(
    () => (document.activeElement?.closest(`[data-cell="${CSS.escape(key)}"]`) ?? null) !== null,
    [key],
  );
  return useSyncExternalStore(onFocusMoved, isIn, isNowhere);
};
