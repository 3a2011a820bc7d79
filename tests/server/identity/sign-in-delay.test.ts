import { describe, expect, it } from "vitest";
import { delayAfter, waitingTime } from "#server/identity/sign-in-delay.ts";

const minute = 60_000;
const start = Date.parse("2026-11-23T08:00:00.000Z");
const failed = (failures: number, ago: number) => ({
  key: "account:x",
  failures,
  lastAt: new Date(start - ago).toISOString(),
});

describe("the delay after failed sign-ins", () => {
  it.each([
    [0, 0],
    [4, 0],
    [5, 1_000],
    [6, 2_000],
    [7, 4_000],
    [14, 512_000],
    [15, 15 * minute],
    [100, 15 * minute],
    [5_000, 15 * minute],
  ])("after %d failures is %d milliseconds", (failures, delay) => {
    expect(delayAfter(failures)).toBe(delay);
  });

  it("runs from the last failure, and the longest of several counts holds", () => {
    expect(waitingTime([failed(6, 500)], start)).toBe(1_500);
    expect(waitingTime([failed(6, 2_000)], start)).toBe(0);
    expect(waitingTime([failed(4, 0), failed(7, 1_000)], start)).toBe(3_000);
    expect(waitingTime([], start)).toBe(0);
  });

  it("is forgotten after an hour without failures", () => {
    expect(waitingTime([failed(30, 14 * minute)], start)).toBe(minute);
    expect(waitingTime([failed(30, 60 * minute)], start)).toBe(0);
  });
});
