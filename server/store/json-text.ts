/** How both schemas keep JSON: as the text that `JSON.stringify` makes, and null as null. */
export const jsonText = {
  toDriver: (value: unknown): string | null => (value === null ? null : JSON.stringify(value)),
  fromDriver: (text: string | null): unknown => (text === null ? null : JSON.parse(text)),
};
