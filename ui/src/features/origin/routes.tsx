import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { rootRoute } from "@/root-route";
import { readBegun, readStart } from "./case-form";

/** What is looked for in the list, as it stands in the address. */
function readSearch({ text }: Record<string, unknown>): { text?: string } {
  return typeof text === "string" && text !== "" ? { text } : {};
}

export const originRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: "/origin",
    validateSearch: readSearch,
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
    validateSearch: readBegun,
    component: lazyRouteComponent(() => import("./SavedCasePage"), "SavedCasePage"),
  }),
] as const;
