import { useEffect, useState } from "react";
import { useWords } from "../text/language.ts";

const patience = 400;

/** Says that something is being read, but only when it takes long enough to be noticed. */
export const Loading = () => {
  const { parts } = useWords();
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = window.setTimeout(() => setLate(true), patience);
    return () => window.clearTimeout(timer);
  }, []);
  return (
    <p className="muted" role="status">
      {late ? parts.loading : ""}
    </p>
  );
};
