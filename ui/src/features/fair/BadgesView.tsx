import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { Ban, Ellipsis, IdCard, Replace, UserPlus } from "lucide-react";
import { useState } from "react";
import { type BadgeRow, commands } from "@/bridge";
import { Button } from "@/components/Button";
import { Checkbox } from "@/components/choices";
import { FilterBar, FilterChip, FilterSearch, useTypedSearch } from "@/components/FilterBar";
import { ListTable } from "@/components/ListTable";
import { Menu } from "@/components/Menu";
import { useMay } from "@/components/may";
import { useOpened } from "@/components/opened";
import { Section } from "@/components/Page";
import { PrintMenu } from "@/components/PrintMenu";
import { MoreRows } from "@/components/portions";
import { EmptyState, ErrorView, Skeleton } from "@/components/states";
import textStyles from "@/components/text.module.css";
import { useThere } from "@/components/there";
import { useT, useWords } from "@/i18n/t";
import { AddBadgeDialog } from "./AddBadgeDialog";
import { badgeKinds, badgeStandings } from "./codes";
import { EndBadgeDialog, type Ending } from "./EndBadgeDialog";
import type { ViewProps } from "./FairTab";
import { MakeBadgesDialog } from "./MakeBadgesDialog";
import { StandingBadge } from "./marks";
import { badgesQuery, pageSize, peopleQuery } from "./queries";
import { oneOf } from "./search";

/** The badges of a mission: made for everybody at once, one at the door, printed, taken back. */
export function BadgesView({ mission, search, onSearch }: ViewProps) {
  const t = useT();
  const words = useWords();
  const mayPlan = useMay("plan-missions");
  const mayAdd = useMay("record-attendance");
  const [isMaking, setMaking] = useState(false);
  const [isAdding, setAdding] = useState(false);
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const text = search.text ?? "";
  const kind = oneOf(badgeKinds, search.kind);
  const standing = oneOf(badgeStandings, search.standing);
  const listed = useInfiniteQuery(badgesQuery({ mission, kind, standing }));
  const named = useQuery(peopleQuery(mission, text));
  const found = text === "" ? listed : named;
  const rows = text === "" ? listed.data?.pages.flatMap((page) => page.rows) : named.data;
  const typed = useTypedSearch(text, (next) => onSearch({ text: next }));
  const isFiltered = text !== "" || kind !== null || standing !== null;
  const isNone = rows?.length === 0 && !isFiltered;
  const isSome = isFiltered || (rows !== undefined && rows.length > 0);
  const make = mayPlan && (
    <Button icon={IdCard} onPress={() => setMaking(true)}>
      {t("fair-badges-make")}
    </Button>
  );
  const add = mayAdd && (
    <Button icon={UserPlus} onPress={() => setAdding(true)}>
      {t("fair-badge-add")}
    </Button>
  );
  const print = (
    <PrintMenu
      label={
        picked.size === 0
          ? t("fair-badges-print")
          : t("fair-badges-print-some", { count: picked.size })
      }
      print={(locale) => commands.fairPrintBadges({ mission, only: [...picked], locale })}
    />
  );
  return (
    <Section
      title={t("fair-view-badges")}
      actions={
        isSome && (
          <>
            {print}
            {make}
            {add}
          </>
        )
      }
    >
      {isSome && (
        <FilterBar label={t("fair-badges-filter")}>
          <FilterSearch label={t("fair-find-person")} {...typed} />
          {text === "" && (
            <>
              <FilterChip
                label={t("fair-badge-kind")}
                any={t("fair-badge-kind-any")}
                isSingle
                options={badgeKinds.map((id) => ({ id, label: words(`badge-kind-${id}`) }))}
                value={kind ? [kind] : []}
                onChange={([next]) => onSearch({ kind: next ?? null })}
              />
              <FilterChip
                label={t("fair-badge-standing")}
                any={t("fair-badge-standing-any")}
                isSingle
                options={badgeStandings.map((id) => ({
                  id,
                  label: words(`badge-standing-${id}`),
                }))}
                value={standing ? [standing] : []}
                onChange={([next]) => onSearch({ standing: next ?? null })}
              />
            </>
          )}
        </FilterBar>
      )}
      {found.error && <ErrorView error={found.error} onRetry={() => void found.refetch()} />}
      {!found.error && !rows && <Skeleton rows={6} />}
      {!found.error && isNone && (
        <EmptyState
          title={t("fair-badges-none")}
          action={
            <>
              {make} {add}
            </>
          }
        >
          {t("fair-badges-none-text")}
        </EmptyState>
      )}
      {!found.error && rows && rows.length === 0 && isFiltered && (
        <EmptyState title={t("fair-found-none")} />
      )}
      {!found.error && rows && rows.length > 0 && (
        <Badges
          mission={mission}
          rows={rows}
          isWhole={!isFiltered && !listed.hasNextPage}
          picked={picked}
          onPick={setPicked}
        />
      )}
      {text !== "" && !named.error && named.data?.length === pageSize && (
        <p className={textStyles.quiet}>{t("fair-people-first", { count: `${pageSize}` })}</p>
      )}
      {text === "" && !listed.error && listed.hasNextPage && (
        <MoreRows count={rows?.length ?? 0} onMore={() => void listed.fetchNextPage()} />
      )}
      {isMaking && <MakeBadgesDialog mission={mission} onClose={() => setMaking(false)} />}
      {isAdding && <AddBadgeDialog mission={mission} onClose={() => setAdding(false)} />}
    </Section>
  );
}

