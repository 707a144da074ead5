import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { Check, Pencil, Plus, RotateCcw } from "lucide-react";
import { type CompanyDetail, commands, type FollowUpRow } from "@/bridge";
import { deskStateQuery } from "@/bridge/queries";
import { Button, IconButton } from "@/components/Button";
import { failed } from "@/components/failed";
import { Day } from "@/components/figures";
import { ListTable } from "@/components/ListTable";
import { useOpened } from "@/components/opened";
import { Section } from "@/components/Page";
import { EmptyState, ErrorView, Notice, Skeleton } from "@/components/states";
import { notifyError } from "@/components/toast";
import { notifyUndoable } from "@/components/undo";
import { useT } from "@/i18n/t";
import { CloseDialog } from "./follow-ups/CloseDialog";
import { FollowUpBadge } from "./follow-ups/FollowUpBadge";
import { FollowUpDialog } from "./follow-ups/FollowUpDialog";
import styles from "./follow-ups/FollowUps.module.css";
import { followUpsQuery } from "./follow-ups/queries";
import { useCompany } from "./use-company";

const route = getRouteApi("/companies/$company/follow-ups");

/** What is to be done with a company, and what came of what was. */
export function FollowUpsTab() {
  const company = useCompany();
  return company ? <FollowUps company={company} /> : <Skeleton rows={6} />;
}

/** So many of a company are shown at a time. */
const portion = 50;

function FollowUps({ company }: { company: CompanyDetail }) {
  const t = useT();
  const { add } = route.useSearch();
  const navigate = route.useNavigate();
  const of = { company: company.id, person: null, due: null };
  const open = useInfiniteQuery(followUpsQuery({ ...of, state: "open" }, portion));
  const done = useInfiniteQuery(followUpsQuery({ ...of, state: "done" }, portion));
  const dropped = useInfiniteQuery(followUpsQuery({ ...of, state: "dropped" }, portion));
  const office = useQuery(deskStateQuery);
  const { data: desk } = office;
  const pending = rowsOf(open);
  const edited = useOpened(pending, !open.hasNextPage);
  const closing = useOpened(pending, !open.hasNextPage);
  const failure = failed([open, done, dropped, office]);
  if (failure) return <ErrorView {...failure} />;
  if (!open.data || !done.data || !dropped.data || !desk) return <Skeleton rows={6} />;
  const closed = [...rowsOf(done), ...rowsOf(dropped)].sort(lastFirst);
  const isFixed = company.status === "archived";
  const toNew = (isOpen: boolean) =>
    void navigate({ search: isOpen ? { add: "1" } : {}, replace: true });
  const button = !isFixed && (
    <Button look="primary" icon={Plus} onPress={() => toNew(true)}>
      {t("follow-up-new")}
    </Button>
  );
  const me = desk.person?.id ?? null;
  return (
    <>
      {add && isFixed && <Notice tone="attention">{t("follow-up-archived")}</Notice>}
      {pending.length + closed.length === 0 ? (
        <EmptyState title={t("follow-up-none")} action={button}>
          {t("follow-up-none-text")}
        </EmptyState>
      ) : (
        <>
          <Section title={t("follow-up-pending")} actions={button}>
            {pending.length === 0 ? (
              <p className={styles.quiet}>{t("follow-up-pending-none")}</p>
            ) : (
              <Pending
                rows={pending}
                {...(!isFixed && { onEdit: edited.open, onClose: closing.open })}
              />
            )}
            <More lists={[open]} />
          </Section>
          {closed.length > 0 && (
            <Section title={t("follow-up-closed")}>
              <Closed rows={closed} isFixed={isFixed} />
              <More lists={[done, dropped]} />
            </Section>
          )}
        </>
      )}
      {(edited.row || (add && !isFixed)) && (
        <FollowUpDialog
          key={edited.row?.id ?? "new"}
          company={company.id}
          row={edited.row}
          isGone={edited.isGone}
          today={desk.today}
          me={me}
          onClose={() => (edited.row ? edited.close() : toNew(false))}
        />
      )}
      {closing.row && (
        <CloseDialog
          key={closing.row.id}
          row={closing.row}
          isGone={closing.isGone}
          today={desk.today}
          onClose={closing.close}
        />
      )}
    </>
  );
}

/** A list of which more pages may be asked for. */
interface Pages {
  data: { pages: readonly { rows: FollowUpRow[]; total: number }[] } | undefined;
  hasNextPage: boolean;
  fetchNextPage: () => unknown;
}

