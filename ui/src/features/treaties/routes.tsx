import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { rootRoute } from "@/root-route";
import { readMarketsQuestion } from "./markets";
import { readPortfolio, readUnused } from "./portfolio";
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
    path: "/treaties/markets",
    validateSearch: readMarketsQuestion,
    component: lazyRouteComponent(() => import("./MarketsPage"), "MarketsPage"),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: "/treaties/compare",
    validateSearch: readMarketsQuestion,
    component: lazyRouteComponent(() => import("./ComparePage"), "ComparePage"),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: "/treaties/portfolio",
    validateSearch: readPortfolio,
    component: lazyRouteComponent(() => import("./PortfolioPage"), "PortfolioPage"),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: "/treaties/unused",
    validateSearch: readUnused,
    component: lazyRouteComponent(() => import("./UnusedPage"), "UnusedPage"),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: "/treaties/answers/$answer",
    component: lazyRouteComponent(() => import("./SavedAnswerPage"), "SavedAnswerPage"),
  }),
] as const;
