import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { Skeleton } from "@/components/states";
import { missionRoute } from "@/mission-route";
import { rootRoute } from "@/root-route";
import { readSearch } from "./search";

/** The tabs of a mission that are of this feature. */
export const fairTabs = [
  createRoute({
    getParentRoute: () => missionRoute,
    path: "/fair",
    validateSearch: readSearch,
    component: lazyRouteComponent(() => import("./FairTab"), "FairTab"),
    pendingComponent: Skeleton,
  }),
] as const;

/** The fair day itself, which has a shell of its own. */
export const fairRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: "/fair/$mission",
    component: lazyRouteComponent(() => import("./FairMode"), "FairMode"),
  }),
] as const;
