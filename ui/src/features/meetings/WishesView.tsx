import { useInfiniteQuery, useMutation } from "@tanstack/react-query";
import { CalendarPlus, Ellipsis, Info, Plus, Sparkles } from "lucide-react";
import { useState } from "react";
import { commands, type WishMove, type WishRow } from "@/bridge";
import { Button } from "@/components/Button";
import { FilterBar, FilterChip, FilterSearch, useTypedSearch } from "@/components/FilterBar";
import { ListTable } from "@/components/ListTable";
import { Menu } from "@/components/Menu";
import { useMay } from "@/components/may";
import { useOpened } from "@/components/opened";
import { Section } from "@/components/Page";
import { MoreRows } from "@/components/portions";
import { EmptyState, ErrorView, Skeleton } from "@/components/states";
import textStyles from "@/components/text.module.css";
import { useThere } from "@/components/there";
import { notifyError } from "@/components/toast";
import { notifyUndoable } from "@/components/undo";
import { useT, useWords } from "@/i18n/t";
import { AskDialog } from "./AskDialog";
import type { ViewProps } from "./MeetingsTab";
import { MendDialog } from "./MendDialog";
import { MoveWishDialog } from "./MoveWishDialog";
import { WishBadge } from "./marks";
import { moveWords, useMovingWish } from "./moving";
import { NoneFound } from "./NoneFound";
import { PointsDialog } from "./PointsDialog";
import { wishesQuery } from "./queries";
import { sideOf, statesOf, wishStates } from "./search";
import { WhyDialog } from "./WhyDialog";

/** From so many points on the office suggests a meeting. */
const least = 30;

/** Who should meet whom: suggested by the office, asked for, and what became of it. */
export function WishesView({ mission, setUp, search, onSearch }: ViewProps) {
  const t = useT();
  const filter = {
    mission,
    states: statesOf(search),
    asker: sideOf(search),
    participant: null,
    hasMeeting: search.met === undefined ? null : search.met === "yes",
    text: search.text ?? "",
  };
  const found = useInfiniteQuery(wishesQuery(filter));
  const rows = found.data?.pages.flatMap((page) => page.rows);
  const [isAsking, setAsking] = useState(false);
  const suggesting = useMutation({
    mutationFn: () => commands.meetingsSuggest({ missionId: mission, least }),
    onSuccess: (count) => notifyUndoable(t("meetings-suggested", { count })),
    onError: notifyError,
  });
  const mayPlan = useMay("plan-missions");
  const mayRegister = useMay("register-to-missions");
  const isNone = setUp.counts.wishes.every(({ count }) => count === 0);
  const actions = (
    <>
      {mayPlan && (
        <Button
          look="primary"
          icon={Sparkles}
          isPending={suggesting.isPending}
          onPress={() => suggesting.mutate()}
        >
          {t("meetings-suggest")}
        </Button>
      )}
      {mayRegister && (
        <Button icon={Plus} onPress={() => setAsking(true)}>
          {t("meetings-ask")}
        </Button>
      )}
    </>
  );
  return (
    <Section
      title={t("meetings-view-wishes")}
      help={t("meetings-wishes-help", { least: `${least}` })}
      actions={!isNone && actions}
    >
      {isNone ? (
        <EmptyState title={t("meetings-wishes-none")} action={actions}>
          {t("meetings-wishes-none-text")}
        </EmptyState>
      ) : (
        <Filters search={search} onSearch={onSearch} />
      )}
      {found.error && <ErrorView error={found.error} onRetry={() => void found.refetch()} />}
      {!rows && !found.error && <Skeleton rows={6} />}
      {rows && !isNone && rows.length === 0 && <NoneFound onSearch={onSearch} />}
      {rows && rows.length > 0 && (
        <Wishes mission={mission} setUp={setUp} rows={rows} isWhole={!found.hasNextPage} />
      )}
      {found.hasNextPage && (
        <MoreRows count={rows?.length ?? 0} onMore={() => void found.fetchNextPage()} />
      )}
      {isAsking && <AskDialog mission={mission} onClose={() => setAsking(false)} />}
    </Section>
  );
}

