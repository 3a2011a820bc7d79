const numbers = (version: string): readonly number[] => version.split(".").map(Number);

/** Orders versions like `2.10.0` by their numbers: negative where the first is older. */
export const compareVersions = (left: string, right: string): number => {
  const [a, b] = [numbers(left), numbers(right)];
  const differing = a.findIndex((part, index) => part !== b[index]);
  return differing === -1 ? 0 : (a[differing] ?? 0) - (b[differing] ?? 0);
};
