/** The matrix that a question is drawn in. */
export type MatrixOptions = { readonly id: string; readonly text: string };

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null;

/** The matrix that a question's form names; null where it stands for itself. */
export const matrixIn = (options: Readonly<Record<string, unknown>>): MatrixOptions | null => {
  const { matrix } = options;
  if (!isObject(matrix)) return null;
  const { id, text } = matrix;
  return typeof id === "string" && typeof text === "string" ? { id, text } : null;
};

/** Items in runs: those of one key one after the other are together, an item without a key stands alone. */
export const inRuns = <T>(
  items: readonly T[],
  keyOf: (item: T) => string | null,
): readonly { readonly key: string | null; readonly items: readonly T[] }[] => {
  const runs: { readonly key: string | null; readonly items: T[] }[] = [];
  for (const item of items) {
    const key = keyOf(item);
    const last = runs.at(-1);
    if (last !== undefined && key !== null && last.key === key) last.items.push(item);
    else runs.push({ key, items: [item] });
  }
  return runs;
};
