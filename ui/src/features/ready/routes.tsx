import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { Skeleton } from "@/components/states";
import { missionRoute } from "@/mission-route";
import { readSearch } from "./search";

/** The tabs of a mission that are of this feature. */
export const readyTabs = [
  createRoute({
    getParentRoute: () => missionRoute,
    path: "/ready",
    validateSearch: readSearch,
    component: lazyRouteComponent(() => import("./ReadyTab"), "ReadyTab"),
    pendingComponent: Skeleton,
  }),
] as const;
