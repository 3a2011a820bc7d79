/** The hatching that means "provisional"; the style sheet fills with it by its id. */
export const Hatch = () => (
  <svg id="defs" width="0" height="0" aria-hidden="true" focusable="false">
    <defs>
      <pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect className="hatch-bg" width="5" height="5" />
        <path className="hatch-line" d="M0 0V5" />
      </pattern>
    </defs>
  </svg>
);
