import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { Skeleton } from "@/components/states";
import { missionRoute } from "@/mission-route";
import { readSearch } from "./search";

/** The tabs of a mission that are of this feature. */
export const meetingsTabs = [
  createRoute({
    getParentRoute: () => missionRoute,
    path: "/meetings",
    validateSearch: readSearch,
    component: lazyRouteComponent(() => import("./MeetingsTab"), "MeetingsTab"),
    pendingComponent: Skeleton,
  }),
] as const;