function Filters({ search, onSearch }: Pick<ViewProps, "search" | "onSearch">) {
  const t = useT();
  const words = useWords();
  const typed = useTypedSearch(search.text ?? "", (text) => onSearch({ text }));
  const side = sideOf(search);
  return (
    <FilterBar label={t("meetings-wishes-filter")}>
      <FilterSearch label={t("meetings-find")} {...typed} />
      <FilterChip
        label={t("meetings-wish-state")}
        any={t("meetings-wish-state-any")}
        options={wishStates.map((id) => ({ id, label: words(`meeting-request-${id}`) }))}
        value={statesOf(search)}
        onChange={(states) => onSearch({ states: states.join(",") })}
      />
      <FilterChip
        label={t("meetings-asker")}
        any={t("meetings-asker-any")}
        isSingle
        options={(["company", "buyer"] as const).map((id) => ({
          id,
          label: words(`meeting-side-${id}`),
        }))}
        value={side ? [side] : []}
        onChange={([next]) => onSearch({ side: next ?? null })}
      />
      <FilterChip
        label={t("meetings-met")}
        any={t("meetings-met-any")}
        isSingle
        options={[
          { id: "yes", label: t("meetings-met-yes") },
          { id: "no", label: t("meetings-met-no") },
        ]}
        value={search.met ? [search.met] : []}
        onChange={([next]) => onSearch({ met: next ?? null })}
      />
    </FilterBar>
  );
}

interface WishesProps extends Pick<ViewProps, "mission" | "setUp"> {
  rows: readonly WishRow[];
  /** Whether there are no more than these. */
  isWhole: boolean;
}

function Wishes({ mission, setUp, rows, isWhole }: WishesProps) {
  const t = useT();
  const words = useWords();
  const there = useThere(mission);
  const moving = useMovingWish();
  const [explained, setExplained] = useState<WishRow | null>(null);
  const mayPlan = useMay("plan-missions");
  const asked = useOpened(rows, isWhole);
  const [step, setStep] = useState<WishMove | null>(null);
  const [placed, setPlaced] = useState<WishRow | null>(null);
  const [questioned, setQuestioned] = useState<WishRow | null>(null);
  const nameOf = ({ sellerName, purchaserName }: WishRow) => `${sellerName} – ${purchaserName}`;
  const actionsOf = (row: WishRow) => [
    ...row.moves.map((move) => ({
      id: `${move.party}-${move.to}`,
      label: moveWords(words, row, move),
      onAction: () => {
        if (move.needsReason) {
          setStep(move);
          asked.open(row);
        } else moving.mutate({ row, step: move, reason: null });
      },
    })),
    ...(mayPlan && row.startsAt === null && isWanted(row)
      ? [
          {
            id: "place",
            label: t("meetings-find-slot"),
            icon: CalendarPlus,
            onAction: () => setPlaced(row),
          },
        ]
      : []),
    {
      id: "why",
      label: t(row.startsAt === null ? "meetings-why-none" : "meetings-why"),
      icon: Info,
      onAction: () => setQuestioned(row),
    },
  ];
  return (
    <>
      <ListTable
        label={t("meetings-view-wishes")}
        rows={rows}
        rowId={({ id }) => id}
        columns={[
          {
            id: "pair",
            label: t("meetings-pair"),
            show: ({ sellerName, purchaserName }) => (
              <>
                {sellerName}
                <span className={textStyles.under}>{purchaserName}</span>
              </>
            ),
          },
          {
            id: "points",
            label: t("meetings-points"),
            align: "end",
            show: (row) =>
              row.parts.length === 0 ? (
                "–"
              ) : (
                <Button look="quiet" onPress={() => setExplained(row)}>
                  {t("meetings-points-of", { points: `${row.points}` })}
                </Button>
              ),
          },
          {
            id: "state",
            label: t("meetings-wish-state"),
            show: ({ state, asker, reason }) => (
              <>
                <WishBadge state={state} />
                {state !== "suggested" && (
                  <span className={textStyles.under}>
                    {t("meetings-asked-by", { side: words(`meeting-side-${asker}`) })}
                  </span>
                )}
                {reason && <span className={textStyles.under}>{reason}</span>}
              </>
            ),
          },
          {
            id: "meeting",
            label: t("meetings-meeting"),
            isExtra: true,
            show: ({ startsAt }) => (startsAt ? there.moment(startsAt) : "–"),
          },
          {
            id: "actions",
            label: t("meetings-actions"),
            align: "end",
            show: (row) => (
              <Menu
                icon={Ellipsis}
                label={t("meetings-actions-of", { name: nameOf(row) })}
                actions={actionsOf(row)}
              />
            ),
          },
        ]}
      />
      {explained && <PointsDialog row={explained} onClose={() => setExplained(null)} />}
      {asked.row && step && (
        <MoveWishDialog row={asked.row} step={step} isGone={asked.isGone} onClose={asked.close} />
      )}
      {placed && (
        <MendDialog
          mission={mission}
          setUp={setUp}
          urgent={placed.id}
          onClose={() => setPlaced(null)}
        />
      )}
      {questioned && (
        <WhyDialog
          mission={mission}
          request={questioned.id}
          name={nameOf(questioned)}
          onClose={() => setQuestioned(null)}
        />
      )}
    </>
  );
}

/** Whether a meeting may still come of a wish. */
function isWanted({ state }: WishRow): boolean {
  return state !== "declined" && state !== "withdrawn";
}
