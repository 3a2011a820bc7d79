import { difference, head, tail } from "./difference.ts";

/** How much of what two texts share is shown around the difference, in characters. */
const around = 160;

/** A text; compared with another version, what only it says is marked and what both say is shortened. */
export const VersionText = ({ text, other }: { readonly text: string; readonly other: string | null }) => {
  if (other === null) return <p className="prewrap">{text}</p>;
  const { before, left, after } = difference(text, other);
  return (
    <p className="prewrap">
      {tail(before, around)}
      {left === "" ? null : <ins>{left}</ins>}
      {head(after, around)}
    </p>
  );
};
