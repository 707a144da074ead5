import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import {
  type BadgeFilter,
  type Contact,
  commands,
  type DrillOrder,
  type LeadFilter,
  progressChannel,
} from "@/bridge";
import { everyRow, pagesQuery } from "@/bridge/queries";

/** So many badges and leads are read at once. */
export const pageSize = 100;
/** The most meetings that the desk gives at once. */
const largestPage = 500;

/** Tables that name whoever holds a badge. */
const holders = ["registrations", "companies", "buyers", "people", "settings"] as const;

export const badgesQuery = (filter: Omit<BadgeFilter, "after" | "limit">) =>
  pagesQuery(
    ["badges", "list", filter],
    (after) => commands.fairBadges({ ...filter, after, limit: pageSize }),
    holders,
  );

/** Whoever has every word in their name or house, by their badge that lets in or the last that ended. */
export const peopleQuery = (mission: string, text: string, limit = pageSize) =>
  queryOptions({
    queryKey: ["badges", "people", mission, text, limit],
    queryFn: () => commands.fairSearchPeople(mission, text, limit),
    enabled: text !== "",
    placeholderData: keepPreviousData,
    meta: { topics: holders },
  });

export const zonesQuery = (mission: string) =>
  queryOptions({
    queryKey: ["mission_zones", "list", mission],
    queryFn: () => commands.fairZones(mission),
  });

export const statusQuery = (mission: string) =>
  queryOptions({
    queryKey: ["door_scans", "status", mission],
    queryFn: () => commands.fairStatus(mission),
    meta: { topics: ["mission_zones", "badges", "leads"] },
  });

/** The last who came to a door, the newest first. */
export const lastPassesQuery = (mission: string, zone: string | null, limit: number) =>
  queryOptions({
    queryKey: ["door_scans", "last", mission, zone, limit],
    queryFn: () => (zone === null ? [] : commands.fairLastPasses(mission, zone, limit)),
    meta: { topics: ["badges", ...holders] },
  });

export const presentQuery = (mission: string, zone: string) =>
  queryOptions({
    queryKey: ["door_scans", "present", mission, zone],
    queryFn: () => commands.fairPresent(mission, zone),
    meta: { topics: ["badges", ...holders] },
  });

export const leadsQuery = (filter: Omit<LeadFilter, "after" | "limit">) =>
  pagesQuery(
    ["leads", "list", filter],
    (after) => commands.fairLeads({ ...filter, after, limit: pageSize }),
    ["follow_ups", "companies", "people", "settings"],
  );

export const cardQuery = (lead: string) =>
  queryOptions({
    queryKey: ["leads", "card", lead],
    queryFn: () => commands.fairCard(lead),
  });

/** How the machine does, by the drill without its rehearsal. */
export const machineQuery = (mission: string) =>
  queryOptions({
    queryKey: ["schedules", "machine", mission],
    queryFn: () =>
      commands.fairDrill(
        lookOver(mission),
        progressChannel(() => undefined),
      ),
    refetchInterval: 300_000,
    meta: { topics: ["reference", "door_scans"] },
  });

export const sellersQuery = (mission: string, text: string) =>
  queryOptions({
    queryKey: ["registrations", "who-sells", mission, text],
    queryFn: () => commands.fairWhoSells({ mission, text, limit: 20 }),
    enabled: text !== "",
    meta: { topics: ["companies", "certifications", "reference"] },
  });

/** The booths of companies: their numbers by the company that stands there. */
export const boothsQuery = (mission: string) =>
  queryOptions({
    queryKey: ["floor_plans", "booths", mission],
    queryFn: () => boothsByCompany(mission),
    meta: { topics: ["booths", "registrations", "missions"] },
  });

/** The contacts of a company whose data may be used for missions and fairs. */
export const contactsQuery = (company: string) =>
  queryOptions({
    queryKey: ["companies", "contacts-for-fairs", company],
    queryFn: () => allowedContacts(company),
    meta: { topics: ["contact_consents", "contact_channels", "privacy_notices"] },
  });

/** The meetings that begin at a moment. */
export const slotQuery = (mission: string, startsAt: string) =>
  queryOptions({
    queryKey: ["meetings", "slot", mission, startsAt],
    queryFn: () =>
      everyRow((after) =>
        commands.meetingsList({
          mission,
          participant: null,
          place: null,
          day: null,
          startsAt,
          state: null,
          after,
          limit: largestPage,
        }),
      ),
    meta: {
      topics: [
        "meeting_places",
        "meeting_participants",
        "meeting_requests",
        "buyers",
        "registrations",
        "companies",
      ],
    },
  });

function lookOver(mission: string): DrillOrder {
  return { mission, watch: "", timeZone: "", camera: null, scans: 0 };
}

async function allowedContacts(company: string): Promise<Contact[]> {
  const [{ profile }, said] = await Promise.all([
    commands.companiesGet(company),
    commands.consentsOfCompany(company),
  ]);
  const allowed = said.filter(({ purposes }) =>
    purposes.some(({ purpose, isServed }) => purpose === "missions" && isServed),
  );
  return profile.contacts.filter(({ id }) => allowed.some(({ contact }) => contact === id));
}

async function boothsByCompany(mission: string): Promise<Map<string, string>> {
  const [plans, registrations] = await Promise.all([
    commands.readyFloorPlans(mission),
    commands.missionsRegistrations(mission),
  ]);
  const companies = new Map(registrations.map(({ id, companyId }) => [id, companyId]));
  const booths = new Map<string, string>();
  for (const { booth, holderId } of plans.flatMap((plan) => plan.booths)) {
    const company = holderId === null ? undefined : companies.get(holderId);
    if (company !== undefined) booths.set(company, booth.number);
  }
  return booths;
}
