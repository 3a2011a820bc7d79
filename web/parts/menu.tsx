import { useRef, type KeyboardEvent, type FocusEvent, type ReactNode } from "react";

/** A disclosure whose contents lie over the page. Escape closes it and gives the focus back; leaving it closes it. */
export const Menu = ({
  summary,
  summaryClass,
  className = "",
  children,
}: {
  readonly summary: ReactNode;
  readonly summaryClass?: string;
  readonly className?: string;
  readonly children: ReactNode;
}) => {
  const details = useRef<HTMLDetailsElement>(null);
  const close = () => details.current?.removeAttribute("open");
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || !details.current?.open) return;
    close();
    details.current.querySelector("summary")?.focus();
  };
  const onBlur = (event: FocusEvent) => {
    if (event.relatedTarget && !details.current?.contains(event.relatedTarget)) close();
  };
  return (
    // The keys and the blur belong to the controls inside; the element itself is not operated.
    <details className={`menu ${className}`} ref={details} onKeyDown={onKeyDown} onBlur={onBlur}>
      <summary className={summaryClass}>{summary}</summary>
      <div className="menu__list kern-level-2">{children}</div>
    </details>
  );
};
