/** Keeps the screens true: what the desk says has changed is read again. */
import type { QueryClient } from "@tanstack/react-query";
import { events } from "./bindings";

declare module "@tanstack/react-query" {
  interface Register {
    /** Topics that a query shows besides the one its key begins with. */
    queryMeta: { topics?: readonly string[] };
  }
}

/** Invalidates the queries that show a changed topic; returns the way to stop. */
export function listenForChanges(client: QueryClient): () => void {
  const listening = events.dataChanged.listen(({ payload }) => {
    void client.invalidateQueries({
      predicate: ({ queryKey: [topic], meta }) =>
        payload.topics.some((changed) => changed === topic || meta?.topics?.includes(changed)),
    });
  });
  return () => void listening.then((stop) => stop());
}
