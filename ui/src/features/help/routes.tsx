import { createRoute } from "@tanstack/react-router";
import { rootRoute } from "@/root-route";
import { HelpIndexPage, HelpPage } from "./HelpPage";

export const helpRoutes = [
  createRoute({ getParentRoute: () => rootRoute, path: "/help", component: HelpIndexPage }),
  createRoute({ getParentRoute: () => rootRoute, path: "/help/$page", component: HelpPage }),
] as const;
