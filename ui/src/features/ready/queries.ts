import { queryOptions } from "@tanstack/react-query";
import { commands, type SuggestBooths } from "@/bridge";

export const templatesQuery = queryOptions({
  queryKey: ["checklist_templates", "list"],
  queryFn: () => commands.readyTemplates(),
});

export const linesQuery = (mission: string) =>
  queryOptions({
    queryKey: ["checklist_lines", mission],
    queryFn: () => commands.readyLines(mission),
    meta: { topics: ["missions"] },
  });

export const neededQuery = (mission: string) =>
  queryOptions({
    queryKey: ["needed_items", mission],
    queryFn: () => commands.readyNeeded(mission),
    meta: { topics: ["checklist_lines", "missions", "registrations"] },
  });

export const freightQuery = (mission: string) =>
  queryOptions({
    queryKey: ["freight_items", mission],
    queryFn: () => commands.readyFreight(mission),
    meta: { topics: ["missions"] },
  });

/** Tables that say who stands where. */
const floor = ["floor_plans", "booths", "registrations", "missions"] as const;

export const plansQuery = (mission: string) =>
  queryOptions({
    queryKey: ["floor_plans", "of-mission", mission],
    queryFn: () => commands.readyFloorPlans(mission),
    meta: { topics: floor },
  });

export const suggestionQuery = ({ planId, order }: SuggestBooths) =>
  queryOptions({
    queryKey: ["floor_plans", "suggestion", planId, order],
    queryFn: () => commands.readySuggestBooths({ planId, order }),
    meta: { topics: [...floor, "companies"] },
  });

export const budgetQuery = (mission: string) =>
  queryOptions({
    queryKey: ["mission_expenses", mission],
    queryFn: () => commands.readyBudget(mission),
    meta: { topics: ["missions", "calls"] },
  });

export const tasksQuery = (mission: string) =>
  queryOptions({
    queryKey: ["mission_tasks", mission],
    queryFn: () => commands.readyTasks(mission),
    meta: { topics: ["missions"] },
  });

export const freezeQuery = (mission: string) =>
  queryOptions({
    queryKey: ["mission_freezes", mission],
    queryFn: () => commands.readyFreeze(mission),
    meta: { topics: ["change_requests", "missions"] },
  });

export const agendaQuery = (mission: string, company: string | null) =>
  queryOptions({
    queryKey: ["agenda_entries", mission, company],
    queryFn: () => commands.readyAgenda(mission, company),
    meta: { topics: ["missions", "registrations"] },
  });
