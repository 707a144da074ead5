import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { rootRoute } from "@/root-route";
import { readStart } from "./case-form";

export const originRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: "/origin",
    component: lazyRouteComponent(() => import("./OriginPage"), "OriginPage"),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: "/origin/new",
    validateSearch: readStart,
    component: lazyRouteComponent(() => import("./NewCasePage"), "NewCasePage"),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: "/origin/$case",
    component: lazyRouteComponent(() => import("./SavedCasePage"), "SavedCasePage"),
  }),
] as const;
