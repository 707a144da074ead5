import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { commands, type OriginQuestion, type RouteQuestion } from "@/bridge";

export const determinationQuery = (question: OriginQuestion | null) =>
  queryOptions({
    queryKey: ["reference", "origin", question],
    queryFn: () => (question ? commands.originDetermine(question) : null),
    enabled: question !== null,
    placeholderData: keepPreviousData,
  });

export const changesQuery = (question: OriginQuestion) =>
  queryOptions({
    queryKey: ["reference", "origin-changes", question],
    queryFn: () => commands.originChanges(question),
  });

export const routesQuery = (asked: RouteQuestion | null) =>
  queryOptions({
    queryKey: ["reference", "origin-routes", asked] as const,
    queryFn: () => (asked ? commands.originRoutes(asked) : null),
    enabled: asked !== null,
    // What was found for one market says nothing of another.
    placeholderData: (found, query) =>
      query?.queryKey[2]?.market === asked?.market ? found : undefined,
    meta: { topics: ["schedules"] },
  });
