import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { commands, type DataRow, type DataSubject } from "@/bridge";

/** What the erasure of a person would do. */
export const erasureQuery = (subject: DataSubject, also: DataRow[]) =>
  queryOptions({
    queryKey: ["erasures", "preview", subject, also],
    queryFn: () => commands.privacyPreviewErasure({ subject, also }),
    placeholderData: keepPreviousData,
    // It takes the database for a moment, so that it is asked for only when something may differ.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    meta: {
      topics: [
        "companies",
        "directory_listings",
        "contact_consents",
        "diversity_declarations",
        "privacy_requests",
        "readiness_diagnoses",
        "export_plans",
        "company_views",
        "company_notes",
        "company_files",
        "company_documents",
        "follow_ups",
        "registrations",
        "reviews",
        "review_conflicts",
        "needed_items",
        "checklist_lines",
        "change_requests",
        "agenda_entries",
        "mission_tasks",
        "mission_expenses",
        "mission_results",
        "result_sales",
        "result_confirmations",
        "sale_verdicts",
        "service_opinions",
        "mission_lessons",
        "buyers",
        "meeting_requests",
        "badges",
        "door_scans",
        "leads",
        "origin_proofs_kept",
        "origin_evidence",
        "supplier_declarations",
      ],
    },
  });

/** The erasures on the record. */
export const erasuresQuery = queryOptions({
  queryKey: ["erasures", "list"],
  queryFn: () => commands.privacyErasures(),
});

/** The requests about personal data; what is due first comes first. */
export const requestsQuery = queryOptions({
  queryKey: ["privacy_requests", "list"],
  queryFn: () => commands.privacyRequests(),
  meta: { topics: ["office_holidays"] },
});

/** A request about personal data. */
export const requestQuery = (id: string) =>
  queryOptions({
    queryKey: ["privacy_requests", "one", id],
    queryFn: () => commands.privacyRequest(id),
    meta: { topics: ["office_holidays"] },
  });

/** The days off of a year. */
export const holidaysQuery = (year: number) =>
  queryOptions({
    queryKey: ["office_holidays", year],
    queryFn: () => commands.privacyHolidays(year),
  });

/** What whoever owns or leads a company said of themselves. */
export const diversityQuery = (company: string) =>
  queryOptions({
    queryKey: ["diversity_declarations", "one", company],
    queryFn: () => commands.privacyDiversity({ of: "company", id: company }),
  });

/** How many companies said what of themselves. */
export const diversityCountsQuery = queryOptions({
  queryKey: ["diversity_declarations", "counts"],
  queryFn: () => commands.privacyDiversityCounts(),
  meta: { topics: ["companies"] },
});
