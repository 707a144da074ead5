import { createRoute, lazyRouteComponent, type RouteComponent } from "@tanstack/react-router";
import { rootRoute } from "@/root-route";

const under = <Path extends string>(path: Path, component: RouteComponent) =>
  createRoute({ getParentRoute: () => rootRoute, path, component });

export const settingsRoutes = [
  under(
    "/settings",
    lazyRouteComponent(() => import("./DataPage"), "DataPage"),
  ),
  under(
    "/settings/import",
    lazyRouteComponent(() => import("./ImportPage"), "ImportPage"),
  ),
  under(
    "/settings/markets/$market",
    lazyRouteComponent(() => import("./MarketPage"), "MarketPage"),
  ),
  createRoute({
    getParentRoute: () => rootRoute,
    path: "/settings/markets/$market/difference",
    validateSearch: ({ before, after }: Record<string, unknown>) => ({
      before: String(before ?? ""),
      after: String(after ?? ""),
    }),
    component: lazyRouteComponent(() => import("./DifferencePage"), "DifferencePage"),
  }),
  under(
    "/settings/rules/import",
    lazyRouteComponent(() => import("./RulesImportPage"), "RulesImportPage"),
  ),
  under(
    "/settings/rules/$agreement",
    lazyRouteComponent(() => import("./RulesPage"), "RulesPage"),
  ),
  under(
    "/settings/rates",
    lazyRouteComponent(() => import("./RatesPage"), "RatesPage"),
  ),
  under(
    "/settings/people",
    lazyRouteComponent(() => import("./PeoplePage"), "PeoplePage"),
  ),
  under(
    "/settings/screen",
    lazyRouteComponent(() => import("./ScreenPage"), "ScreenPage"),
  ),
  under(
    "/settings/safety",
    lazyRouteComponent(() => import("./SafetyPage"), "SafetyPage"),
  ),
  under(
    "/settings/journal",
    lazyRouteComponent(() => import("./JournalPage"), "JournalPage"),
  ),
  under(
    "/settings/about",
    lazyRouteComponent(() => import("./AboutPage"), "AboutPage"),
  ),
] as const;
