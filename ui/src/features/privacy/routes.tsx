import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { rootRoute } from "@/root-route";

export const privacyRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: "/privacy",
    component: lazyRouteComponent(() => import("./RequestsPage"), "RequestsPage"),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: "/privacy/requests/new",
    component: lazyRouteComponent(() => import("./EditRequestPage"), "NewRequestPage"),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: "/privacy/requests/$request",
    component: lazyRouteComponent(() => import("./RequestPage"), "RequestPage"),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: "/privacy/requests/$request/edit",
    component: lazyRouteComponent(() => import("./EditRequestPage"), "EditRequestPage"),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: "/privacy/erasures",
    component: lazyRouteComponent(() => import("./ErasuresPage"), "ErasuresPage"),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: "/privacy/notices",
    component: lazyRouteComponent(() => import("./NoticesPage"), "NoticesPage"),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: "/privacy/diversity",
    component: lazyRouteComponent(() => import("./DiversityPage"), "DiversityPage"),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: "/privacy/diversity/$company",
    component: lazyRouteComponent(() => import("./DeclarePage"), "DeclarePage"),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: "/privacy/holidays",
    component: lazyRouteComponent(() => import("./HolidaysPage"), "HolidaysPage"),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: "/privacy/erase/$kind/$id",
    component: lazyRouteComponent(() => import("./ErasePage"), "ErasePage"),
  }),
] as const;
