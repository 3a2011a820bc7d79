import { redirect, type RouteObject } from "react-router";
import { SignOutPage } from "./pages/sign-out.tsx";
import { CrashPage } from "./shell/crash-page.tsx";
import { Frame } from "./shell/frame.tsx";
import { NotFound } from "./shell/not-found.tsx";
import { Opening } from "./shell/opening.tsx";
import { SignedIn } from "./shell/signed-in.tsx";
import { pageCode } from "./state/page-code.ts";

/** All pages and their addresses. Each page is loaded when it is opened. */
export const routes: readonly RouteObject[] = [
  {
    Component: Frame,
    HydrateFallback: Opening,
    children: [
      {
        ErrorBoundary: CrashPage,
        children: [
          { path: "/", loader: () => redirect("/vorhaben") },
          {
            path: "/anmelden",
            lazy: pageCode(async () => (await import("./pages/sign-in.tsx")).SignInPage),
          },
          {
            path: "/einrichten",
            lazy: pageCode(async () => (await import("./pages/setup.tsx")).SetupPage),
          },
          {
            Component: SignedIn,
            children: [
              {
                ErrorBoundary: CrashPage,
                children: [
                  {
                    path: "/vorhaben",
                    lazy: pageCode(async () => (await import("./pages/proposals.tsx")).ProposalsPage),
                  },
                  {
                    path: "/vorhaben/neu",
                    lazy: pageCode(async () => (await import("./pages/new-proposal.tsx")).NewProposalPage),
                  },
                  {
                    path: "/vorhaben/:proposal",
                    lazy: pageCode(async () => (await import("./pages/proposal.tsx")).ProposalPage),
                  },
                  {
                    path: "/vorhaben/:proposal/pruefung/:assessment/:section?",
                    lazy: pageCode(async () => (await import("./pages/check.tsx")).CheckPage),
                  },
                  {
                    path: "/vorhaben/:proposal/ergebnis/:assessment",
                    lazy: pageCode(async () => (await import("./pages/result.tsx")).ResultPage),
                  },
                  // Opened where changes could not be sent: then its code could not be loaded either.
                  { path: "/abmelden", Component: SignOutPage },
                  {
                    path: "/konto",
                    lazy: pageCode(async () => (await import("./pages/account.tsx")).AccountPage),
                  },
                ],
              },
            ],
          },
          { path: "*", Component: NotFound },
        ],
      },
    ],
  },
];
