import { describe, expect, it } from "vitest";
import { failSlowly, hashPassword, passwordFits } from "#server/identity/passwords.ts";
import { readablePassword } from "#server/identity/readable-password.ts";

describe("a password's hash", () => {
  it("fits the password it was made of, however its letters are composed, and no other", async () => {
    const hash = await hashPassword("Gründlich-geprüft");
    expect(await passwordFits("Gründlich-geprüft", hash)).toBe(true);
    expect(await passwordFits("Gründlich-geprüft".normalize("NFD"), hash)).toBe(true);
    expect(await passwordFits("gründlich-geprüft", hash)).toBe(false);
    expect(await passwordFits("", hash)).toBe(false);
  });

  it("names its method and cost, and differs each time", async () => {
    const [one, other] = await Promise.all([hashPassword("gleich"), hashPassword("gleich")]);
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(one).not.toBe(other);
  });

  it("in a form that is not ours fits no password", async () => {
    expect(await passwordFits("x", "")).toBe(false);
    expect(await passwordFits("x", "$2b$10$abcdefghijklmnopqrstuv")).toBe(false);
  });
});

describe("checking a password for a name that nobody has", () => {
  it("fails, after the work of a real check", async () => {
    const hash = await hashPassword("x");
    await failSlowly("warm");
    const time = async (work: () => Promise<boolean>): Promise<number> => {
      const began = performance.now();
      for (let round = 0; round < 5; round += 1) expect(await work()).toBe(false);
      return performance.now() - began;
    };
    const real = await time(() => passwordFits("y", hash));
    const pretended = await time(() => failSlowly("y"));
    expect(pretended).toBeGreaterThan(real / 3);
  });
});

describe("a readable password", () => {
  it("has four groups of letters and digits that are not mistaken for one another", () => {
    const passwords = Array.from({ length: 200 }, readablePassword);
    for (const each of passwords) expect(each).toMatch(/^([a-hjkmnp-z2-9]{4}-){3}[a-hjkmnp-z2-9]{4}$/);
    expect(new Set(passwords).size).toBe(200);
  });
});
