import { useId, type ReactNode } from "react";

/** A part of a page on white ground, named by its heading. */
export const Paper = ({
  title,
  level = "h2",
  className = "",
  id,
  children,
}: {
  readonly title: string;
  /** How large the heading is set. Its rank is always that of a part of the page. */
  readonly level?: "h1" | "h2" | "h3";
  readonly className?: string;
  readonly id?: string;
  readonly children: ReactNode;
}) => {
  const heading = useId();
  return (
    <section className={`paper kern-level-2 ${className}`} aria-labelledby={heading} id={id}>
      <h2 className={level} id={heading}>
        {title}
      </h2>
      {children}
    </section>
  );
};
