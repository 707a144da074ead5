import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { CalendarDays, List, Plus } from "lucide-react";
import { deskStateQuery } from "@/bridge/queries";
import { ButtonLink } from "@/components/Button";
import { FilterBar, FilterChip, FilterSearch, useTypedSearch } from "@/components/FilterBar";
import { useMay } from "@/components/may";
import { Page } from "@/components/Page";
import { Skeleton } from "@/components/states";
import { ViewSwitch } from "@/components/ViewSwitch";
import { WhoseTask } from "@/components/WhoseTask";
import { useT } from "@/i18n/t";
import { MissionCalendar } from "./MissionCalendar";
import { MissionList } from "./MissionList";
import styles from "./missions.module.css";
import { listFilter, type SearchChange, searchAfter } from "./search";

const route = getRouteApi("/missions");

/** Every mission, fair and meeting, as a list or on the calendar. */
export function MissionsPage() {
  const t = useT();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { data: desk } = useQuery(deskStateQuery);
  const mayPlan = useMay("plan-missions");
  const isCalendar = search.view === "calendar";
  const change = (next: SearchChange) =>
    void navigate({ search: (before) => searchAfter(before, next), replace: true });
  const typed = useTypedSearch(search.text ?? "", (text) => change({ text: text || null }));
  const filter = listFilter(search, desk?.today ?? "");
  return (
    <Page
      title={t("nav-missions")}
      actions={
        mayPlan && (
          <ButtonLink look="primary" icon={Plus} href="/missions/new">
            {t("missions-create")}
          </ButtonLink>
        )
      }
    >
      <WhoseTask of={["plan-missions"]} />
      <div className={styles.list}>
        <div className={styles.tools}>
          <FilterBar label={t("missions-filter")}>
            <FilterSearch label={t("missions-search")} {...typed} />
            <FilterChip
              label={t("mission-kind")}
              any={t("missions-any-kind")}
              options={[
                { id: "mission", label: t("mission-kind-mission") },
                { id: "fair", label: t("mission-kind-fair") },
                { id: "buyers_meeting", label: t("mission-kind-buyers-meeting") },
              ]}
              value={filter.kinds}
              onChange={(kinds) => change({ kinds: kinds.join(",") || null })}
            />
            {!isCalendar && (
              <FilterChip
                label={t("missions-when")}
                any={t("missions-to-come")}
                options={[{ id: "all", label: t("missions-past-too") }]}
                value={search.when === "all" ? ["all"] : []}
                onChange={(when) => change({ when: when[0] ?? null })}
              />
            )}
          </FilterBar>
          <ViewSwitch
            label={t("missions-view")}
            views={[
              { id: "list", label: t("missions-list"), icon: List },
              { id: "calendar", label: t("missions-calendar"), icon: CalendarDays },
            ]}
            value={isCalendar ? "calendar" : "list"}
            onChange={(view) => change({ view: view === "calendar" ? view : null })}
          />
        </div>
        {!desk && <Skeleton rows={8} />}
        {desk && isCalendar && (
          <MissionCalendar search={search} today={desk.today} onChange={change} />
        )}
        {desk && !isCalendar && (
          <MissionList
            filter={filter}
            isNarrowed={filter.text !== "" || filter.kinds.length > 0}
            onSeePast={search.when === "all" ? null : () => change({ when: "all" })}
            onOpen={(id) => void navigate({ to: "/missions/$mission", params: { mission: id } })}
          />
        )}
      </div>
    </Page>
  );
}
