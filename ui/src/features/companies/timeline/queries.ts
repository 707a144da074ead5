import { commands, type TimelineKind } from "@/bridge";
import { pagesQuery } from "@/bridge/queries";

/** So many lines are shown at a time. */
const portion = 100;

/** The timeline of a company, portion after portion. */
export const timelineQuery = (company: string, kinds: readonly TimelineKind[]) =>
  pagesQuery(
    ["companies", "timeline", company, kinds],
    (after) => commands.companiesTimeline({ company, kinds: [...kinds], after, limit: portion }),
    [
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
  );
