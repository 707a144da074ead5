import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { rootRoute } from "@/root-route";

export const helpRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: "/help",
    component: lazyRouteComponent(() => import("./HelpPage"), "HelpIndexPage"),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: "/help/$page",
    component: lazyRouteComponent(() => import("./HelpPage"), "HelpPage"),
  }),
] as const;
