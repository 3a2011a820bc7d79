import fc from "fast-check";
import { expect, test } from "vitest";
import type { Answer, Answers } from "#core/answer.ts";
import { storedAnswers } from "#core/stored.ts";

/** Some keys that share a place, and others that do not. */
const keys = ["aAaAa", "aAaBB", "aBBAa", "aBBBB", "a", "b", "gruppe/r1", "gruppe/r2"];

const answers: fc.Arbitrary<Answer | undefined> = fc.option(
  fc.record({ value: fc.constantFrom("x", "y", null) }),
  { nil: undefined },
);

const given: fc.Arbitrary<Answers> = fc.dictionary(
  fc.constantFrom(...keys),
  fc.record({ value: fc.constantFrom("x", "y", null) }),
  { noNullPrototype: true },
);

const changes = fc.array(fc.tuple(fc.constantFrom(...keys), answers), { maxLength: 30 });

test("changed answers are those that were given with the changes, and earlier ones stay as they were", () => {
  fc.assert(
    fc.property(given, changes, (base, changed) => {
      let stored = storedAnswers(base);
      let expected = new Map(Object.entries(base));
      const earlier = [{ stored, expected }];
      for (const [key, answer] of changed) {
        stored = stored.with(key, answer);
        expected = new Map(expected);
        if (answer === undefined) expected.delete(key);
        else expected.set(key, answer);
        earlier.push({ stored, expected });
      }
      for (const each of earlier) {
        expect(each.stored.all()).toEqual(Object.fromEntries(each.expected));
        expect(keys.map(each.stored.get)).toEqual(keys.map((key) => each.expected.get(key)));
      }
    }),
  );
});

test("many changes at one place are all kept", () => {
  const colliding = Array.from({ length: 13 }).reduce<readonly string[]>(
    (all) => all.flatMap((key) => [`${key}Aa`, `${key}BB`]),
    ["a"],
  );
  const stored = colliding.reduce((all, key) => all.with(key, { value: key }), storedAnswers({}));
  expect(Object.keys(stored.all())).toHaveLength(colliding.length);
  expect(stored.get(colliding[0] ?? "")).toEqual({ value: colliding[0] });
});

test("what was only taken over is no answer until it is confirmed, and stays among all answers", () => {
  const taken = { value: "x", prefilled: true };
  const stored = storedAnswers({ a: taken });
  expect(stored.get("a")).toBeUndefined();
  expect(stored.with("b", taken).get("b")).toBeUndefined();
  expect(stored.with("b", taken).all()).toEqual({ a: taken, b: taken });
  expect(stored.with("a", { value: "x" }).get("a")).toEqual({ value: "x" });
});
