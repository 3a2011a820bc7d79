/** Makes for each key what is asked for when it is first asked for, and gives the same again after that. */
export const madeOnce = <K, T extends object>(): ((key: K, make: () => T) => T) => {
  const made = new Map<K, T>();
  return (key, make) => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const fresh = make();
    made.set(key, fresh);
    return fresh;
  };
};
