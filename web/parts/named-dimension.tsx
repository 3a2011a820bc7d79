import { DimensionMark, type Mark } from "./dimension-mark.tsx";

/** A dimension's mark with its name. */
export const NamedDimension = ({ mark, title }: { readonly mark: Mark; readonly title: string }) => (
  <span className="named">
    <DimensionMark mark={mark} />
    <span>{title}</span>
  </span>
);
