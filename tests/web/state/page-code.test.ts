import { afterEach, describe, expect, it, vi } from "vitest";
import { pageCode, PageCodeError } from "#web/state/page-code.ts";

const Opened = () => null;
const lost = () => Promise.reject(new TypeError("Failed to fetch dynamically imported module"));

const server = (reply: () => Promise<Response>) => vi.stubGlobal("fetch", reply);
const lossOf = (load: () => Promise<typeof Opened>): Promise<unknown> =>
  pageCode(load)().then(
    () => "none",
    (error: unknown) => (error instanceof PageCodeError ? error.loss : error),
  );

afterEach(() => {
  vi.unstubAllGlobals();
});

describe("the code of a page that is opened", () => {
  it("is the page", async () => {
    expect(await pageCode(() => Promise.resolve(Opened))()).toEqual({ Component: Opened });
  });

  it("is out of reach where nobody answers", async () => {
    server(() => Promise.reject(new TypeError("Failed to fetch")));
    expect(await lossOf(lost)).toBe("unreachable");
  });

  it.each([502, 503])("is out of reach where somebody answers %s for the server", async (status) => {
    server(() => Promise.resolve(new Response("<html>Wartung</html>", { status })));
    expect(await lossOf(lost)).toBe("unreachable");
  });

  it("is gone where the server answers all the same: another release has other code", async () => {
    server(() => Promise.resolve(new Response('{"demo":true}')));
    expect(await lossOf(lost)).toBe("gone");
  });

  it("is asked for again at the next try", async () => {
    server(() => Promise.reject(new TypeError("Failed to fetch")));
    const load = vi.fn<() => Promise<typeof Opened>>().mockImplementationOnce(lost);
    load.mockResolvedValue(Opened);
    const open = pageCode(load);
    await expect(open()).rejects.toBeInstanceOf(PageCodeError);
    expect(await open()).toEqual({ Component: Opened });
  });
});
