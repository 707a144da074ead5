/** What was read from the desk, kept until the desk says that it changed. */
import { QueryClient } from "@tanstack/react-query";

/** The database is on this machine: nothing grows stale by itself, and nothing needs a network. */
export function localClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: Number.POSITIVE_INFINITY,
        retry: false,
        refetchOnWindowFocus: false,
        networkMode: "always",
      },
      mutations: { networkMode: "always" },
    },
  });
}
