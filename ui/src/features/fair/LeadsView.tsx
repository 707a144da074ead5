import { useInfiniteQuery, useMutation, useQuery } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import {
  Camera,
  CircleCheck,
  Ellipsis,
  IdCard,
  ListTodo,
  PencilLine,
  Trash2,
  UserX,
} from "lucide-react";
import { useState } from "react";
import { commands, type LeadRow } from "@/bridge";
import { deskStateQuery } from "@/bridge/queries";
import { Dialog } from "@/components/Dialog";
import { FilterBar, FilterChip } from "@/components/FilterBar";
import { Day } from "@/components/figures";
import { ListTable } from "@/components/ListTable";
import { Menu } from "@/components/Menu";
import { useMay } from "@/components/may";
import { useOpened } from "@/components/opened";
import { Section } from "@/components/Page";
import { MoreRows } from "@/components/portions";
import { EmptyState, ErrorView, Skeleton } from "@/components/states";
import textStyles from "@/components/text.module.css";
import { notifyError } from "@/components/toast";
import { notifyUndoable } from "@/components/undo";
import { hsCode } from "@/i18n/format";
import { useT, useWords } from "@/i18n/t";
import { CloseLeadDialog } from "./CloseLeadDialog";
import { leadAges, temperatures } from "./codes";
import type { ViewProps } from "./FairTab";
import styles from "./fair.module.css";
import { LeadDialog } from "./LeadDialog";
import { leadName } from "./lead-form";
import { AgeBadge, TemperatureBadge } from "./marks";
import { cardQuery, leadsQuery } from "./queries";
import { oneOf } from "./search";
import { useAttachingCard } from "./use-card";

/** Whom one met, with how long they have waited. */
export function LeadsView({ mission, search, onSearch }: ViewProps) {
  const t = useT();
  const words = useWords();
  const { data: desk } = useQuery(deskStateQuery);
  const people = desk?.people ?? [];
  const temperature = oneOf(temperatures, search.temperature);
  const age = oneOf(leadAges, search.age);
  const takenBy = people.find(({ id }) => id === search.by)?.id ?? null;
  const found = useInfiniteQuery(leadsQuery({ mission, temperature, age, company: null, takenBy }));
  const rows = found.data?.pages.flatMap((page) => page.rows);
  const isFiltered = temperature !== null || age !== null || takenBy !== null;
  const isNone = rows?.length === 0 && !isFiltered;
  const isSome = isFiltered || (rows !== undefined && rows.length > 0);
  return (
    <Section title={t("fair-view-leads")}>
      {isSome && (
        <FilterBar label={t("fair-leads-filter")}>
          <FilterChip
            label={t("column-leads-temperature")}
            any={t("fair-temperature-any")}
            isSingle
            options={temperatures.map((id) => ({ id, label: words(`lead-temperature-${id}`) }))}
            value={temperature ? [temperature] : []}
            onChange={([next]) => onSearch({ temperature: next ?? null })}
          />
          <FilterChip
            label={t("column-leads-state")}
            any={t("fair-age-any")}
            isSingle
            options={leadAges.map((id) => ({ id, label: words(`lead-age-${id}`) }))}
            value={age ? [age] : []}
            onChange={([next]) => onSearch({ age: next ?? null })}
          />
          <FilterChip
            label={t("column-leads-taken-by")}
            any={t("fair-taken-by-any")}
            isSingle
            options={people.map(({ id, name }) => ({ id, label: name }))}
            value={takenBy ? [takenBy] : []}
            onChange={([next]) => onSearch({ by: next ?? null })}
          />
        </FilterBar>
      )}
      {found.error && <ErrorView error={found.error} onRetry={() => void found.refetch()} />}
      {!found.error && !rows && <Skeleton rows={6} />}
      {!found.error && isNone && (
        <EmptyState title={t("fair-leads-none")}>{t("fair-leads-none-text")}</EmptyState>
      )}
      {!found.error && rows?.length === 0 && isFiltered && (
        <EmptyState title={t("fair-found-none")} />
      )}
      {!found.error && rows && rows.length > 0 && (
        <Leads mission={mission} rows={rows} isWhole={!found.hasNextPage && !isFiltered} />
      )}
      {!found.error && found.hasNextPage && (
        <MoreRows count={rows?.length ?? 0} onMore={() => void found.fetchNextPage()} />
      )}
    </Section>
  );
}

interface LeadsProps {
  mission: string;
  rows: readonly LeadRow[];
  isWhole: boolean;
}

