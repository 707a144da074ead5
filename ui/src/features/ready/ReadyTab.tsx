import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import type { ComponentType } from "react";
import { registrationsQuery } from "@/bridge/queries";
import { ErrorView, Skeleton } from "@/components/states";
import { ViewSwitch } from "@/components/ViewSwitch";
import { useT } from "@/i18n/t";
import { BoothsView } from "./BoothsView";
import { BudgetView } from "./BudgetView";
import { ChangesView } from "./ChangesView";
import { DocumentsView } from "./DocumentsView";
import { FreightView } from "./FreightView";
import { ItineraryView } from "./ItineraryView";
import { SummaryView } from "./SummaryView";
import {
  type ReadySearch,
  type SearchChange,
  searchAfter,
  type View,
  viewOf,
  views,
} from "./search";
import { TasksView } from "./TasksView";

const route = getRouteApi("/missions/$mission/ready");

/** What every part of getting ready needs. */
export interface ViewProps {
  mission: string;
  search: ReadySearch;
  onSearch: (change: SearchChange) => void;
}

const shown: Record<View, ComponentType<ViewProps>> = {
  summary: SummaryView,
  documents: DocumentsView,
  freight: FreightView,
  booths: BoothsView,
  budget: BudgetView,
  tasks: TasksView,
  changes: ChangesView,
  itinerary: ItineraryView,
};

/** What a mission needs before it leaves: what stands against it first, then each part. */
export function ReadyTab() {
  const t = useT();
  const { mission } = route.useParams();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const view = viewOf(search);
  // Every part names the companies, so that none is shown before they are read.
  const registered = useQuery(registrationsQuery(mission));
  const labels: Record<View, string> = {
    summary: t("ready-view-summary"),
    documents: t("ready-view-documents"),
    freight: t("ready-view-freight"),
    booths: t("ready-view-booths"),
    budget: t("ready-view-budget"),
    tasks: t("ready-view-tasks"),
    changes: t("ready-view-changes"),
    itinerary: t("ready-view-itinerary"),
  };
  const Shown = shown[view];
  return (
    <>
      <ViewSwitch<View>
        label={t("ready-views")}
        views={views.map((id) => ({ id, label: labels[id] }))}
        value={view}
        onChange={(next) => void navigate({ search: { view: next } })}
      />
      {registered.error && (
        <ErrorView error={registered.error} onRetry={() => void registered.refetch()} />
      )}
      {!registered.data && !registered.error && <Skeleton rows={8} />}
      {registered.data && !registered.error && (
        <Shown
          key={view}
          mission={mission}
          search={search}
          onSearch={(change) =>
            void navigate({ search: (before) => searchAfter(before, change), replace: true })
          }
        />
      )}
    </>
  );
}
