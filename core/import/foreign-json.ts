/** An object of a foreign file, of which nothing is known yet. */
export type ForeignObject = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is ForeignObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A member that the object has itself; what it inherits is not in the file. */
export const memberOf = (object: ForeignObject, key: string): unknown =>
  Object.hasOwn(object, key) ? object[key] : undefined;

/** A text that is there and not empty. */
export const textIn = (object: ForeignObject, key: string): string | undefined => {
  const value = memberOf(object, key);
  return typeof value === "string" && value !== "" ? value : undefined;
};

export const numberIn = (object: ForeignObject, key: string): number | undefined => {
  const value = memberOf(object, key);
  return typeof value === "number" && Number.isFinite(value) ? value : undefined;
};

export const listIn = (object: ForeignObject, key: string): readonly unknown[] => {
  const value = memberOf(object, key);
  return Array.isArray(value) ? value : [];
};

export const isTrueIn = (object: ForeignObject, key: string): boolean => memberOf(object, key) === true;

/** A value that conditions compare. */
export type Scalar = string | number | boolean;

export const isScalar = (value: unknown): value is Scalar =>
  typeof value === "string" ||
  typeof value === "boolean" ||
  (typeof value === "number" && Number.isFinite(value));
