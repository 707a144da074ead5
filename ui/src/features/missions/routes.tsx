import { createRoute, lazyRouteComponent, type RouteComponent } from "@tanstack/react-router";
import { Skeleton } from "@/components/states";
import { missionRoute } from "@/mission-route";
import { rootRoute } from "@/root-route";
import { readSearch } from "./search";

missionRoute.update({
  component: lazyRouteComponent(() => import("./MissionFrame"), "MissionFrame"),
});

const under = <Path extends string>(path: Path, component: RouteComponent) =>
  createRoute({ getParentRoute: () => rootRoute, path, component });

const tab = <Path extends string>(path: Path, component: RouteComponent) =>
  createRoute({ getParentRoute: () => missionRoute, path, component, pendingComponent: Skeleton });

export const missionsRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: "/missions",
    validateSearch: readSearch,
    component: lazyRouteComponent(() => import("./MissionsPage"), "MissionsPage"),
  }),
  under(
    "/missions/new",
    lazyRouteComponent(() => import("./NewMissionPage"), "NewMissionPage"),
  ),
  under(
    "/missions/$mission/edit",
    lazyRouteComponent(() => import("./EditMissionPage"), "EditMissionPage"),
  ),
  under(
    "/missions/$mission/register",
    lazyRouteComponent(() => import("./RegisterPage"), "RegisterPage"),
  ),
  under(
    "/missions/$mission/registrations/$registration",
    lazyRouteComponent(() => import("./EditRegistrationPage"), "EditRegistrationPage"),
  ),
] as const;

/** The tabs of a mission that are of this feature. */
export const missionTabs = [
  tab(
    "/",
    lazyRouteComponent(() => import("./CallTab"), "CallTab"),
  ),
  tab(
    "/registrations",
    lazyRouteComponent(() => import("./RegistrationsTab"), "RegistrationsTab"),
  ),
  tab(
    "/history",
    lazyRouteComponent(() => import("./HistoryTab"), "HistoryTab"),
  ),
] as const;
