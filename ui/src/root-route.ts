import { createRootRoute } from "@tanstack/react-router";

/** The route that every screen hangs from; src/app gives it the shell. */
export const rootRoute = createRootRoute();
