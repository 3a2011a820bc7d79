import fc from "fast-check";
import { expect, test } from "vitest";
import { scaleSteps } from "#core/scale-steps.ts";

const scale = (from: number, to: number, step?: number) =>
  scaleSteps({
    id: "s",
    type: "scale",
    text: { de: "S" },
    from,
    to,
    ...(step === undefined ? {} : { step }),
  });

test("the steps of a scale are exact", () => {
  expect(scale(1, 5)).toEqual([1, 2, 3, 4, 5]);
  expect(scale(0, 0.5, 0.1)).toEqual([0, 0.1, 0.2, 0.3, 0.4, 0.5]);
  expect(scale(-1, 1, 0.5)).toEqual([-1, -0.5, 0, 0.5, 1]);
});

test("they begin where the scale begins and end where it ends", () => {
  const ends = fc.tuple(fc.integer({ min: -50, max: 50 }), fc.integer({ min: 1, max: 100 }));
  fc.assert(
    fc.property(ends, ([from, count]) => {
      const steps = scale(from / 10, (from + count) / 10, 0.1);
      expect(steps).toHaveLength(count + 1);
      expect(steps[0]).toBe(from / 10);
      expect(steps.at(-1)).toBe((from + count) / 10);
    }),
  );
});
