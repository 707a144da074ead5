import { queryOptions } from "@tanstack/react-query";
import {
  type BuyerFilter,
  commands,
  type MeetingFilter,
  type ParticipantFilter,
  type WishFilter,
} from "@/bridge";
import { everyRow, pagesQuery } from "@/bridge/queries";

const pageSize = 100;
/** The most that the desk gives at once. */
const largestPage = 500;

/** Tables that say what a plan is made from, and the plan. */
const topics = [
  "meeting_sessions",
  "meeting_places",
  "meeting_participants",
  "meeting_requests",
  "buyers",
  "registrations",
  "companies",
] as const;

export const setUpQuery = (mission: string) =>
  queryOptions({
    queryKey: ["meetings", "set-up", mission],
    queryFn: () => commands.meetingsSetUp(mission),
    meta: { topics },
  });

export const participantsQuery = (filter: Omit<ParticipantFilter, "after" | "limit">) =>
  pagesQuery(
    ["meetings", "participants", filter],
    (after) => commands.meetingsParticipants({ ...filter, after, limit: pageSize }),
    topics,
  );

export const wishesQuery = (filter: Omit<WishFilter, "after" | "limit">) =>
  pagesQuery(
    ["meetings", "wishes", filter],
    (after) => commands.meetingsWishes({ ...filter, after, limit: pageSize }),
    [...topics, "people", "settings"],
  );

/** Every meeting of a day. */
export const dayQuery = (mission: string, day: string) =>
  queryOptions({
    queryKey: ["meetings", "day", mission, day],
    queryFn: () => everyRow((after) => commands.meetingsList({ ...every(mission), day, after })),
    meta: { topics },
  });

export const whyQuery = (missionId: string, requestId: string) =>
  queryOptions({
    queryKey: ["meetings", "why", missionId, requestId],
    queryFn: () => commands.meetingsWhy({ missionId, requestId }),
    meta: { topics },
  });

export const freeQuery = (missionId: string, startsAt: string) =>
  queryOptions({
    queryKey: ["meetings", "free", missionId, startsAt],
    queryFn: () => commands.meetingsFree({ missionId, startsAt }),
    meta: { topics },
  });

/** The first participants of a side whose names have what is typed in them. */
export async function findParticipants(filter: Omit<ParticipantFilter, "after" | "limit">) {
  const page = await commands.meetingsParticipants({ ...filter, after: null, limit: 20 });
  return page.rows;
}

/** The first buyers whose names have what is typed in them, and that do not take part yet. */
export async function findBuyers(filter: Omit<BuyerFilter, "after" | "limit">) {
  const page = await commands.meetingsBuyers({ ...filter, after: null, limit: 20 });
  return page.rows;
}

/** A buyer as it is kept. The desk finds buyers by their names only. */
export const buyerQuery = (id: string | null, name: string) =>
  queryOptions({
    queryKey: ["buyers", "one", id, name],
    queryFn: async () => {
      const filter = { text: name, notIn: null, limit: largestPage };
      const rows = await everyRow((after) => commands.meetingsBuyers({ ...filter, after }));
      return rows.find((row) => row.id === id) ?? null;
    },
    enabled: id !== null,
  });

function every(mission: string): Omit<MeetingFilter, "after"> {
  return {
    mission,
    participant: null,
    place: null,
    day: null,
    startsAt: null,
    state: null,
    limit: largestPage,
  };
}
