import { useEffect } from "react";
import { useLocation } from "react-router";

/** Opens what an element lies in, brings it into view and gives it the focus. */
export const showAnchor = (id: string): void => {
  const target = document.getElementById(id);
  if (!target) return;
  for (let around = target.parentElement; around; around = around.parentElement) {
    if (around instanceof HTMLDetailsElement) around.open = true;
  }
  target.scrollIntoView({ block: "start" });
  target.focus({ preventScroll: true });
};

/** Shows the element that the address names, as soon as the page's contents are there. */
export const useAddressedAnchor = (ready: boolean): void => {
  const { hash } = useLocation();
  useEffect(() => {
    if (ready && hash.length > 1) showAnchor(decodeURIComponent(hash.slice(1)));
  }, [ready, hash]);
};
