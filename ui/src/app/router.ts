/** Every screen by its address. The window has no server, so addresses live behind the hash. */
import { createHashHistory, createRouter } from "@tanstack/react-router";
import { companiesRoutes } from "@/features/companies/routes";
import { helpRoutes } from "@/features/help/routes";
import { homeRoutes } from "@/features/home/routes";
import { settingsRoutes } from "@/features/settings/routes";
import { rootRoute } from "@/root-route";
import { NotFound, RouteError } from "./RouteError";
import { Shell } from "./Shell";

rootRoute.update({ component: Shell, errorComponent: RouteError, notFoundComponent: NotFound });

export const router = createRouter({
  routeTree: rootRoute.addChildren([
    ...homeRoutes,
    ...companiesRoutes,
    ...settingsRoutes,
    ...helpRoutes,
  ]),
  history: createHashHistory(),
  defaultErrorComponent: RouteError,
  scrollRestoration: true,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
