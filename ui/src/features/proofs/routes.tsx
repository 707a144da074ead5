import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { rootRoute } from "@/root-route";
import { readSearch, readStart, readText } from "./search";

export const proofsRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: "/proofs",
    validateSearch: readSearch,
    component: lazyRouteComponent(() => import("./ProofsPage"), "ProofsPage"),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: "/proofs/new",
    validateSearch: readStart,
    component: lazyRouteComponent(() => import("./NewProofPage"), "NewProofPage"),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: "/proofs/declarations",
    validateSearch: readText,
    component: lazyRouteComponent(() => import("./DeclarationsPage"), "DeclarationsPage"),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: "/proofs/$proof",
    component: lazyRouteComponent(() => import("./ProofPage"), "ProofPage"),
  }),
] as const;
