import { createRoute } from "@tanstack/react-router";
import { rootRoute } from "./root-route";

/** The route that every tab of a mission hangs from; src/features/missions gives it the frame. */
export const missionRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/missions/$mission",
});
