import { useQuery } from "@tanstack/react-query";
import { PencilLine, Plus } from "lucide-react";
import { useState } from "react";
import type { OpinionList, OpinionRow } from "@/bridge";
import { registrationsQuery } from "@/bridge/queries";
import { Button, IconButton } from "@/components/Button";
import { FilterBar, FilterChip, FilterSearch, useTypedSearch } from "@/components/FilterBar";
import { Count } from "@/components/figures";
import { ListTable } from "@/components/ListTable";
import { useMay } from "@/components/may";
import { useOpened } from "@/components/opened";
import { Section } from "@/components/Page";
import { MoreRows, usePortions } from "@/components/portions";
import { EmptyState, ErrorView, Skeleton } from "@/components/states";
import textStyles from "@/components/text.module.css";
import { useSaid } from "@/i18n/names";
import { plain } from "@/i18n/plain";
import { useT, useWords } from "@/i18n/t";
import { ByService } from "./FigureParts";
import { OpinionDialog } from "./OpinionDialog";
import { opinionsQuery } from "./queries";
import styles from "./results.module.css";
import { oneOf, type ResultsSearch, ratingGroups, services, type ViewProps } from "./search";
import { useCauses } from "./use-causes";

/** What the companies think of each service, with the causes that they name. */
export function OpinionsView(props: ViewProps) {
  const { mission } = props;
  const t = useT();
  const opinions = useQuery(opinionsQuery(mission));
  const registered = useQuery(registrationsQuery(mission));
  const [isMaking, setMaking] = useState(false);
  const edited = useOpened(opinions.data?.rows);
  const error = opinions.error ?? registered.error;
  const list = error ? undefined : opinions.data;
  const names = new Map(registered.data?.map(({ id, companyName }) => [id, companyName]));
  const mayWrite = useMay("register-to-missions");
  const make = mayWrite && (
    <Button look="primary" icon={Plus} onPress={() => setMaking(true)}>
      {t("outcomes-opinion-new")}
    </Button>
  );
  const about = { mission, names, rows: opinions.data?.rows ?? [] };
  return (
    <Section
      title={t("outcomes-view-opinions")}
      help={t("outcomes-opinions-help")}
      actions={list && list.rows.length > 0 && make}
    >
      {error && (
        <ErrorView
          error={error}
          onRetry={() => {
            void opinions.refetch();
            void registered.refetch();
          }}
        />
      )}
      {!error && !(opinions.data && registered.data) && <Skeleton rows={8} />}
      {list && registered.data && list.rows.length === 0 && (
        <EmptyState title={t("outcomes-opinions-none")} action={make}>
          {t("outcomes-opinions-none-text")}
        </EmptyState>
      )}
      {list && registered.data && list.rows.length > 0 && (
        <Opinions {...props} list={list} names={names} onEdit={mayWrite ? edited.open : null} />
      )}
      {isMaking && <OpinionDialog {...about} row={null} onClose={() => setMaking(false)} />}
      {edited.row && (
        <OpinionDialog
          key={edited.row.id}
          {...about}
          row={edited.row}
          isGone={edited.isGone}
          onClose={edited.close}
        />
      )}
    </Section>
  );
}

interface OpinionsProps extends ViewProps {
  list: OpinionList;
  /** Companies by their registrations. */
  names: ReadonlyMap<string, string>;
  /** None where the person at the desk may not change it. */
  onEdit: ((row: OpinionRow) => void) | null;
}

function Opinions({ search, onSearch, list, names, onEdit }: OpinionsProps) {
  return (
    <div className={styles.figures}>
      <ByService rows={list.figures} />
      <Causes list={list} />
      <Said search={search} onSearch={onSearch} rows={list.rows} names={names} onEdit={onEdit} />
    </div>
  );
}

function Causes({ list: { figures } }: Pick<OpinionsProps, "list">) {
  const t = useT();
  const words = useWords();
  const said = useSaid();
  const rows = figures
    .flatMap(({ service, causes }) => causes.map((cause) => ({ service, ...cause })))
    .sort((one, other) => other.times - one.times);
  if (rows.length === 0) return null;
  return (
    <section>
      <h3>{t("outcomes-causes")}</h3>
      <ListTable
        label={t("outcomes-causes")}
        rows={rows}
        rowId={({ service, code }) => `${service} ${code}`}
        columns={[
          { id: "cause", label: t("outcomes-cause"), show: said },
          {
            id: "side",
            label: t("outcomes-cause-side"),
            show: ({ side }) => words(`cause-${side}`),
          },
          {
            id: "service",
            label: t("outcomes-service"),
            show: ({ service }) => words(`mission-service-${service}`),
          },
          {
            id: "times",
            label: t("outcomes-times"),
            align: "end",
            show: ({ times }) => <Count value={times} />,
          },
        ]}
      />
    </section>
  );
}

