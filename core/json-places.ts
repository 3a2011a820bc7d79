import { tokensOf } from "./json-scanner.ts";
import { lazy } from "./lazy.ts";
import type { Path } from "./node.ts";

/** A character of a text for people: line and column, both counted from 1. */
export type LinePlace = { readonly line: number; readonly column: number };

/** Where something in a text begins, and what is in it by key or by place. */
type Place = { readonly at: number; readonly inner: Map<string | number, Place> };

/** A list or object that is not yet closed: in an object the key that waits for its value. */
type Open = { readonly place: Place; key: { readonly name: string; readonly at: number } | null };

const placeAt = (at: number): Place => ({ at, inner: new Map() });

const rootOf = (text: string): Place => {
  const around = placeAt(0);
  const open: Open[] = [{ place: around, key: null }];
  for (const token of tokensOf(text)) {
    const last = open.at(-1);
    if (token.kind === "close") open.pop();
    else if (last !== undefined && token.kind === "key") last.key = { name: token.value, at: token.at };
    else if (last !== undefined) {
      const { key, place } = last;
      const found = placeAt(key?.at ?? token.at);
      place.inner.set(key?.name ?? place.inner.size, found);
      last.key = null;
      if (token.kind === "open") open.push({ place: found, key: null });
    }
  }
  return around.inner.get(0) ?? around;
};

const lineStarts = (text: string): readonly number[] => {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
};

/**
 * Where in a JSON text a path leads: to the key of a member, to the beginning of an item. Of a path that leads further
 * than the text goes, the last place there is. The text is gone through once, when it is first asked.
 */
export const placesIn = (text: string): ((path: Path) => LinePlace) => {
  const root = lazy(() => rootOf(text));
  const starts = lazy(() => lineStarts(text));
  return (path) => {
    let { at, inner } = root();
    for (const step of path) {
      const next = inner.get(step);
      if (next === undefined) break;
      ({ at, inner } = next);
    }
    const line = starts().findLastIndex((start) => start <= at);
    return { line: line + 1, column: at - (starts()[line] ?? 0) + 1 };
  };
};
