/**
 * Makes a thing when it is first asked for and keeps it: a statement, because on SQLite building and compiling one
 * costs more than running it; an ending, because it may be asked for twice.
 */
export function once<T>(make: () => T): () => T {
  let made: { readonly thing: T } | undefined;
  return () => (made ??= { thing: make() }).thing;
}
