/** Keeps the screens true: what the desk says has changed is read again. */
import type { QueryClient } from "@tanstack/react-query";
import { events } from "./bindings";

declare module "@tanstack/react-query" {
  interface Register {
    /** Topics that a query shows besides the one its key begins with. */
    queryMeta: { topics?: readonly string[] };
  }
}

/** Tables whose rows are parts of a record: who shows the record shows them. */
const records: Readonly<Record<string, string>> = {
  company_contacts: "companies",
  company_figures: "companies",
  company_markets: "companies",
  company_products: "companies",
  company_tags: "companies",
  roster_members: "companies",
  plan_actions: "export_plans",
  plan_objectives: "export_plans",
  delegates: "registrations",
  note_contacts: "company_notes",
  offices: "settings",
};

/** Invalidates the queries that show a changed topic; returns the way to stop. */
export function listenForChanges(client: QueryClient): () => void {
  const listening = events.dataChanged.listen(({ payload }) => {
    const changed = new Set(payload.topics.map((topic) => records[topic] ?? topic));
    void client.invalidateQueries({
      predicate: ({ queryKey: [topic], meta }) =>
        changed.has("*") ||
        (typeof topic === "string" && changed.has(topic)) ||
        (meta?.topics?.some((shown) => changed.has(shown)) ?? false),
    });
  });
  return () => void listening.then((stop) => stop());
}
