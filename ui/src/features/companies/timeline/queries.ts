import { infiniteQueryOptions, keepPreviousData } from "@tanstack/react-query";
import { commands, type TimelineKind } from "@/bridge";

/** So many lines are shown at a time. */
const portion = 100;

/** The timeline of a company, portion after portion. */
export const timelineQuery = (company: string, kinds: readonly TimelineKind[]) =>
  infiniteQueryOptions({
    queryKey: ["companies", "timeline", company, kinds],
    queryFn: ({ pageParam }) =>
      commands.companiesTimeline({ company, kinds: [...kinds], after: pageParam, limit: portion }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
    meta: {
      topics: [
        "company_notes",
        "company_files",
        "follow_ups",
        "registrations",
        "missions",
        "answers",
        "origin_cases",
        "origin_proofs_kept",
        "readiness_diagnoses",
        "export_plans",
        "certifications",
        "contact_consents",
        "directory_listings",
        "company_sources",
        "people",
      ],
    },
  });
