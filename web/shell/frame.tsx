import { useState } from "react";
import { Outlet, ScrollRestoration, useLocation } from "react-router";
import { useWords } from "../text/language.ts";
import { AppBar } from "./app-bar.tsx";
import { HasNavigatedContext } from "./has-navigated.ts";
import { Hatch } from "./hatch.tsx";
import { OfficialBar } from "./official-bar.tsx";

/** What surrounds every page: skip link first, then the bars. */
export const Frame = () => {
  const { shell } = useWords();
  const { key } = useLocation();
  const [first] = useState(key);
  const [hasNavigated, setHasNavigated] = useState(false);
  if (!hasNavigated && key !== first) setHasNavigated(true);
  return (
    <HasNavigatedContext value={hasNavigated}>
      <Hatch />
      <a
        className="skip"
        href="#inhalt"
        onClick={(event) => {
          event.preventDefault();
          document.getElementById("inhalt")?.focus();
        }}
      >
        {shell.skip}
      </a>
      <OfficialBar />
      <AppBar />
      <Outlet />
      <ScrollRestoration />
    </HasNavigatedContext>
  );
};
