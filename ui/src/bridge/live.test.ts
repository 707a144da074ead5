import { QueryClient } from "@tanstack/react-query";
import { expect, it, vi } from "vitest";
import { listenForChanges } from "./live";
import { mockBridge, tellChanged } from "./mock";

it.each([
  ["companies", ["companies", "list"], undefined],
  ["company_contacts", ["companies", "one", "c1"], undefined],
  ["schedules", ["reference", "status"], ["schedules"]],
])("reads again what shows %s", async (topic, queryKey, topics) => {
  mockBridge({});
  const client = new QueryClient();
  const stop = listenForChanges(client);
  await client.prefetchQuery({
    queryKey,
    queryFn: () => 1,
    ...(topics && { meta: { topics } }),
  });
  await client.prefetchQuery({ queryKey: ["missions", "list"], queryFn: () => 1 });
  await tellChanged(topic);
  await vi.waitFor(() => expect(client.getQueryState(queryKey)?.isInvalidated).toBe(true));
  expect(client.getQueryState(["missions", "list"])?.isInvalidated).toBe(false);
  stop();
});

it("reads everything again when too much has changed to be told", async () => {
  mockBridge({});
  const client = new QueryClient();
  const stop = listenForChanges(client);
  await client.prefetchQuery({ queryKey: ["missions", "list"], queryFn: () => 1 });
  await tellChanged("*");
  await vi.waitFor(() =>
    expect(client.getQueryState(["missions", "list"])?.isInvalidated).toBe(true),
  );
  stop();
});
