export type IconName =
  | "account-circle"
  | "add"
  | "arrow-back"
  | "arrow-down"
  | "arrow-forward"
  | "arrow-up"
  | "close"
  | "delete"
  | "download"
  | "edit"
  | "help"
  | "logout"
  | "search";

/** One of KERN's icons, in the colour of the text around it. Decoration only. */
export const Icon = ({ name }: { readonly name: IconName }) => (
  <span className={`kern-icon kern-icon--${name}`} aria-hidden="true" />
);
