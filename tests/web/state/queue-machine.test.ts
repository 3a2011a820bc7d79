import fc from "fast-check";
import { expect, test } from "vitest";
import { createWorld, type Fate } from "./queue-world.ts";

type World = ReturnType<typeof createWorld>;
type Happening = (world: World) => void;

const runs = { numRuns: Number(process.env["PROPERTY_RUNS"] ?? 1000) };

const question = fc.constantFrom("q1", "q2", "q3");
const fate = fc.constantFrom<Fate>("arrives", "arrives", "replyLost", "lost", "busy", "signedOut");

const typing: fc.Arbitrary<Happening> = fc.tuple(question, fc.boolean()).map(
  ([id, urgent]) =>
    (world: World) =>
      world.type(id, urgent),
);
const passing: fc.Arbitrary<Happening> = fc
  .constantFrom(50, 500, 1_000, 40_000)
  .map((time) => (world: World) => world.pass(time));
const writing: fc.Arbitrary<Happening> = fc.constant((world: World) => void world.write());
const answering: fc.Arbitrary<Happening> = fc.tuple(fc.nat(3), fate).map(
  ([index, how]) =>
    (world: World) =>
      void world.answerRequest(index, how),
);
const signingIn: fc.Arbitrary<Happening> = fc.constant((world: World) => world.signIn());
const crashing: fc.Arbitrary<Happening> = fc.constant((world: World) => world.crash());
const haunting: fc.Arbitrary<Happening> = fc.nat(5).map((index) => (world: World) => world.haunt(index));

const happenings = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: typing },
    { weight: 5, arbitrary: passing },
    { weight: 8, arbitrary: writing },
    { weight: 6, arbitrary: answering },
    { weight: 1, arbitrary: signingIn },
    { weight: 1, arbitrary: crashing },
    { weight: 1, arbitrary: haunting },
  ),
  { maxLength: 80 },
);

const worldAfter = (story: readonly Happening[]): World => {
  const world = createWorld();
  for (const happening of story) happening(world);
  return world;
};

test("what was typed last and reached the browser's storage is what is stored in the end, whatever happens between", () => {
  fc.assert(
    fc.property(happenings, (story) => {
      const world = worldAfter(story);
      world.calm();
      expect(Object.fromEntries(world.stored())).toMatchObject(
        Object.fromEntries([...world.expected()].map(([key, stamp]) => [key, stamp])),
      );
    }),
    runs,
  );
});

test("at most one request per cell is on its way, nothing confirmed is sent again, and nobody conflicts with themself", () => {
  fc.assert(
    fc.property(happenings, (story) => {
      const world = worldAfter(story);
      world.calm();
      expect(world.offences()).toEqual([]);
    }),
    runs,
  );
});

test("confirmed changes do not stay in the browser", () => {
  fc.assert(
    fc.property(happenings, (story) => {
      const world = worldAfter(story);
      world.calm();
      expect(world.kept()).toBe(0);
    }),
    runs,
  );
});
