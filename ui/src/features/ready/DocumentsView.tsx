import { useQuery } from "@tanstack/react-query";
import { ArrowRight, Plus, X } from "lucide-react";
import { useState } from "react";
import type { NeededState } from "@/bridge";
import { Button } from "@/components/Button";
import { DataGrid, type GridColumn } from "@/components/DataGrid";
import { FilterBar, FilterChip, FilterSearch, useTypedSearch } from "@/components/FilterBar";
import { Day } from "@/components/figures";
import { useMay } from "@/components/may";
import { useOpened } from "@/components/opened";
import { Section } from "@/components/Page";
import { type Choice, noChoice } from "@/components/selection";
import { EmptyState, ErrorView, Skeleton } from "@/components/states";
import { useT, useWords } from "@/i18n/t";
import { AskDialog } from "./AskDialog";
import { LinesSection } from "./LinesSection";
import { MoveNeededDialog } from "./MoveNeededDialog";
import { NeededBadge, StandingBadge } from "./marks";
import { foundOf, movesOf, type NamedNeed } from "./needed";
import { useParties } from "./parties";
import { neededQuery } from "./queries";
import type { ViewProps } from "./ReadyTab";
import styles from "./ready.module.css";
import { askedFor, neededStandings, neededStates } from "./search";
import { TemplatesSection } from "./TemplatesSection";

/** What each company and each person who travels must have, and how far it is. */
export function DocumentsView(props: ViewProps) {
  const { mission } = props;
  const t = useT();
  const mayAsk = useMay("register-to-missions");
  const { error, refetch } = useQuery(neededQuery(mission));
  const rows = useNamed(mission);
  const [isAsking, setAsking] = useState(false);
  const ask = mayAsk && (
    <Button look="primary" icon={Plus} onPress={() => setAsking(true)}>
      {t("ready-ask")}
    </Button>
  );
  return (
    <>
      <Section title={t("ready-view-documents")} actions={rows && rows.length > 0 && !error && ask}>
        {error && <ErrorView error={error} onRetry={() => void refetch()} />}
        {!rows && !error && <Skeleton rows={8} />}
        {rows?.length === 0 && !error && (
          <EmptyState title={t("ready-documents-none")} action={ask}>
            {t("ready-documents-none-text")}
          </EmptyState>
        )}
        {rows && rows.length > 0 && !error && <Documents {...props} rows={rows} />}
      </Section>
      <LinesSection mission={mission} />
      <TemplatesSection />
      {isAsking && <AskDialog mission={mission} onClose={() => setAsking(false)} />}
    </>
  );
}

/** What is needed, with names; nothing before it is read. */
function useNamed(mission: string): NamedNeed[] | null {
  const words = useWords();
  const { data: rows } = useQuery(neededQuery(mission));
  const { companyOf, personOf } = useParties(mission);
  if (!rows) return null;
  return rows.map((row) => ({
    ...row,
    what: row.line.title || words(`needed-${row.line.kind}`),
    company: companyOf(row.registrationId),
    person: row.delegateId === null ? "" : personOf(row.delegateId),
  }));
}

