import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { Skeleton } from "@/components/states";
import { missionRoute } from "@/mission-route";
import { readSearch } from "./search";

/** The tabs of a mission that are of this feature. */
export const resultsTabs = [
  createRoute({
    getParentRoute: () => missionRoute,
    path: "/results",
    validateSearch: readSearch,
    component: lazyRouteComponent(() => import("./ResultsTab"), "ResultsTab"),
    pendingComponent: Skeleton,
  }),
] as const;
