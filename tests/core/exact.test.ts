import Big from "big.js";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fit } from "#core/decimal.ts";
import { exactOf, type Exact, type Rounding } from "#core/exact.ts";

/** Decimal arithmetic by other people, set up as ours: 20 decimals of a quotient, half even. */
const Theirs = Big();
Theirs.DP = 20;
Theirs.RM = 2;
const modes: Readonly<Record<Rounding, 0 | 1 | 2 | 3>> = { down: 0, halfUp: 1, halfEven: 2, up: 3 };

/** Short numbers as people write them, and long ones; also with trailing zeros. */
const texts = fc
  .tuple(
    fc.oneof(
      fc.bigInt({ min: -1_000n, max: 1_000n }),
      fc.bigInt({ min: -(10n ** 34n), max: 10n ** 34n }),
      fc.constantFrom(0n, 5n, 10n, -15n, 25n, 10n ** 34n, 10n ** 34n - 1n),
    ),
    fc.integer({ min: 0, max: 34 }),
  )
  .map(([digits, places]) => {
    const written = (digits < 0n ? -digits : digits).toString().padStart(places + 1, "0");
    const whole = written.length - places;
    const point = places === 0 ? "" : ".";
    return `${digits < 0n ? "-" : ""}${written.slice(0, whole)}${point}${written.slice(whole)}`;
  });

const printed = (theirs: Big): string => (theirs.eq(0) ? "0" : theirs.toFixed());

const always = (law: (left: string, right: string) => void) => fc.assert(fc.property(texts, texts, law));

describe("as the arithmetic of others", () => {
  test("a text is read and printed", () => {
    always((text) => {
      expect(exactOf(text).toFixed()).toBe(printed(new Theirs(text)));
    });
  });

  test("a number is read as its shortest decimal text", () => {
    const numbers = fc.oneof(
      fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e30, max: 1e30 }),
      fc.constantFrom(0, -0, 1e21, -1e21, 1.5e300, 1e-7, 2.5e-10, Number.MAX_SAFE_INTEGER, 2 ** 53),
    );
    fc.assert(
      fc.property(numbers, (number) => {
        expect(exactOf(number).toFixed()).toBe(printed(new Theirs(number)));
        expect(exactOf(number).toNumber()).toBe(number === 0 ? 0 : number);
      }),
    );
  });

  test.each(["plus", "minus", "times"] as const)("%s", (operation) => {
    always((left, right) => {
      const theirs = new Theirs(left)[operation](right);
      expect(exactOf(left)[operation](exactOf(right)).toFixed()).toBe(printed(theirs));
      expect(exactOf(left)[operation](right).toFixed()).toBe(printed(theirs));
    });
  });

  test.each(["div", "mod"] as const)("%s", (operation) => {
    always((left, right) => {
      fc.pre(!exactOf(right).eq(0));
      const theirs = new Theirs(left)[operation](right);
      expect(exactOf(left)[operation](exactOf(right)).toFixed()).toBe(printed(theirs));
    });
  });

  test("compares, also with itself written otherwise", () => {
    always((left, right) => {
      const [ours, theirs] = [exactOf(left), new Theirs(left)];
      expect(ours.cmp(exactOf(right))).toBe(theirs.cmp(right));
      expect([ours.eq(right), ours.lt(right), ours.gt(right)]).toEqual([
        theirs.eq(right),
        theirs.lt(right),
        theirs.gt(right),
      ]);
      expect(ours.eq(left.includes(".") ? `${left}00` : `${left}.00`)).toBe(true);
      expect(ours.abs().toFixed()).toBe(printed(theirs.abs()));
    });
  });

  test.each(["down", "halfUp", "halfEven", "up"] as const)("rounds %s", (rounding) => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 0, max: 40 }), (text, places) => {
        const [ours, theirs] = [exactOf(text), new Theirs(text)];
        expect(ours.round(places, rounding).toFixed()).toBe(printed(theirs.round(places, modes[rounding])));
        const fixed = theirs.round(places, 2);
        expect(ours.toFixed(places)).toBe(fixed.eq(0) ? fixed.abs().toFixed(places) : fixed.toFixed(places));
      }),
    );
  });

  test("keeps 34 digits and 34 decimals, half even, and nothing that is larger", () => {
    const theirFit = (value: Big): Big | null => {
      const short = value.c.length > 34 ? value.prec(34, 2) : value;
      if (short.e >= 34 && !short.eq(0)) return null;
      return short.c.length - short.e - 1 > 34 ? short.round(34, 2) : short;
    };
    const same = (ours: Exact, theirs: Big): void => {
      const fitting = theirFit(theirs);
      expect(fit(ours)?.toFixed() ?? null).toBe(fitting && printed(fitting));
    };
    always((left, right) => {
      same(exactOf(left).times(right), new Theirs(left).times(right));
      same(exactOf(left).times(right).times(left), new Theirs(left).times(right).times(left));
    });
  });
});

test.each(["", "x", "1e", "1,5", "0x10", " 1", "--1", ".5", Number.NaN, Number.POSITIVE_INFINITY])(
  "%j is no number",
  (source) => {
    expect(() => exactOf(source)).toThrow("no decimal number");
  },
);