/** The way to the rows that are not shown yet. */
function More({ lists }: { lists: readonly Pages[] }) {
  const t = useT();
  const waiting = lists.filter(({ hasNextPage }) => hasNextPage);
  if (waiting.length === 0) return null;
  const left = waiting.map((list) => (list.data?.pages[0]?.total ?? 0) - rowsOf(list).length);
  const count = left.reduce((sum, one) => sum + one, 0);
  return (
    <div>
      <Button
        onPress={() => {
          for (const list of waiting) void list.fetchNextPage();
        }}
      >
        {t("follow-up-more", { count })}
      </Button>
    </div>
  );
}

function rowsOf({ data }: Pick<Pages, "data">): FollowUpRow[] {
  return data?.pages.flatMap(({ rows }) => rows) ?? [];
}

function lastFirst(one: FollowUpRow, other: FollowUpRow): number {
  return (other.closedOn ?? "").localeCompare(one.closedOn ?? "");
}

interface PendingProps {
  rows: readonly FollowUpRow[];
  onEdit?: (row: FollowUpRow) => void;
  onClose?: (row: FollowUpRow) => void;
}

function Pending({ rows, onEdit, onClose }: PendingProps) {
  const t = useT();
  return (
    <ListTable
      label={t("follow-up-pending")}
      rows={rows}
      rowId={({ id }) => id}
      columns={[
        {
          id: "what",
          label: t("follow-up-what"),
          show: (row) => <What row={row} />,
        },
        {
          id: "due",
          label: t("follow-up-due"),
          isWhole: true,
          show: (row) => (
            <>
              <Day iso={row.details.dueOn} />
              {row.isOverdue && (
                <span className={styles.under}>
                  <FollowUpBadge row={row} />
                </span>
              )}
            </>
          ),
        },
        { id: "person", label: t("follow-up-person"), show: ({ personName }) => personName },
        {
          id: "actions",
          label: t("follow-up-actions"),
          align: "end",
          isWhole: true,
          show: (row) => (
            <>
              {onClose && (
                <Button
                  look="quiet"
                  icon={Check}
                  aria-label={t("follow-up-close-one", { what: row.details.what })}
                  onPress={() => onClose(row)}
                >
                  {t("follow-up-close")}
                </Button>
              )}
              {onEdit && (
                <IconButton
                  icon={Pencil}
                  label={t("follow-up-edit-one", { what: row.details.what })}
                  onPress={() => onEdit(row)}
                />
              )}
            </>
          ),
        },
      ]}
    />
  );
}

function Closed({ rows, isFixed }: { rows: readonly FollowUpRow[]; isFixed: boolean }) {
  const t = useT();
  const client = useQueryClient();
  const reopening = useMutation({
    mutationFn: ({ id, version }: FollowUpRow) => commands.followUpsReopen({ id, version }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ["follow_ups"] });
      await notifyUndoable(t("follow-up-reopened"));
    },
    onError: notifyError,
  });
  return (
    <ListTable
      label={t("follow-up-closed")}
      rows={rows}
      rowId={({ id }) => id}
      columns={[
        {
          id: "what",
          label: t("follow-up-what"),
          show: (row) => (
            <>
              <What row={row} />
              {row.outcome !== "" && <span className={styles.under}>{row.outcome}</span>}
            </>
          ),
        },
        {
          id: "closed",
          label: t("follow-up-closed-on"),
          isWhole: true,
          show: ({ closedOn }) => closedOn && <Day iso={closedOn} />,
        },
        {
          id: "state",
          label: t("follow-up-state"),
          show: (row) => <FollowUpBadge row={row} />,
        },
        {
          id: "person",
          label: t("follow-up-person"),
          isExtra: true,
          show: ({ personName }) => personName,
        },
        {
          id: "actions",
          label: t("follow-up-actions"),
          align: "end",
          isWhole: true,
          show: (row) =>
            !isFixed && (
              <IconButton
                icon={RotateCcw}
                label={t("follow-up-reopen-one", { what: row.details.what })}
                isPending={reopening.isPending}
                onPress={() => reopening.mutate(row)}
              />
            ),
        },
      ]}
    />
  );
}

/** What is to be done, and what it is about. */
function What({ row }: { row: FollowUpRow }) {
  const about = [row.contactName, row.productName, row.missionName].filter(
    (name) => name !== null && name !== "",
  );
  return (
    <>
      {row.details.what}
      {about.length > 0 && <span className={styles.under}>{about.join(" · ")}</span>}
    </>
  );
}
