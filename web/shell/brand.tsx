import { Link } from "react-router";
import { proposalsLink } from "../state/links.ts";
import { useWords } from "../text/language.ts";

/** The product's name, leading home. */
export const Brand = () => (
  <Link className="brand" to={proposalsLink}>
    <svg width="28" height="28" viewBox="0 0 28 28" aria-hidden="true" focusable="false">
      <rect x="1" y="1" width="26" height="26" rx="4" fill="none" stroke="currentColor" strokeWidth="2" />
      <path
        d="M7 9h8M7 14h5M7 19h4M14.5 17.5l3 3 5.5-7.5"
        fill="none"
        stroke="currentColor"
        strokeWidth="2"
      />
    </svg>
    <span>{useWords().product}</span>
  </Link>
);
