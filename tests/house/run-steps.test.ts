import { runSteps } from "#bin/run-steps.mjs";
import { oneFailed, onePassed } from "#bin/tally.mjs";
import { beforeEach, describe, expect, test, vi, type MockInstance } from "vitest";

type Step = Parameters<typeof runSteps>[0][number][number];
type Surroundings = Parameters<typeof runSteps>[1];

let printed: string;

beforeEach(() => {
  printed = "";
  const print = (text: unknown) => (printed += `${String(text)}\n`);
  vi.spyOn(console, "log").mockImplementation(print);
  const write: MockInstance = vi.spyOn(process.stdout, "write");
  write.mockImplementation((text: unknown) => Boolean(print(text)));
  return () => vi.restoreAllMocks();
});

/** Children of which each prints its command in two pieces, with a pause for others between them. */
function surroundings(stopped = (): boolean => false): Surroundings & { readonly most: () => number } {
  let running = 0;
  let most = 0;
  return {
    most: () => most,
    ...{ root: "", node: "", folder: "", options: { withoutBrowser: false, only: [] } },
    say: (sentence) => console.log(sentence),
    children: {
      stopped,
      run: async (command, _args, { hear } = {}) => {
        most = Math.max(most, (running += 1));
        hear?.(Buffer.from(`${command} begins, `));
        await new Promise((resolve) => setImmediate(resolve));
        hear?.(Buffer.from(`${command} ends`));
        running -= 1;
        return { code: 0, signal: null };
      },
    },
  };
}

const step = (name: string, tally = onePassed): Step => ({
  name,
  run: async ({ children, say }) => {
    say(`${name} is about to run`);
    await children.run(name, []);
    return tally;
  },
});

describe("running the steps", () => {
  test("of one group goes on two at a time, and what each says stays in one piece", async () => {
    const given = surroundings();
    await runSteps([[step("types"), step("lint"), step("unused")]], given);
    expect(given.most()).toBe(2);
    for (const name of ["types", "lint", "unused"])
      expect(printed).toContain(`${name} is about to run\n${name} begins, ${name} ends\n✓ ${name}: 1 passed`);
  });

  test("of different groups goes on one after the other", async () => {
    const given = surroundings();
    await runSteps([[step("build")], [step("core")]], given);
    expect(given.most()).toBe(1);
  });

  test("goes on after one that failed; the table at the end names each", async () => {
    const tallies = await runSteps(
      [[step("types", oneFailed), step("lint")], [step("core")]],
      surroundings(),
    );
    expect(tallies).toHaveLength(3);
    expect(tallies).toContain(oneFailed);
    expect(printed).toMatch(/✗ types +\d+\.\d s {3}0 passed, 1 failed, 0 skipped/);
    expect(printed).toMatch(/✓ core +\d+\.\d s {3}1 passed, 0 failed, 0 skipped/);
  });

  test("begins no further step once the end was asked for", async () => {
    let asked = false;
    const given = surroundings(() => asked);
    const last: Step = {
      name: "core",
      run: () => {
        asked = true;
        return Promise.resolve(oneFailed);
      },
    };
    expect(await runSteps([[last], [step("web"), step("house")]], given)).toEqual([oneFailed]);
  });
});
