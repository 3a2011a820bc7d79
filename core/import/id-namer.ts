import { isInheritedName } from "../shape.ts";

/** Gives out ids of the language, each only once. */
export type IdNamer = (name: string, fallback: string) => string;

const longest = 64;
const letter = /^[a-z]/;

/** The name with what an id may not hold replaced: "Frage 1" becomes "frage-1", "001" with fallback "o" becomes "o001". */
const nearest = (name: string, fallback: string): string => {
  const plain = name
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .replaceAll("ß", "ss")
    .replaceAll(/[^a-zA-Z0-9]+/g, "-")
    .replaceAll(/^-|-$/g, "");
  if (plain === "") return fallback;
  const lowered = `${plain.slice(0, 1).toLowerCase()}${plain.slice(1)}`;
  return (letter.test(lowered) ? lowered : `${fallback}${lowered}`).slice(0, longest);
};

const isId = (name: string): boolean => /^[a-z][a-zA-Z0-9-]{0,63}$/.test(name);
const isReserved = (id: string): boolean => id === "value" || id === "row" || isInheritedName(id);

/**
 * A namer that keeps a name that is an id of the language and not yet given, and else makes the nearest one that is:
 * reserved ones and those already given get a number. Names in `kept` are given to nobody else. `fallback` begins what
 * does not begin with a letter.
 */
export const idNamer = (kept: ReadonlySet<string> = new Set()): IdNamer => {
  const given = new Set<string>();
  const next = new Map<string, number>();
  return (name, fallback) => {
    const wanted = isId(name) ? name : nearest(name, fallback);
    let id = wanted;
    let number = next.get(wanted) ?? 2;
    while (isReserved(id) || given.has(id) || (id !== name && kept.has(id))) {
      const ending = `-${number}`;
      id = `${wanted.slice(0, longest - ending.length)}${ending}`;
      number += 1;
    }
    next.set(wanted, number);
    given.add(id);
    return id;
  };
};
