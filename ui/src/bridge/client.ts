/** What was read from the desk, kept until the desk says that it changed. */
import { QueryClient } from "@tanstack/react-query";
import type { DeskState } from "./index";
import { deskStateQuery } from "./queries";

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

/** Puts another person at the desk. Whatever was read for whoever sat there before is forgotten, and what is
 * on the screen is read anew: the desk does not tell everybody the same. */
export function takeOver(client: QueryClient, state: DeskState): Promise<void> {
  const [topic, part] = deskStateQuery.queryKey;
  client.setQueryData(deskStateQuery.queryKey, state);
  return client.resetQueries({
    predicate: ({ queryKey }) => queryKey[0] !== topic || queryKey[1] !== part,
  });
}