interface SaidProps extends Pick<OpinionsProps, "search" | "onSearch" | "names" | "onEdit"> {
  rows: readonly OpinionRow[];
}

function Said({ search, onSearch, rows, names, onEdit }: SaidProps) {
  const t = useT();
  const words = useWords();
  const causes = useCauses();
  const found = opinionsOf(rows, search, names);
  const { limit, more } = usePortions(JSON.stringify(search));
  const shown = found.slice(0, limit);
  const nameOf = ({ registrationId }: OpinionRow) => names.get(registrationId) ?? "";
  return (
    <section>
      <h3>{t("outcomes-opinions")}</h3>
      <Filters search={search} onSearch={onSearch} />
      {shown.length === 0 ? (
        <EmptyState title={t("outcomes-found-none")} />
      ) : (
        <ListTable
          label={t("outcomes-opinions")}
          rows={shown}
          rowId={({ id }) => id}
          columns={[
            {
              id: "company",
              label: t("outcomes-company"),
              show: (row) => (
                <>
                  {nameOf(row)}
                  <span className={textStyles.under}>
                    {words(`mission-service-${row.opinion.service}`)}
                  </span>
                </>
              ),
            },
            {
              id: "rating",
              label: t("outcomes-rating"),
              isWhole: true,
              show: ({ opinion }) => t("outcomes-rating-of", { rating: `${opinion.rating}` }),
            },
            {
              id: "causes",
              label: t("outcomes-causes"),
              show: ({ opinion }) => opinion.causes.map(causes.nameOf).join(" · "),
            },
            {
              id: "words",
              label: t("outcomes-in-words"),
              isExtra: true,
              show: ({ opinion }) => opinion.words,
            },
            {
              id: "actions",
              label: t("outcomes-actions"),
              align: "end",
              show: (row) =>
                onEdit && (
                  <IconButton
                    icon={PencilLine}
                    label={t("outcomes-opinion-edit-of", {
                      company: nameOf(row),
                      service: words(`mission-service-${row.opinion.service}`),
                    })}
                    onPress={() => onEdit(row)}
                  />
                ),
            },
          ]}
        />
      )}
      {found.length > shown.length && <MoreRows count={shown.length} onMore={more} />}
    </section>
  );
}

function Filters({ search, onSearch }: Pick<ViewProps, "search" | "onSearch">) {
  const t = useT();
  const words = useWords();
  const causes = useCauses();
  const typed = useTypedSearch(search.text ?? "", (text) => onSearch({ text }));
  const service = oneOf(services, search.service);
  const rating = oneOf(ratingGroups, search.rating);
  return (
    <FilterBar label={t("outcomes-opinions-filter")}>
      <FilterSearch label={t("outcomes-find")} {...typed} />
      <FilterChip
        label={t("outcomes-service")}
        any={t("outcomes-service-any")}
        isSingle
        options={services.map((id) => ({ id, label: words(`mission-service-${id}`) }))}
        value={service ? [service] : []}
        onChange={([next]) => onSearch({ service: next ?? null })}
      />
      <FilterChip
        label={t("outcomes-rating")}
        any={t("outcomes-rating-any")}
        isSingle
        options={ratingGroups.map((id) => ({ id, label: words(`outcomes-rating-${id}`) }))}
        value={rating ? [rating] : []}
        onChange={([next]) => onSearch({ rating: next ?? null })}
      />
      <FilterChip
        label={t("outcomes-cause")}
        any={t("outcomes-cause-any")}
        isSingle
        options={causes.options}
        value={search.cause ? [search.cause] : []}
        onChange={([next]) => onSearch({ cause: next ?? null })}
      />
    </FilterBar>
  );
}

function opinionsOf(
  rows: readonly OpinionRow[],
  { text = "", service, rating, cause }: ResultsSearch,
  names: ReadonlyMap<string, string>,
): OpinionRow[] {
  const wanted = plain(text);
  return rows.filter(
    ({ registrationId, opinion }) =>
      (plain(names.get(registrationId) ?? "").includes(wanted) ||
        plain(opinion.words).includes(wanted)) &&
      (service === undefined || opinion.service === service) &&
      (rating === undefined || groupOf(opinion.rating) === rating) &&
      (cause === undefined || opinion.causes.includes(cause)),
  );
}

function groupOf(rating: number): (typeof ratingGroups)[number] {
  if (rating < 3) return "low";
  return rating === 3 ? "middle" : "high";
}
