import { useEffect, useRef, type ReactNode } from "react";
import { useLocation } from "react-router";
import { useHasNavigated } from "./has-navigated.ts";

/**
 * The page's one h1. After navigation it takes the focus, so that it is read and the next Tab starts there; not
 * when only the search or the fragment changed, and not on the page the browser was opened with.
 */
export const PageHeading = ({ children }: { readonly children: ReactNode }) => {
  const heading = useRef<HTMLHeadingElement>(null);
  const { pathname } = useLocation();
  const hasNavigated = useHasNavigated();
  const read = useRef<string>(null);
  useEffect(() => {
    if (read.current === pathname) return;
    read.current = pathname;
    if (hasNavigated) heading.current?.focus({ preventScroll: true });
  }, [pathname, hasNavigated]);
  return (
    <h1 className="h1" tabIndex={-1} ref={heading}>
      {children}
    </h1>
  );
};
