import { randomInt } from "node:crypto";

/** Letters and digits that nobody mistakes for one another when reading a password from a screen. */
const letters = "abcdefghjkmnpqrstuvwxyz23456789";

const group = (): string =>
  Array.from({ length: 4 }, () => letters[randomInt(letters.length)] ?? "").join("");

/** A random password in four groups of four, e.g. `k7fm-2wqa-x9tb-hc4n`: 79 bits, easy to type. */
export const readablePassword = (): string => Array.from({ length: 4 }, group).join("-");
