import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { rootRoute } from "@/root-route";
import { readQuestion } from "./question";

export const treatiesRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: "/treaties",
    validateSearch: readQuestion,
    component: lazyRouteComponent(() => import("./BenefitsPage"), "BenefitsPage"),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: "/treaties/answers/$answer",
    component: lazyRouteComponent(() => import("./SavedAnswerPage"), "SavedAnswerPage"),
  }),
] as const;
