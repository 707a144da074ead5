import { createRoute, lazyRouteComponent, type RouteComponent } from "@tanstack/react-router";
import { Skeleton } from "@/components/states";
import { rootRoute } from "@/root-route";
import { readCameFrom } from "./came-from";
import { readPair, readSearch as readPairSearch } from "./duplicates/filter";
import { readSearch } from "./filter";
import { readAdd, readSearch as readFollowUpSearch } from "./follow-ups/search";
import { readSearch as readImportSearch } from "./import/filter";
import { readPlan } from "./plan/search";
import { readWhich } from "./readiness/search";
import { readRequirement } from "./suppliers/requirement";
import { readTimeline } from "./timeline/search";

const frame = createRoute({
  getParentRoute: () => rootRoute,
  path: "/companies/$company",
  validateSearch: readCameFrom,
  component: lazyRouteComponent(() => import("./CompanyFrame"), "CompanyFrame"),
});

const tab = <Path extends string>(path: Path, component: RouteComponent) =>
  createRoute({ getParentRoute: () => frame, path, component, pendingComponent: Skeleton });

const readiness = createRoute({
  getParentRoute: () => frame,
  path: "/readiness",
  validateSearch: readWhich,
  component: lazyRouteComponent(() => import("./ReadinessTab"), "ReadinessTab"),
  pendingComponent: Skeleton,
});

const plan = createRoute({
  getParentRoute: () => frame,
  path: "/plan",
  validateSearch: readPlan,
  component: lazyRouteComponent(() => import("./PlanTab"), "PlanTab"),
  pendingComponent: Skeleton,
});

const followUps = createRoute({
  getParentRoute: () => frame,
  path: "/follow-ups",
  validateSearch: readAdd,
  component: lazyRouteComponent(() => import("./FollowUpsTab"), "FollowUpsTab"),
  pendingComponent: Skeleton,
});

const timeline = createRoute({
  getParentRoute: () => frame,
  path: "/timeline",
  validateSearch: readTimeline,
  component: lazyRouteComponent(() => import("./TimelineTab"), "TimelineTab"),
  pendingComponent: Skeleton,
});

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
    path: "/companies/lists",
    component: lazyRouteComponent(() => import("./rosters/RostersPage"), "RostersPage"),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: "/companies/tags",
    component: lazyRouteComponent(() => import("./tags/TagsPage"), "TagsPage"),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: "/companies/suppliers",
    validateSearch: readRequirement,
    component: lazyRouteComponent(() => import("./suppliers/SuppliersPage"), "SuppliersPage"),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: "/companies/follow-ups",
    validateSearch: readFollowUpSearch,
    component: lazyRouteComponent(() => import("./FollowUpsPage"), "FollowUpsPage"),
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
    path: "/companies/$company/readiness/edit",
    validateSearch: readWhich,
    component: lazyRouteComponent(() => import("./readiness/DiagnosisPage"), "DiagnosisPage"),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: "/companies/$company/products/$product",
    component: lazyRouteComponent(() => import("./ProductPage"), "ProductPage"),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: "/companies/$company/products/$product/edit",
    component: lazyRouteComponent(() => import("./product/OfferPage"), "OfferPage"),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: "/companies/$company/plan/edit",
    validateSearch: readPlan,
    component: lazyRouteComponent(() => import("./PlanPage"), "PlanPage"),
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
    followUps,
    timeline,
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
    readiness,
    plan,
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
