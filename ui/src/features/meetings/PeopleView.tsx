import { useInfiniteQuery, useMutation } from "@tanstack/react-query";
import {
  Building2,
  CalendarPlus,
  Ellipsis,
  LogOut,
  PencilLine,
  ShoppingBag,
  Trash2,
  UserPlus,
} from "lucide-react";
import { useState } from "react";
import { commands, type MeetingSide, type ParticipantRow } from "@/bridge";
import { Badge } from "@/components/Badge";
import { Button } from "@/components/Button";
import { FilterBar, FilterChip, FilterSearch, useTypedSearch } from "@/components/FilterBar";
import { Count } from "@/components/figures";
import { ListTable } from "@/components/ListTable";
import { Menu } from "@/components/Menu";
import { useMay } from "@/components/may";
import { useOpened } from "@/components/opened";
import { Section } from "@/components/Page";
import { MoreRows } from "@/components/portions";
import { useSaving } from "@/components/saving";
import { EmptyState, ErrorView, Skeleton } from "@/components/states";
import textStyles from "@/components/text.module.css";
import { notifyError } from "@/components/toast";
import { notifyUndoable } from "@/components/undo";
import { useT, useWords } from "@/i18n/t";
import { BuyerDialog } from "./BuyerDialog";
import type { ViewProps } from "./MeetingsTab";
import { NewParticipantDialog } from "./NewParticipantDialog";
import { NoneFound } from "./NoneFound";
import { ParticipantDialog } from "./ParticipantDialog";
import { participantsQuery } from "./queries";
import { RemoveBuyerDialog } from "./RemoveBuyerDialog";
import { RemoveDialog } from "./RemoveDialog";
import { sideOf } from "./search";
import { useBuyer } from "./use-buyer";

/** Who takes part, on both sides, with when they can come and how many meetings they want. */
export function PeopleView({ mission, setUp, search, onSearch }: ViewProps) {
  const t = useT();
  const words = useWords();
  const side = sideOf(search);
  const found = useInfiniteQuery(participantsQuery({ mission, side, text: search.text ?? "" }));
  const rows = found.data?.pages.flatMap((page) => page.rows);
  const typed = useTypedSearch(search.text ?? "", (text) => onSearch({ text }));
  const [added, setAdded] = useState<MeetingSide | null>(null);
  const joining = useMutation({
    mutationFn: () => commands.meetingsJoinRegistered(mission),
    onSuccess: (count) => notifyUndoable(t("meetings-joined", { count })),
    onError: notifyError,
  });
  const mayRegister = useMay("register-to-missions");
  const isNobody = setUp.counts.companies + setUp.counts.buyers === 0;
  const actions = mayRegister && (
    <>
      <Button
        look="primary"
        icon={Building2}
        isPending={joining.isPending}
        onPress={() => joining.mutate()}
      >
        {t("meetings-join-all")}
      </Button>
      <Button icon={UserPlus} onPress={() => setAdded("company")}>
        {t("meetings-add-company")}
      </Button>
      <Button icon={ShoppingBag} onPress={() => setAdded("buyer")}>
        {t("meetings-add-buyer")}
      </Button>
    </>
  );
  return (
    <Section title={t("meetings-view-people")} actions={!isNobody && actions}>
      {isNobody ? (
        <EmptyState title={t("meetings-people-none")} action={actions}>
          {t("meetings-people-none-text")}
        </EmptyState>
      ) : (
        <FilterBar label={t("meetings-people-filter")}>
          <FilterSearch label={t("meetings-find")} {...typed} />
          <FilterChip
            label={t("meetings-side")}
            any={t("meetings-side-any")}
            isSingle
            options={(["company", "buyer"] as const).map((id) => ({
              id,
              label: words(`meeting-side-${id}`),
            }))}
            value={side ? [side] : []}
            onChange={([next]) => onSearch({ side: next ?? null })}
          />
        </FilterBar>
      )}
      {found.error && <ErrorView error={found.error} onRetry={() => void found.refetch()} />}
      {!rows && !found.error && <Skeleton rows={6} />}
      {rows && !isNobody && rows.length === 0 && <NoneFound onSearch={onSearch} />}
      {rows && rows.length > 0 && (
        <People mission={mission} rows={rows} isWhole={!found.hasNextPage} setUp={setUp} />
      )}
      {found.hasNextPage && (
        <MoreRows count={rows?.length ?? 0} onMore={() => void found.fetchNextPage()} />
      )}
      {added && (
        <NewParticipantDialog
          mission={mission}
          side={added}
          setUp={setUp}
          onClose={() => setAdded(null)}
        />
      )}
    </Section>
  );
}

interface PeopleProps extends Pick<ViewProps, "mission" | "setUp"> {
  rows: readonly ParticipantRow[];
  /** Whether there are no more than these. */
  isWhole: boolean;
}