interface BadgesProps {
  mission: string;
  rows: readonly BadgeRow[];
  /** Whether there are no more than these. */
  isWhole: boolean;
  picked: ReadonlySet<string>;
  onPick: (picked: ReadonlySet<string>) => void;
}

function Badges({ mission, rows, isWhole, picked, onPick }: BadgesProps) {
  const t = useT();
  const words = useWords();
  const there = useThere(mission);
  const mayEnd = useMay("record-attendance");
  const ended = useOpened(rows, isWhole);
  const [step, setStep] = useState<Ending>("replace");
  const pick = (id: string, isPicked: boolean) => {
    const next = new Set(picked);
    if (isPicked) next.add(id);
    else next.delete(id);
    onPick(next);
  };
  const end = (row: BadgeRow, next: Ending) => {
    setStep(next);
    ended.open(row);
  };
  const nameOf = ({ name, house }: BadgeRow) => name || house;
  return (
    <>
      <ListTable
        label={t("fair-view-badges")}
        rows={rows}
        rowId={({ id }) => id}
        columns={[
          {
            id: "name",
            label: t("column-badges-name"),
            show: (row) =>
              row.standing === "good" ? (
                <Checkbox isSelected={picked.has(row.id)} onChange={(is) => pick(row.id, is)}>
                  {nameOf(row)}
                </Checkbox>
              ) : (
                nameOf(row)
              ),
          },
          {
            id: "house",
            label: t("fair-house"),
            show: ({ house, role, name }) => (
              <>
                {name !== "" && house}
                {role !== "" && <span className={textStyles.under}>{role}</span>}
              </>
            ),
          },
          {
            id: "kind",
            label: t("fair-badge-kind"),
            isExtra: true,
            show: ({ kind }) => words(`badge-kind-${kind}`),
          },
          {
            id: "days",
            label: t("fair-badge-until"),
            isExtra: true,
            show: ({ endsAt }) => there.moment(endsAt),
          },
          {
            id: "standing",
            label: t("column-badges-standing"),
            show: ({ standing, reason }) => (
              <>
                <StandingBadge standing={standing} />
                {reason && (
                  <span className={textStyles.under}>{words(`badge-reason-${reason}`)}</span>
                )}
              </>
            ),
          },
          {
            id: "actions",
            label: t("fair-actions"),
            align: "end",
            show: (row) =>
              mayEnd &&
              row.standing === "good" && (
                <Menu
                  icon={Ellipsis}
                  label={t("fair-actions-of", { name: nameOf(row) })}
                  actions={[
                    {
                      id: "replace",
                      label: t("fair-badge-replace"),
                      icon: Replace,
                      onAction: () => end(row, "replace"),
                    },
                    {
                      id: "revoke",
                      label: t("fair-badge-revoke"),
                      icon: Ban,
                      onAction: () => end(row, "revoke"),
                    },
                  ]}
                />
              ),
          },
        ]}
      />
      {ended.row && (
        <EndBadgeDialog
          key={ended.row.id}
          row={ended.row}
          step={step}
          isGone={ended.isGone}
          onEnded={({ id }) => pick(id, false)}
          onClose={ended.close}
        />
      )}
    </>
  );
}
