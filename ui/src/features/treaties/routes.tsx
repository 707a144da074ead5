import { createRoute } from "@tanstack/react-router";
import { rootRoute } from "@/root-route";
import { BenefitsPage } from "./BenefitsPage";
import { readQuestion } from "./question";
import { SavedAnswerPage } from "./SavedAnswerPage";

export const treatiesRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: "/treaties",
    validateSearch: readQuestion,
    component: BenefitsPage,
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: "/treaties/answers/$answer",
    component: SavedAnswerPage,
  }),
] as const;
