import { queryOptions } from "@tanstack/react-query";
import { commands, type MissionKind } from "@/bridge";
import { everyRow } from "@/bridge/queries";
import type { Locale } from "@/i18n/locale";
import { placesOf } from "./places";

/** How many missions the desk gives at once. */
const pageSize = 200;

/** Tables that say what companies report and what they say to it. */
const reported = [
  "mission_results",
  "result_sales",
  "result_confirmations",
  "missions",
  "registrations",
  "companies",
  "office_holidays",
] as const;

export const figuresQuery = (mission: string) =>
  queryOptions({
    queryKey: ["mission_results", "figures", mission],
    queryFn: () => commands.resultsFigures(mission),
    meta: {
      topics: [
        ...reported,
        "sale_verdicts",
        "service_opinions",
        "mission_lessons",
        "meetings",
        "meeting_requests",
        "leads",
        "exchange_rates",
      ],
    },
  });

export const outcomesQuery = (mission: string) =>
  queryOptions({
    queryKey: ["mission_results", "of-mission", mission],
    queryFn: () => commands.resultsOutcomes(mission),
    select: placesOf,
    meta: { topics: reported },
  });

/** The code for the figures of a result as they stand. */
export const codeQuery = (id: string) =>
  queryOptions({
    queryKey: ["mission_results", "code", id],
    queryFn: () => commands.resultsCode(id),
    meta: { topics: ["result_sales"] },
  });

export const twinsQuery = (mission: string) =>
  queryOptions({
    queryKey: ["sale_verdicts", "of-mission", mission],
    queryFn: () => commands.resultsTwins(mission),
    meta: { topics: [...reported, "people"] },
  });

export const opinionsQuery = (mission: string) =>
  queryOptions({
    queryKey: ["service_opinions", "of-mission", mission],
    queryFn: () => commands.resultsOpinions(mission),
  });

/** The causes in the language of the window. */
export const causesQuery = (locale: Locale) =>
  queryOptions({
    queryKey: ["mission-causes", locale],
    queryFn: () => commands.resultsCauses(),
    meta: { topics: ["settings"] },
  });

export const lessonsQuery = (mission: string) =>
  queryOptions({
    queryKey: ["mission_lessons", "of-mission", mission],
    queryFn: () => commands.resultsLessons(mission),
  });

/** The missions that began before a day and are alike, of the same kind or in the same country; the latest
 * first. */
export const earlierQuery = (mission: string, kind: MissionKind, country: string, before: string) =>
  queryOptions({
    queryKey: ["missions", "earlier", mission, kind, country, before],
    queryFn: async () => {
      const begun = await everyRow((after) =>
        commands.missionsList({
          text: "",
          kinds: [],
          from: null,
          to: before,
          after,
          limit: pageSize,
        }),
      );
      const alike = begun.filter(
        (row) => row.id !== mission && (row.kind === kind || row.country === country),
      );
      return alike.sort((one, other) => other.startsOn.localeCompare(one.startsOn));
    },
  });
