import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { commands, type FundingLimits, type MissionRow } from "@/bridge";

/** Tables that the days in business days before and after a mission rest on. */
const deadlineTopics = ["missions", "settings", "office_holidays"] as const;

/** Tables that a request for a support shows, or counts its days and its money by. */
const supportTopics = [
  ...deadlineTopics,
  "calls",
  "registrations",
  "companies",
  "company_documents",
  "people",
] as const;

/** The days that terms in business days mean for a mission. */
export const deadlinesQuery = (missionId: string, limits: FundingLimits) =>
  queryOptions({
    queryKey: ["calls", "deadlines", missionId, limits],
    queryFn: () => commands.callsDeadlines({ missionId, limits }),
    placeholderData: keepPreviousData,
    meta: { topics: deadlineTopics },
  });

/** The calls that the office keeps as templates. */
export const templatesQuery = queryOptions({
  queryKey: ["call_templates"],
  queryFn: () => commands.callsTemplates(),
});

/** The requests for a support of a call. */
export const supportsQuery = (callId: string) =>
  queryOptions({
    queryKey: ["support_requests", "of-call", callId],
    queryFn: () => commands.callsSupports(callId),
    meta: { topics: supportTopics },
  });

/** The documents that a company handed in. */
export const documentsQuery = (companyId: string) =>
  queryOptions({
    queryKey: ["company_documents", "of-company", companyId],
    queryFn: () => commands.callsDocuments(companyId),
    meta: { topics: ["people"] },
  });

/** Missions of any day by their words. */
export async function findMissions(text: string): Promise<MissionRow[]> {
  const page = await commands.missionsList({
    text,
    kinds: [],
    from: null,
    to: null,
    after: null,
    limit: 20,
  });
  return page.rows;
}

/** The scores of those whom a selection ranked, by company, once it tells the names: the first has the most. */
export const scoresQuery = (callId: string) =>
  queryOptions({
    queryKey: ["calls", "scores", callId],
    queryFn: async () => {
      const { rows } = await commands.selectionResults(callId);
      return new Map(
        rows.flatMap(({ companyId, explanation: { position, ranked } }) =>
          position === null ? [] : [[companyId, ranked + 1 - position] as const],
        ),
      );
    },
    meta: { topics: ["registrations", "reviews"] },
  });

/** The requests for a support of every call of a mission. */
export const missionSupportsQuery = (missionId: string) =>
  queryOptions({
    queryKey: ["support_requests", "of-mission", missionId],
    queryFn: async () => {
      const calls = await commands.callsOfMission(missionId);
      return (await Promise.all(calls.map(({ id }) => commands.callsSupports(id)))).flat();
    },
    meta: { topics: supportTopics },
  });
