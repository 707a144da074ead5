import { useQuery } from "@tanstack/react-query";
import { NotebookPen } from "lucide-react";
import { useState } from "react";
import { Button as AriaButton } from "react-aria-components";
import type { Horizon } from "@/bridge";
import { Button, ButtonLink } from "@/components/Button";
import { DataGrid, type GridColumn } from "@/components/DataGrid";
import { FilterBar, FilterChip, FilterSearch, useTypedSearch } from "@/components/FilterBar";
import { useMay } from "@/components/may";
import { useOpened } from "@/components/opened";
import { Section } from "@/components/Page";
import { EmptyState, ErrorView, Skeleton } from "@/components/states";
import { useFormats } from "@/i18n/format";
import { useT, useWords } from "@/i18n/t";
import { PickDialog } from "./PickDialog";
import { byCompany, type CompanyResults, companiesOf, mostPressing, type Place } from "./places";
import { outcomesQuery } from "./queries";
import { ResultDialogs } from "./ResultDialogs";
import styles from "./results.module.css";
import { StandingBadge, useStandingWords } from "./StandingBadge";
import { horizons, oneOf, standings, standingsOf, type ViewProps } from "./search";

/** What each company reported at each horizon, and who is late. */
export function OutcomesView({ mission, search, onSearch }: ViewProps) {
  const t = useT();
  const { data: places, error, refetch } = useQuery(outcomesQuery(mission));
  const opened = useOpened(places);
  const mayWrite = useMay("register-to-missions");
  const [isPicking, setPicking] = useState(false);
  const isNobody = places?.length === 0;
  return (
    <Section
      title={t("outcomes-companies")}
      help={t("outcomes-companies-help")}
      isFilling
      actions={
        mayWrite &&
        places &&
        !isNobody && (
          <Button look="primary" icon={NotebookPen} onPress={() => setPicking(true)}>
            {t("outcomes-report-one")}
          </Button>
        )
      }
    >
      {error && <ErrorView error={error} onRetry={() => void refetch()} />}
      {!places && !error && <Skeleton rows={8} />}
      {isNobody && (
        <EmptyState
          title={t("outcomes-nobody-asked")}
          action={
            <ButtonLink href={`/missions/${mission}/registrations`}>
              {t("outcomes-nobody-asked-action")}
            </ButtonLink>
          }
        >
          {t("outcomes-nobody-asked-text")}
        </EmptyState>
      )}
      {places && !error && !isNobody && (
        <>
          <Filters search={search} onSearch={onSearch} />
          <Grid search={search} places={places} onOpen={opened.open} />
        </>
      )}
      {isPicking && places && (
        <PickDialog
          places={places}
          onPick={(place) => {
            setPicking(false);
            opened.open(place);
          }}
          onClose={() => setPicking(false)}
        />
      )}
      {opened.row && (
        <ResultDialogs
          key={opened.row.id}
          mission={mission}
          row={opened.row.row}
          isGone={opened.isGone}
          onClose={opened.close}
        />
      )}
    </Section>
  );
}

function Filters({ search, onSearch }: Pick<ViewProps, "search" | "onSearch">) {
  const t = useT();
  const words = useWords();
  const typed = useTypedSearch(search.text ?? "", (text) => onSearch({ text }));
  const horizon = oneOf(horizons, search.horizon);
  return (
    <FilterBar label={t("outcomes-filter")}>
      <FilterSearch label={t("outcomes-find")} {...typed} />
      <FilterChip
        label={t("outcomes-standing")}
        any={t("outcomes-standing-any")}
        options={standings.map((id) => ({ id, label: words(`result-standing-${id}`) }))}
        value={standingsOf(search)}
        onChange={(chosen) => onSearch({ standings: chosen.join(",") })}
      />
      <FilterChip
        label={t("outcomes-horizon")}
        any={t("outcomes-horizon-any")}
        isSingle
        options={horizons.map((id) => ({ id, label: words(`horizon-${id}`) }))}
        value={horizon ? [horizon] : []}
        onChange={([next]) => onSearch({ horizon: next ?? null })}
      />
      <FilterChip
        label={t("outcomes-jobs")}
        any={t("outcomes-jobs-any")}
        isSingle
        options={[{ id: "untold", label: t("outcomes-jobs-untold") }]}
        value={search.jobs === "untold" ? ["untold"] : []}
        onChange={([next]) => onSearch({ jobs: next ?? null })}
      />
    </FilterBar>
  );
}

interface GridProps extends Pick<ViewProps, "search"> {
  places: readonly Place[];
  onOpen: (place: Place) => void;
}

function Grid({ search, places, onOpen }: GridProps) {
  const t = useT();
  const words = useWords();
  const formats = useFormats();
  const found = companiesOf(byCompany(places), {
    text: search.text ?? "",
    standings: standingsOf(search),
    horizon: oneOf(horizons, search.horizon),
    lacksJobs: search.jobs === "untold",
  });
  const column = (horizon: Horizon): GridColumn<CompanyResults> => ({
    id: horizon,
    label: words(`horizon-${horizon}`),
    width: "1fr",
    minWidth: 132,
    show: (company) => <Cell place={company.places.get(horizon)} onOpen={onOpen} />,
  });
  const dues = horizons.flatMap((horizon) => {
    const due = places.find(({ row }) => row.horizon === horizon)?.row.dueOn;
    const name = words(`horizon-${horizon}`);
    return due ? [t("outcomes-horizon-due", { horizon: name, day: formats.day(due) })] : [];
  });
  return (
    <DataGrid
      label={t("outcomes-companies")}
      name="mission-results"
      rows={found}
      columns={[
        {
          id: "company",
          label: t("outcomes-company"),
          width: "2fr",
          minWidth: 170,
          show: ({ name }) => name,
        },
        ...horizons.map(column),
      ]}
      onOpen={(company) => {
        const place = mostPressing(company);
        if (place) onOpen(place);
      }}
      summary={t("outcomes-companies-summary", {
        companies: t("outcomes-companies-count", { count: found.length }),
        dues: formats.list(dues),
      })}
      empty={<EmptyState title={t("outcomes-found-none")} />}
    />
  );
}

interface CellProps extends Pick<GridProps, "onOpen"> {
  place: Place | undefined;
}

function Cell({ place, onOpen }: CellProps) {
  const t = useT();
  const words = useWords();
  const say = useStandingWords();
  if (!place) return null;
  const { row } = place;
  return (
    <AriaButton
      className={styles.place}
      aria-label={t("outcomes-open", {
        company: row.companyName,
        horizon: words(`horizon-${row.horizon}`),
        standing: say(row),
      })}
      onPress={() => onOpen(place)}
    >
      <StandingBadge row={row} />
    </AriaButton>
  );
}