function Leads({ mission, rows, isWhole }: LeadsProps) {
  const t = useT();
  const router = useRouter();
  const mayEdit = useMay("edit-companies");
  const mayErase = useMay("erase-persons");
  const { data: desk } = useQuery(deskStateQuery);
  const edited = useOpened(rows, isWhole);
  const closed = useOpened(rows, isWhole);
  const [looked, setLooked] = useState<LeadRow | null>(null);
  const attaching = useAttachingCard();
  const removing = useMutation({
    mutationFn: ({ id }: LeadRow) => commands.fairRemoveLead(id),
    onSuccess: (_, row) => notifyUndoable(t("fair-lead-removed", { name: leadName(row) })),
    onError: notifyError,
  });
  const actionsOf = (row: LeadRow) => {
    const { company } = row.lead;
    return [
      ...(mayEdit
        ? [
            {
              id: "edit",
              label: t("fair-lead-edit"),
              icon: PencilLine,
              onAction: () => edited.open(row),
            },
          ]
        : []),
      ...(mayEdit && row.followUp === null && row.state === "open"
        ? [
            {
              id: "close",
              label: t("fair-lead-close"),
              icon: CircleCheck,
              onAction: () => closed.open(row),
            },
          ]
        : []),
      ...(company !== null && row.followUp !== null
        ? [
            {
              id: "follow-up",
              label: t("fair-lead-follow-up"),
              icon: ListTodo,
              onAction: () =>
                void router.navigate({
                  to: "/companies/$company/follow-ups",
                  params: { company },
                }),
            },
          ]
        : []),
      ...(row.hasCard
        ? [{ id: "card", label: t("fair-card-see"), icon: IdCard, onAction: () => setLooked(row) }]
        : []),
      ...(mayEdit
        ? [
            {
              id: "attach",
              label: t(row.hasCard ? "fair-card-change" : "fair-card-attach"),
              icon: Camera,
              onAction: () => attaching.mutate(row.id),
            },
            {
              id: "remove",
              label: t("fair-lead-remove"),
              icon: Trash2,
              onAction: () => removing.mutate(row),
            },
          ]
        : []),
      ...(mayErase && row.lead.person.name
        ? [
            {
              id: "erase",
              label: t("privacy-erase-person"),
              icon: UserX,
              onAction: () => void router.navigate({ to: `/privacy/erase/lead/${row.id}` }),
            },
          ]
        : []),
    ];
  };
  return (
    <>
      <ListTable
        label={t("fair-view-leads")}
        rows={rows}
        rowId={({ id }) => id}
        columns={[
          {
            id: "who",
            label: t("fair-lead-who"),
            show: (row) => (
              <>
                {leadName(row)}
                <span className={textStyles.under}>
                  {t("fair-lead-taken", { name: row.takenBy })}
                </span>
              </>
            ),
          },
          {
            id: "temperature",
            label: t("column-leads-temperature"),
            show: ({ lead }) => <TemperatureBadge temperature={lead.temperature} />,
          },
          {
            id: "products",
            label: t("fair-lead-product"),
            isExtra: true,
            show: ({ lead }) => <Products products={lead.products} />,
          },
          {
            id: "next",
            label: t("column-leads-next-what"),
            isExtra: true,
            show: ({ lead, dueOn }) => (
              <>
                {lead.next.what}
                <span className={textStyles.under}>
                  <Day iso={dueOn} />
                </span>
              </>
            ),
          },
          {
            id: "age",
            label: t("column-leads-state"),
            show: ({ ageing }) => (
              <>
                <AgeBadge age={ageing.age} />
                <span className={textStyles.under}>
                  {t("fair-lead-days", { count: ageing.days })}
                </span>
              </>
            ),
          },
          {
            id: "actions",
            label: t("fair-actions"),
            align: "end",
            show: (row) => {
              const actions = actionsOf(row);
              return (
                actions.length > 0 && (
                  <Menu
                    icon={Ellipsis}
                    label={t("fair-actions-of", { name: leadName(row) })}
                    actions={actions}
                  />
                )
              );
            },
          },
        ]}
      />
      {edited.row && (
        <LeadDialog
          key={edited.row.id}
          mission={mission}
          row={edited.row}
          isGone={edited.isGone}
          onClose={edited.close}
        />
      )}
      {closed.row && desk && (
        <CloseLeadDialog
          key={closed.row.id}
          row={closed.row}
          isGone={closed.isGone}
          today={desk.today}
          onClose={closed.close}
        />
      )}
      {looked && <CardDialog row={looked} onClose={() => setLooked(null)} />}
    </>
  );
}

function Products({ products }: Pick<LeadRow["lead"], "products">) {
  const said = products.map(({ code, words, quantity, unit }) =>
    [code ? hsCode(code) : words, quantity, unit].filter(Boolean).join(" "),
  );
  return said.join("; ");
}

/** The photograph of a card. */
function CardDialog({ row, onClose }: { row: LeadRow; onClose: () => void }) {
  const t = useT();
  const name = leadName(row);
  const { data: picture, error, refetch } = useQuery(cardQuery(row.id));
  return (
    <Dialog title={t("fair-card-of", { name })} width="wide" isOpen onClose={onClose}>
      {error && <ErrorView error={error} onRetry={() => void refetch()} />}
      {!error && picture === undefined && <Skeleton rows={4} />}
      {!error && picture === null && <EmptyState title={t("fair-card-none")} />}
      {!error && picture && (
        <img
          className={styles.card}
          src={`data:image/jpeg;base64,${picture}`}
          alt={t("fair-card-of", { name })}
        />
      )}
    </Dialog>
  );
}
