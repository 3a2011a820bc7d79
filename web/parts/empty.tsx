import { useId, type ReactNode } from "react";

/** Nothing there yet: says what this is, what to do, and one way out. */
export const Empty = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => {
  const heading = useId();
  return (
    <section className="paper kern-level-2 empty" aria-labelledby={heading}>
      <svg width="96" height="72" viewBox="0 0 96 72" aria-hidden="true" focusable="false">
        <rect x="18" y="6" width="44" height="58" rx="3" fill="none" stroke="currentColor" strokeWidth="2" />
        <path d="M28 20h24M28 30h24M28 40h14" stroke="currentColor" strokeWidth="2" />
        <path d="M54 50l8 8 18-22" fill="none" stroke="currentColor" strokeWidth="4" />
      </svg>
      <div>
        <h2 className="h2" id={heading}>
          {title}
        </h2>
        {children}
      </div>
    </section>
  );
};