function People({ mission, rows, isWhole, setUp }: PeopleProps) {
  const t = useT();
  const words = useWords();
  const saving = useSaving();
  const mayPlan = useMay("plan-missions");
  const mayRegister = useMay("register-to-missions");
  const mayExport = useMay("export-register");
  const edited = useOpened(rows, isWhole);
  const removed = useOpened(rows, isWhole);
  const buyer = useBuyer(rows, isWhole);
  const [buyerRemoved, setBuyerRemoved] = useState<{ id: string; name: string } | null>(null);
  const edit = (row: ParticipantRow) => ({
    id: "edit",
    label: t("meetings-participant-edit"),
    icon: PencilLine,
    onAction: () => edited.open(row),
  });
  const calendar = (row: ParticipantRow) => ({
    id: "calendar",
    label: t("meetings-calendar-of"),
    icon: CalendarPlus,
    onAction: () =>
      saving.mutate(() =>
        commands.meetingsExportCalendar({ missionId: mission, participantId: row.id }),
      ),
  });
  const remove = (row: ParticipantRow) => ({
    id: "remove",
    label: t("meetings-remove"),
    icon: Trash2,
    onAction: () => removed.open(row),
  });
  const removeBuyer = ({ name, participant: { buyer: id } }: ParticipantRow) =>
    id === null
      ? []
      : [
          {
            id: "remove-buyer",
            label: t("meetings-buyer-remove"),
            icon: Trash2,
            onAction: () => setBuyerRemoved({ id, name }),
          },
        ];
  const actionsOf = (row: ParticipantRow) => [
    ...(mayRegister ? [edit(row)] : []),
    ...(mayPlan && row.participant.buyer
      ? [
          {
            id: "buyer",
            label: t("meetings-buyer-edit"),
            icon: ShoppingBag,
            onAction: () => buyer.open(row),
          },
        ]
      : []),
    ...(mayExport ? [calendar(row)] : []),
    ...(mayPlan ? [remove(row)] : []),
    ...(mayPlan ? removeBuyer(row) : []),
  ];
  return (
    <>
      <ListTable
        label={t("meetings-view-people")}
        rows={rows}
        rowId={({ id }) => id}
        columns={[
          {
            id: "name",
            label: t("meetings-name"),
            show: ({ name, side, isAbsent }) => (
              <>
                {name}
                <span className={textStyles.under}>{words(`meeting-side-${side}`)}</span>
                {isAbsent && (
                  <Badge tone="attention" icon={LogOut}>
                    {t("meetings-absent")}
                  </Badge>
                )}
              </>
            ),
          },
          {
            id: "limits",
            label: t("meetings-limits"),
            isExtra: true,
            show: ({ participant }) => <Limits {...participant} />,
          },
          {
            id: "wishes",
            label: t("meetings-view-wishes"),
            align: "end",
            show: ({ wishes }) => <Count value={wishes} />,
          },
          {
            id: "meetings",
            label: t("meetings-count"),
            align: "end",
            show: ({ meetings }) => <Count value={meetings} />,
          },
          {
            id: "actions",
            label: t("meetings-actions"),
            align: "end",
            show: (row) =>
              (mayPlan || mayRegister) && (
                <Menu
                  icon={Ellipsis}
                  label={t("meetings-actions-of", { name: row.name })}
                  actions={actionsOf(row)}
                />
              ),
          },
        ]}
      />
      {edited.row && (
        <ParticipantDialog
          key={edited.row.id}
          mission={mission}
          row={edited.row}
          isGone={edited.isGone}
          setUp={setUp}
          onClose={edited.close}
        />
      )}
      {buyer.error && <ErrorView error={buyer.error} onRetry={buyer.readAnew} />}
      {buyer.row && (
        <BuyerDialog
          key={buyer.row.id}
          row={buyer.row}
          isGone={buyer.isGone}
          onClose={buyer.close}
        />
      )}
      {buyerRemoved && (
        <RemoveBuyerDialog
          key={buyerRemoved.id}
          {...buyerRemoved}
          onClose={() => setBuyerRemoved(null)}
        />
      )}
      {removed.row && (
        <RemoveDialog
          key={removed.row.id}
          removed={{
            part: { kind: "participant", id: removed.row.id },
            version: removed.row.version,
            name: removed.row.name,
          }}
          isGone={removed.isGone}
          onClose={removed.close}
        />
      )}
    </>
  );
}

function Limits({ most, mostADay, away, acceptsAll }: ParticipantRow["participant"]) {
  const t = useT();
  const parts = [
    most !== null && t("meetings-limit-most", { count: most }),
    mostADay !== null && t("meetings-limit-day", { count: `${mostADay}` }),
    away.length > 0 && t("meetings-limit-away", { count: away.length }),
    acceptsAll && t("meetings-limit-all"),
  ].filter(Boolean);
  return parts.length === 0 ? t("meetings-limit-none") : parts.join(" · ");
}
