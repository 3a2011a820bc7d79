import { useId, useLayoutEffect, useRef, type ReactNode } from "react";

/** A question that has to be answered before going on. Escape means no; the focus returns to where it was. */
export const Dialog = ({
  title,
  onClose,
  children,
}: {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) => {
  const heading = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  // While it is still in the document: one that was taken out cannot give the focus back.
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  return (
    <dialog
      className="dialog kern-level-2"
      ref={dialog}
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <h2 className="h3" id={heading} tabIndex={-1}>
        {title}
      </h2>
      {children}
    </dialog>
  );
};
