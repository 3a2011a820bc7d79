import { describe, expect, it } from "vitest";
import { themeFor } from "#web/state/theme.ts";

describe("the theme", () => {
  it("is what the person chose, else what the machine has", () => {
    expect(themeFor("light", true)).toBe("light");
    expect(themeFor("dark", false)).toBe("dark");
    expect(themeFor("system", true)).toBe("dark");
    expect(themeFor("system", false)).toBe("light");
  });
});
