import { describe, expect, it } from "vitest";
import { labelAnchor, radarLines, radarPoint } from "#web/report/radar-geometry.ts";

describe("the radar", () => {
  it("begins at the top and goes clockwise", () => {
    expect(radarPoint(0, 4, 1, 100)).toEqual({ x: 0, y: -100 });
    expect(radarPoint(1, 4, 1, 100)).toMatchObject({ x: 100 });
    expect(radarPoint(2, 4, 0.5, 100)).toMatchObject({ y: 50 });
  });

  it("joins neighbours that both have a value and leaves gaps at others", () => {
    expect(radarLines([50, 50, 50], 100)).toHaveLength(3);
    expect(radarLines([50, null, 50, 50], 100)).toHaveLength(2);
    expect(radarLines([null, 50, null], 100)).toHaveLength(0);
  });

  it("takes 0 for a value", () => {
    expect(radarLines([0, 50, 50], 100)).toHaveLength(3);
  });

  it("sets labels outwards", () => {
    expect([0, 1, 2, 3].map((axis) => labelAnchor(axis, 4))).toEqual(["middle", "start", "middle", "end"]);
  });
});
