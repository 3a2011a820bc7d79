/** Things that share a key, in the order in which keys and things come. */
export type Grouped<T> = { readonly key: string; readonly items: readonly T[] };

export const grouped = <T>(items: readonly T[], keyOf: (item: T) => string): readonly Grouped<T>[] => {
  const keys = [...new Set(items.map(keyOf))];
  return keys.map((key) => ({ key, items: items.filter((item) => keyOf(item) === key) }));
};
