import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { type CompanyFilter, channelUntil, commands } from "@/bridge";

/** What a company lets the directory say of it. */
export const listingQuery = (company: string) =>
  queryOptions({
    queryKey: ["directory_listings", "one", company],
    queryFn: () => commands.directoryListing(company),
    meta: { topics: ["companies"] },
  });

/** Who would be in a directory, and who not; given up once nobody waits for it. */
export const directoryQuery = (filter: CompanyFilter) =>
  queryOptions({
    queryKey: ["directory_listings", "preview", filter],
    queryFn: ({ signal }) => commands.directoryPreview(channelUntil(signal), filter),
    placeholderData: keepPreviousData,
    meta: { topics: ["companies"] },
  });
