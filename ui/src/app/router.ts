/** Every screen by its address. The window has no server, so addresses live behind the hash. */
import { createRouter, type RouterHistory } from "@tanstack/react-router";
import { companiesRoutes } from "@/features/companies/routes";
import { fairRoutes, fairTabs } from "@/features/fair/routes";
import { helpRoutes } from "@/features/help/routes";
import { homeRoutes } from "@/features/home/routes";
import { meetingsTabs } from "@/features/meetings/routes";
import { missionsRoutes, missionTabs } from "@/features/missions/routes";
import { originRoutes } from "@/features/origin/routes";
import { privacyRoutes } from "@/features/privacy/routes";
import { proofsRoutes } from "@/features/proofs/routes";
import { readyTabs } from "@/features/ready/routes";
import { resultsTabs } from "@/features/results/routes";
import { settingsRoutes } from "@/features/settings/routes";
import { treatiesRoutes } from "@/features/treaties/routes";
import { missionRoute } from "@/mission-route";
import { rootRoute } from "@/root-route";
import { NotFound, Pending, RouteError } from "./RouteError";
import { Shell } from "./Shell";

rootRoute.update({ component: Shell, errorComponent: RouteError, notFoundComponent: NotFound });

/** The router over a history: the window's own, or one in memory for tests. */
export function routerOver(history: RouterHistory) {
  return createRouter({
    routeTree: rootRoute.addChildren([
      ...homeRoutes,
      ...companiesRoutes,
      ...treatiesRoutes,
      ...originRoutes,
      ...proofsRoutes,
      ...missionsRoutes,
      missionRoute.addChildren([
        ...missionTabs,
        ...meetingsTabs,
        ...readyTabs,
        ...fairTabs,
        ...resultsTabs,
      ]),
      ...fairRoutes,
      ...privacyRoutes,
      ...settingsRoutes,
      ...helpRoutes,
    ]),
    history,
    parseSearch: (search) => Object.fromEntries(new URLSearchParams(search)),
    stringifySearch: writeSearch,
    defaultErrorComponent: RouteError,
    // Nobody looks at an empty page, nor at a skeleton that only flickers.
    defaultPendingComponent: Pending,
    defaultPendingMs: 100,
    defaultPendingMinMs: 0,
    scrollRestoration: true,
    // What scrolls is the page within the frame, not the window.
    scrollToTopSelectors: ["main"],
  });
}

export type AppRouter = ReturnType<typeof routerOver>;

/** Searches are plain text by name, so that a person can read an address. */
function writeSearch(search: Record<string, unknown>): string {
  const pairs = Object.entries(search).filter(
    (pair): pair is [string, string] => typeof pair[1] === "string" && pair[1] !== "",
  );
  return pairs.length === 0 ? "" : `?${new URLSearchParams(pairs)}`;
}

declare module "@tanstack/react-router" {
  interface Register {
    router: AppRouter;
  }
}
