import { useEffect, type ReactNode } from "react";
import { useWords } from "../text/language.ts";

/** The name of the page in the browser's tab. */
const usePageTitle = (title: string): void => {
  const { pageTitle } = useWords();
  useEffect(() => {
    document.title = pageTitle(title);
  }, [title, pageTitle]);
};

/** The contents of a page below the bars; `title` goes to the browser's tab. The h1 is the page's own. */
export const Page = ({
  title,
  width = "full",
  children,
}: {
  readonly title: string;
  readonly width?: "full" | "column" | "form";
  readonly children: ReactNode;
}) => {
  usePageTitle(title);
  return (
    <main id="inhalt" tabIndex={-1}>
      <div className="wrap">
        <div className={width === "full" ? "page" : `page page--${width}`}>{children}</div>
      </div>
    </main>
  );
};
