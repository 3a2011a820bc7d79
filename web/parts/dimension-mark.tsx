import type { ReactNode } from "react";

export type MarkShape = "circle" | "square" | "shield" | "hexagon" | "diamond" | "house";

/** How a dimension is marked: a letter in a shape; the colour follows the shape. */
export type Mark = { readonly letter: string; readonly shape: MarkShape };

const shapes: Readonly<Record<MarkShape, ReactNode>> = {
  circle: <circle cx="12" cy="12" r="11" />,
  square: <rect x="1.5" y="1.5" width="21" height="21" rx="3" />,
  shield: <path d="M12 .8 22 4v8c0 6-4 9.4-10 11.2C6 21.4 2 18 2 12V4z" />,
  hexagon: <path d="M6.2 2h11.6L23.5 12l-5.7 10H6.2L.5 12z" />,
  diamond: <path d="M12 0 24 12 12 24 0 12z" />,
  house: <path d="M2 8 12 1l10 7v14H2z" />,
};

/** The mark of a principle or practice topic. Decoration: its name stands beside it. */
export const DimensionMark = ({ mark, size = 24 }: { readonly mark: Mark; readonly size?: number }) => (
  <svg
    className={`mark is-${mark.shape}`}
    width={size}
    height={size}
    viewBox="0 0 24 24"
    aria-hidden="true"
    focusable="false"
  >
    {shapes[mark.shape]}
    <text x="12" y={mark.shape === "house" ? 17.5 : 16.3}>
      {mark.letter}
    </text>
  </svg>
);
