import type { UseQueryResult } from "@tanstack/react-query";
import { isRefusal } from "@/bridge";

/** The first error of what a screen reads, with what reads anew all that failed; null where all is well. */
export function failed(queries: readonly Pick<UseQueryResult, "error" | "isError" | "refetch">[]) {
  const first = queries.find(({ isError }) => isError);
  if (!first) return null;
  const onRetry = () => {
    for (const query of queries) if (query.isError) void query.refetch();
  };
  return { error: first.error, onRetry };
}

/** Whether what was asked for is there no more. */
export function isGone(error: unknown): boolean {
  return isRefusal(error, "store.not-found");
}
