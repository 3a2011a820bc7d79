import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { renderToStaticMarkup } from "react-dom/server";
import { createMemoryRouter, RouterProvider } from "react-router";
import { describe, expect, it } from "vitest";
import { CrashPage } from "#web/shell/crash-page.tsx";
import { FailurePage } from "#web/shell/failure-page.tsx";
import { PageCodeError, type PageCodeLoss } from "#web/state/page-code.ts";

/** A frame around one page that has been opened already and one whose code is still to come. */
const routesWith = (load: () => Promise<{ Component: () => string }>) => [
  {
    ErrorBoundary: CrashPage,
    children: [
      { path: "/", Component: () => "Meine Vorhaben" },
      { path: "/pruefung", lazy: load },
    ],
  },
];

type Router = ReturnType<typeof createMemoryRouter>;

const shown = (router: Router): string =>
  renderToStaticMarkup(
    <QueryClientProvider client={new QueryClient()}>
      <RouterProvider router={router} />
    </QueryClientProvider>,
  );

const openedWithout = async (loss: PageCodeLoss) => {
  let missing = true;
  const router = createMemoryRouter(
    routesWith(() =>
      missing
        ? Promise.reject(new PageCodeError(loss, null))
        : Promise.resolve({ Component: () => "Abschnitt 1" }),
    ),
  );
  await router.navigate("/pruefung");
  return { router, arrive: () => (missing = false) };
};

describe("a page whose code did not come", () => {
  it("says that the connection is missing, and opens at the next try once it is back", async () => {
    const { router, arrive } = await openedWithout("unreachable");
    expect(shown(router)).toContain("Keine Verbindung");
    expect(shown(router)).toContain("Erneut versuchen");
    await router.revalidate();
    expect(shown(router)).toContain("Keine Verbindung");
    arrive();
    await router.revalidate();
    expect(shown(router)).toContain("Abschnitt 1");
  });

  it("speaks of a new release where the server has this code no longer, and offers to reload", async () => {
    const { router } = await openedWithout("gone");
    expect(shown(router)).toContain("Neue Fassung der Anwendung");
    expect(shown(router)).toContain("Seite neu laden");
  });

  it("is not blamed for what breaks in a page", async () => {
    const router = createMemoryRouter(routesWith(() => Promise.reject(new TypeError("x is undefined"))));
    await router.navigate("/pruefung");
    expect(shown(router)).toContain("In dieser Seite ist ein Fehler aufgetreten.");
  });
});

describe("a page whose checklist is in another state of the language", () => {
  it("says that there is a new release, and not that something broke", () => {
    const error = new PageCodeError("gone", "another");
    const FailedPage = () => <FailurePage error={error} retry={() => undefined} />;
    const router = createMemoryRouter([{ path: "/", Component: FailedPage }]);
    expect(shown(router)).toContain("Neue Fassung der Anwendung");
    expect(shown(router)).toContain("Seite neu laden");
  });
});
