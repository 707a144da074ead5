import { createRoute, lazyRouteComponent, type RouteComponent } from "@tanstack/react-router";
import { Skeleton } from "@/components/states";
import { rootRoute } from "@/root-route";
import { readCameFrom } from "./came-from";
import { readPair, readSearch as readPairSearch } from "./duplicates/filter";
import { readSearch } from "./filter";
import { readSearch as readImportSearch } from "./import/filter";

const frame = createRoute({
  getParentRoute: () => rootRoute,
  path: "/companies/$company",
  validateSearch: readCameFrom,
  component: lazyRouteComponent(() => import("./CompanyFrame"), "CompanyFrame"),
});

const tab = <Path extends string>(path: Path, component: RouteComponent) =>
  createRoute({ getParentRoute: () => frame, path, component, pendingComponent: Skeleton });

export const companiesRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: "/companies",
    validateSearch: readSearch,
    component: lazyRouteComponent(() => import("./CompaniesPage"), "CompaniesPage"),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: "/companies/new",
    component: lazyRouteComponent(() => import("./NewCompanyPage"), "NewCompanyPage"),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: "/companies/import",
    component: lazyRouteComponent(() => import("./import/StartPage"), "ImportStartPage"),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: "/companies/import/$id",
    validateSearch: readImportSearch,
    component: lazyRouteComponent(() => import("./import/ImportPage"), "CompanyImportPage"),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: "/companies/duplicates",
    validateSearch: readPairSearch,
    component: lazyRouteComponent(() => import("./duplicates/DuplicatesPage"), "DuplicatesPage"),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: "/companies/merge",
    validateSearch: readPair,
    component: lazyRouteComponent(() => import("./duplicates/MergePage"), "MergePage"),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: "/companies/directory",
    validateSearch: readSearch,
    component: lazyRouteComponent(() => import("./DirectoryPage"), "DirectoryPage"),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: "/companies/$company/directory/edit",
    component: lazyRouteComponent(() => import("./directory/ListingPage"), "ListingPage"),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: "/companies/$company/edit",
    component: lazyRouteComponent(() => import("./EditCompanyPage"), "EditCompanyPage"),
  }),
  frame.addChildren([
    tab(
      "/",
      lazyRouteComponent(() => import("./SummaryTab"), "SummaryTab"),
    ),
    tab(
      "/products",
      lazyRouteComponent(() => import("./ProductsTab"), "ProductsTab"),
    ),
    tab(
      "/contacts",
      lazyRouteComponent(() => import("./ContactsTab"), "ContactsTab"),
    ),
    tab(
      "/markets",
      lazyRouteComponent(() => import("./MarketsTab"), "MarketsTab"),
    ),
    tab(
      "/benefits",
      lazyRouteComponent(() => import("./BenefitsTab"), "BenefitsTab"),
    ),
    tab(
      "/origin",
      lazyRouteComponent(() => import("./OriginTab"), "OriginTab"),
    ),
    tab(
      "/missions",
      lazyRouteComponent(() => import("./MissionsTab"), "MissionsTab"),
    ),
    tab(
      "/directory",
      lazyRouteComponent(() => import("./DirectoryTab"), "DirectoryTab"),
    ),
    tab(
      "/history",
      lazyRouteComponent(() => import("./HistoryTab"), "HistoryTab"),
    ),
  ]),
] as const;