function Documents(props: ViewProps & { rows: NamedNeed[] }) {
  const { mission, search, onSearch, rows } = props;
  const t = useT();
  const words = useWords();
  const mayMove = useMay("register-to-missions");
  const typed = useTypedSearch(search.text ?? "", (text) => onSearch({ text }));
  const [choice, setChoice] = useState<Choice>(noChoice);
  const [moved, setMoved] = useState<{ ids: string[]; to: NeededState } | null>(null);
  const opened = useOpened(rows);
  const found = foundOf(rows, search);
  const chosen = found.filter(({ id }) => choice.all !== choice.ids.includes(id));
  const columns = useColumns();
  const companies = new Map(rows.map(({ registrationId, company }) => [registrationId, company]));
  return (
    <div className={styles.list}>
      <FilterBar label={t("ready-documents-filter")}>
        <FilterSearch label={t("ready-documents-search")} {...typed} />
        <FilterChip
          label={t("ready-standing")}
          any={t("ready-standing-any")}
          options={neededStandings.map((id) => ({ id, label: words(`needed-standing-${id}`) }))}
          value={askedFor(neededStandings, search.standings)}
          onChange={(next) => onSearch({ standings: next.join(",") })}
        />
        <FilterChip
          label={t("ready-state")}
          any={t("ready-state-any")}
          options={neededStates.map((id) => ({ id, label: words(`needed-state-${id}`) }))}
          value={askedFor(neededStates, search.states)}
          onChange={(next) => onSearch({ states: next.join(",") })}
        />
        <FilterChip
          label={t("registration-company")}
          any={t("ready-company-any")}
          isSingle
          options={[...companies].map(([id, label]) => ({ id, label }))}
          value={search.company ? [search.company] : []}
          onChange={([next]) => onSearch({ company: next ?? null })}
        />
      </FilterBar>
      <DataGrid
        label={t("ready-view-documents")}
        name="needed"
        columns={columns}
        rows={found}
        onOpen={(row) => mayMove && opened.open(row)}
        lines={2}
        {...(mayMove && { selection: { choice, onChange: setChoice } })}
        summary={
          chosen.length > 0 ? (
            <div className={styles.chosen}>
              <strong>{t("ready-chosen", { count: chosen.length })}</strong>
              {movesOf(chosen).map((to) => (
                <Button
                  key={to}
                  look="quiet"
                  icon={ArrowRight}
                  onPress={() => setMoved({ ids: chosen.map(({ id }) => id), to })}
                >
                  {words(`ready-move-${to}`)}
                </Button>
              ))}
              {movesOf(chosen).length === 0 && <span>{t("ready-chosen-no-move")}</span>}
              <Button look="quiet" icon={X} onPress={() => setChoice(noChoice)}>
                {t("ready-choose-none")}
              </Button>
            </div>
          ) : (
            <span role="status">{t("ready-documents-count", { count: found.length })}</span>
          )
        }
        empty={
          <EmptyState
            title={t("ready-found-none")}
            action={
              <Button
                onPress={() =>
                  onSearch({ text: null, states: null, standings: null, company: null })
                }
              >
                {t("list-clear-filters")}
              </Button>
            }
          />
        }
      />
      {opened.row && (
        <MoveNeededDialog
          mission={mission}
          key={opened.row.id}
          rows={[opened.row]}
          to={null}
          isGone={opened.isGone}
          onClose={opened.close}
        />
      )}
      {moved && (
        <MoveNeededDialog
          mission={mission}
          rows={rows.filter(({ id }) => moved.ids.includes(id))}
          to={moved.to}
          onMoved={() => setChoice(noChoice)}
          onClose={() => setMoved(null)}
        />
      )}
    </div>
  );
}

function useColumns(): GridColumn<NamedNeed>[] {
  const t = useT();
  return [
    {
      id: "what",
      label: t("ready-what"),
      width: "2fr",
      minWidth: 140,
      show: ({ what, reason }) => <TwoLines first={what} second={reason ?? ""} />,
    },
    {
      id: "of",
      label: t("registration-company"),
      width: "2fr",
      minWidth: 140,
      show: ({ company, person }) => <TwoLines first={company} second={person} />,
    },
    {
      id: "state",
      label: t("ready-state"),
      width: 136,
      show: ({ state }) => <NeededBadge state={state} />,
    },
    {
      id: "standing",
      label: t("ready-standing"),
      width: 150,
      show: ({ standing }) => <StandingBadge standing={standing} />,
    },
    {
      id: "due",
      label: t("ready-due"),
      width: 124,
      show: ({ dueOn }) => <Day iso={dueOn} />,
    },
    {
      id: "holds",
      label: t("ready-holds-until"),
      width: 200,
      isExtra: true,
      show: ({ holdsUntil, mustHoldUntil }) => (
        <>
          {holdsUntil !== null && <Day iso={holdsUntil} />}
          {mustHoldUntil !== null && <MustHold day={mustHoldUntil} />}
        </>
      ),
    },
  ];
}

function TwoLines({ first, second }: { first: string; second: string }) {
  return (
    <>
      {first}
      {second && <span className={styles.second}>{second}</span>}
    </>
  );
}

/** The day until which something must hold. */
function MustHold({ day }: { day: string }) {
  const t = useT();
  return (
    <span className={styles.second}>
      {t("ready-must-hold")} <Day iso={day} />
    </span>
  );
}
