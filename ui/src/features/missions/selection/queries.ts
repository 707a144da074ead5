import { queryOptions } from "@tanstack/react-query";
import { commands } from "@/bridge";
import { callsQuery } from "@/bridge/queries";

/** What a selection is made of besides its call. */
const parts = ["calls", "reviewers", "review_conflicts", "reviews", "registrations", "people"];

/** The call of a mission whose applications are selected: the public one, or none. */
export const selectedCallQuery = (missionId: string) =>
  queryOptions({
    ...callsQuery(missionId),
    select: (calls) => calls.find(({ state }) => state === "published") ?? null,
  });

export const standingQuery = (callId: string) =>
  queryOptions({
    queryKey: ["reviewers", "standing", callId],
    queryFn: () => commands.selectionStanding(callId),
    meta: { topics: parts },
    // The hour at which a call closes is no change that anybody tells.
    refetchInterval: ({ state }) => (state.data?.refusal === "still-open" ? 20_000 : false),
  });

export const reviewersQuery = (callId: string) =>
  queryOptions({
    queryKey: ["reviewers", "of-call", callId],
    queryFn: () => commands.selectionReviewers(callId),
    meta: { topics: parts },
  });

export const toDeclareQuery = (callId: string) =>
  queryOptions({
    queryKey: ["review_conflicts", "own", callId],
    queryFn: () => commands.selectionToDeclare(callId),
    meta: { topics: [...parts, "companies"] },
  });

export const mineQuery = (callId: string) =>
  queryOptions({
    queryKey: ["reviews", "mine", callId],
    queryFn: () => commands.selectionMine(callId),
    meta: { topics: [...parts, "companies", "export_plans"] },
  });

export const resultsQuery = (callId: string) =>
  queryOptions({
    queryKey: ["reviews", "results", callId],
    queryFn: () => commands.selectionResults(callId),
    meta: { topics: [...parts, "companies", "missions"] },
  });

export const impactQuery = (callId: string) =>
  queryOptions({
    queryKey: ["reviews", "impact", callId],
    queryFn: () => commands.selectionImpact(callId),
    meta: { topics: [...parts, "companies", "diversity_declarations"] },
  });

/** What would come of it if some gave their places back. Nothing is written. */
export const promotionQuery = (missionId: string, leaving: readonly string[]) =>
  queryOptions({
    queryKey: ["registrations", "promotion", missionId, leaving],
    queryFn: () => commands.selectionTellPromotion({ missionId, leaving: [...leaving] }),
    meta: { topics: ["missions"] },
    enabled: leaving.length > 0,
  });
