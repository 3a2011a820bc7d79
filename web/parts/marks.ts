import type { Mark, MarkShape } from "./dimension-mark.tsx";

type Dimension = { readonly id: string; readonly kind: "principle" | "practice" };

const principleShapes: readonly MarkShape[] = ["circle", "square", "shield", "hexagon", "diamond"];

/** Letters that may stand for an id, best first: the first of each of its words, then all others. */
const lettersOf = (id: string): readonly string[] => {
  const words = id.split(/-|(?=[A-Z])/).filter(Boolean);
  return [...words.map((word) => word.charAt(0)), ...words.join("")].map((letter) => letter.toUpperCase());
};

/**
 * A mark for each dimension of a checklist: a letter that no other one has, where the id offers one, and a shape.
 * Principles take the shapes in turn, practice topics the house.
 */
export const marksFor = (dimensions: readonly Dimension[]): ReadonlyMap<string, Mark> => {
  const marks = new Map<string, Mark>();
  const taken = new Set<string>();
  let principles = 0;
  for (const { id, kind } of dimensions) {
    const letters = lettersOf(id);
    const letter = letters.find((each) => !taken.has(each)) ?? letters[0] ?? "?";
    taken.add(letter);
    const shape = kind === "practice" ? "house" : principleShapes[principles++ % principleShapes.length];
    marks.set(id, { letter, shape: shape ?? "circle" });
  }
  return marks;
};
