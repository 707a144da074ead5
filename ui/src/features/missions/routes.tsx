import { createRoute, lazyRouteComponent, type RouteComponent } from "@tanstack/react-router";
import { Skeleton } from "@/components/states";
import { missionRoute } from "@/mission-route";
import { rootRoute } from "@/root-route";
import { readEvaluationSearch } from "./calls/evaluation-search";
import { readSupportSearch } from "./calls/support-moves";
import { readCallSearch } from "./calls/versions";
import { readSearch } from "./search";

missionRoute.update({
  component: lazyRouteComponent(() => import("./MissionFrame"), "MissionFrame"),
});

const under = <Path extends string>(path: Path, component: RouteComponent) =>
  createRoute({ getParentRoute: () => rootRoute, path, component });

const tab = <Path extends string>(path: Path, component: RouteComponent) =>
  createRoute({ getParentRoute: () => missionRoute, path, component, pendingComponent: Skeleton });

const selectionPages = [
  under(
    "/missions/$mission/selection/conflicts",
    lazyRouteComponent(() => import("./ConflictsPage"), "ConflictsPage"),
  ),
  under(
    "/missions/$mission/selection/reviews",
    lazyRouteComponent(() => import("./ReviewsPage"), "ReviewsPage"),
  ),
  under(
    "/missions/$mission/selection/reviews/$number",
    lazyRouteComponent(() => import("./ReviewPage"), "ReviewPage"),
  ),
  under(
    "/missions/$mission/selection/results",
    lazyRouteComponent(() => import("./SelectionResultsPage"), "SelectionResultsPage"),
  ),
  under(
    "/missions/$mission/selection/results/$registration",
    lazyRouteComponent(() => import("./SelectionResultPage"), "SelectionResultPage"),
  ),
  under(
    "/missions/$mission/selection/waiting",
    lazyRouteComponent(() => import("./WaitingListPage"), "WaitingListPage"),
  ),
  under(
    "/missions/$mission/selection/impact",
    lazyRouteComponent(() => import("./ImpactPage"), "ImpactPage"),
  ),
] as const;

const callPages = [
  under(
    "/missions/$mission/registrations/$registration/documents",
    lazyRouteComponent(() => import("./DocumentsPage"), "DocumentsPage"),
  ),
  createRoute({
    getParentRoute: () => rootRoute,
    path: "/missions/$mission/evaluation",
    component: lazyRouteComponent(() => import("./EvaluationPage"), "EvaluationPage"),
    validateSearch: readEvaluationSearch,
  }),
  under(
    "/missions/$mission/calls/$call/edit",
    lazyRouteComponent(() => import("./EditCallPage"), "EditCallPage"),
  ),
  under(
    "/missions/$mission/calls/$call/simulator",
    lazyRouteComponent(() => import("./SimulatorPage"), "SimulatorPage"),
  ),
  createRoute({
    getParentRoute: () => rootRoute,
    path: "/missions/$mission/calls/$call/supports",
    component: lazyRouteComponent(() => import("./SupportsPage"), "SupportsPage"),
    validateSearch: readSupportSearch,
  }),
] as const;

const callTab = createRoute({
  getParentRoute: () => missionRoute,
  path: "/",
  component: lazyRouteComponent(() => import("./CallTab"), "CallTab"),
  validateSearch: readCallSearch,
  pendingComponent: Skeleton,
});

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
  ...callPages,
  ...selectionPages,
] as const;

/** The tabs of a mission that are of this feature. */
export const missionTabs = [
  callTab,
  tab(
    "/registrations",
    lazyRouteComponent(() => import("./RegistrationsTab"), "RegistrationsTab"),
  ),
  tab(
    "/selection",
    lazyRouteComponent(() => import("./SelectionTab"), "SelectionTab"),
  ),
  tab(
    "/history",
    lazyRouteComponent(() => import("./HistoryTab"), "HistoryTab"),
  ),
] as const;
