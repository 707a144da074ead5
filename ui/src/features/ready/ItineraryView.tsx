import { useQuery } from "@tanstack/react-query";
import { Ellipsis, PencilLine, Plus, Trash2, TriangleAlert } from "lucide-react";
import { useState } from "react";
import { type AgendaDay, type AgendaRow, commands } from "@/bridge";
import { missionQuery } from "@/bridge/queries";
import { Badge } from "@/components/Badge";
import { Button } from "@/components/Button";
import { FilterBar, FilterChip } from "@/components/FilterBar";
import { ListTable } from "@/components/ListTable";
import { Menu } from "@/components/Menu";
import { useMay } from "@/components/may";
import { useOpened } from "@/components/opened";
import { Section } from "@/components/Page";
import { PrintMenu } from "@/components/PrintMenu";
import { EmptyState, ErrorView, Skeleton } from "@/components/states";
import textStyles from "@/components/text.module.css";
import { useFormats } from "@/i18n/format";
import { useT } from "@/i18n/t";
import { EntryDialog } from "./EntryDialog";
import { takingPart, useParties } from "./parties";
import { agendaQuery } from "./queries";
import type { ViewProps } from "./ReadyTab";
import styles from "./ready.module.css";
import { useRemoving } from "./use-removing";

/** Flights, briefings and visits day by day, by the clock of the place. */
export function ItineraryView(props: ViewProps) {
  const { mission, search, onSearch } = props;
  const t = useT();
  const mayPlan = useMay("plan-missions");
  const mayExport = useMay("export-register");
  const company = search.company ?? null;
  const { data: days, error, refetch } = useQuery(agendaQuery(mission, company));
  const { data: detail } = useQuery(missionQuery(mission));
  const { rows, companyOf } = useParties(mission);
  const [isMaking, setMaking] = useState(false);
  const make = mayPlan && (
    <Button look="primary" icon={Plus} onPress={() => setMaking(true)}>
      {t("ready-entry-new")}
    </Button>
  );
  const isEmpty = days?.length === 0 && !error;
  const print = mayExport && days && days.length > 0 && (
    <PrintMenu
      label={
        company === null
          ? t("ready-itinerary-print")
          : t("ready-itinerary-print-of", { name: companyOf(company) })
      }
      print={(language) =>
        commands.readyPrintAgenda({
          wanted: { missionId: mission, registrationId: company },
          language,
        })
      }
    />
  );
  return (
    <Section
      title={t("ready-view-itinerary")}
      help={detail && t("ready-entry-clock", { zone: detail.mission.timeZone })}
      actions={
        !isEmpty &&
        !error && (
          <>
            {print}
            {make}
          </>
        )
      }
    >
      {(company !== null || !isEmpty) && (
        <FilterBar label={t("ready-itinerary-filter")}>
          <FilterChip
            label={t("registration-company")}
            any={t("ready-itinerary-all")}
            isSingle
            options={takingPart(rows).map(({ id, companyName }) => ({ id, label: companyName }))}
            value={company ? [company] : []}
            onChange={([next]) => onSearch({ company: next ?? null })}
          />
        </FilterBar>
      )}
      {error && <ErrorView error={error} onRetry={() => void refetch()} />}
      {!days && !error && <Skeleton rows={6} />}
      {isEmpty && company === null && (
        <EmptyState title={t("ready-itinerary-none")} action={make}>
          {t("ready-itinerary-none-text")}
        </EmptyState>
      )}
      {isEmpty && company !== null && (
        <EmptyState
          title={t("ready-itinerary-none-of", { name: companyOf(company) })}
          action={make}
        />
      )}
      {days && days.length > 0 && !error && <Days {...props} days={days} />}
      {isMaking && detail && (
        <EntryDialog
          mission={mission}
          first={detail.mission.startsOn}
          row={null}
          onClose={() => setMaking(false)}
        />
      )}
    </Section>
  );
}

function Days({ mission, days }: ViewProps & { days: readonly AgendaDay[] }) {
  const t = useT();
  const formats = useFormats();
  const mayPlan = useMay("plan-missions");
  const { companyOf } = useParties(mission);
  const edited = useOpened(days.flatMap(({ rows }) => rows));
  const remove = useRemoving();
  const actionsOf = (row: AgendaRow) => [
    { id: "edit", label: t("ready-edit"), icon: PencilLine, onAction: () => edited.open(row) },
    {
      id: "remove",
      label: t("ready-remove"),
      icon: Trash2,
      onAction: () => remove(row.entry.title, () => commands.readyRemoveEntry(row.id, row.version)),
    },
  ];
  return (
    <div className={styles.days}>
      {days.map(({ day, rows }) => (
        <section key={day} aria-label={formats.day(day)}>
          <h3>{formats.day(day)}</h3>
          <ListTable
            label={formats.day(day)}
            rows={rows}
            rowId={({ id }) => id}
            columns={[
              {
                id: "time",
                label: t("ready-entry-time"),
                isWhole: true,
                show: ({ entry }) => `${entry.startsAt}–${entry.endsAt}`,
              },
              {
                id: "title",
                label: t("ready-what"),
                show: ({ entry, overlaps }) => (
                  <>
                    {entry.title}
                    {overlaps && (
                      <>
                        {" "}
                        <Badge tone="danger" icon={TriangleAlert}>
                          {t("ready-overlaps")}
                        </Badge>
                      </>
                    )}
                    {entry.notes && <span className={textStyles.under}>{entry.notes}</span>}
                  </>
                ),
              },
              { id: "place", label: t("ready-entry-place"), show: ({ entry }) => entry.place },
              {
                id: "for",
                label: t("ready-entry-for"),
                show: ({ entry }) =>
                  entry.registration === null
                    ? t("ready-entry-everybody")
                    : companyOf(entry.registration),
              },
              {
                id: "actions",
                label: t("registration-moves"),
                align: "end",
                show: (row) =>
                  mayPlan && (
                    <Menu
                      icon={Ellipsis}
                      label={t("ready-actions-of", { name: row.entry.title })}
                      actions={actionsOf(row)}
                    />
                  ),
              },
            ]}
          />
        </section>
      ))}
      {edited.row && (
        <EntryDialog
          key={edited.row.id}
          mission={mission}
          first={edited.row.entry.day}
          row={edited.row}
          isGone={edited.isGone}
          onClose={edited.close}
        />
      )}
    </div>
  );
}
