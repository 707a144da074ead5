import { useMutation, useQuery } from "@tanstack/react-query";
import { Archive, ArchiveRestore, Check, Ellipsis, PencilLine, Plus } from "lucide-react";
import { useState } from "react";
import { Link } from "react-aria-components";
import { commands, type RosterRow } from "@/bridge";
import { Badge } from "@/components/Badge";
import { Button } from "@/components/Button";
import { failed } from "@/components/failed";
import { Count, DayOf } from "@/components/figures";
import { ListTable } from "@/components/ListTable";
import { Menu } from "@/components/Menu";
import { useOpened } from "@/components/opened";
import { Page } from "@/components/Page";
import { EmptyState, ErrorView, Skeleton } from "@/components/states";
import { notifyError } from "@/components/toast";
import { notifyUndoable } from "@/components/undo";
import { useT } from "@/i18n/t";
import { rostersQuery } from "./queries";
import { RosterDialog } from "./RosterDialog";

/** Every list of companies by name: made, renamed, opened, archived. */
export function RostersPage() {
  const t = useT();
  const rosters = useQuery(rostersQuery);
  const { data } = rosters;
  const failure = failed([rosters]);
  const [isMaking, setMaking] = useState(false);
  const edited = useOpened(data);
  const make = (
    <Button look="primary" icon={Plus} onPress={() => setMaking(true)}>
      {t("rosters-new")}
    </Button>
  );
  const isNone = data?.length === 0;
  return (
    <Page
      title={t("rosters-page")}
      back={<Link href="/companies">{t("nav-companies")}</Link>}
      actions={isNone ? null : make}
    >
      {failure && <ErrorView {...failure} />}
      {!data && !failure && <Skeleton rows={6} />}
      {isNone && (
        <EmptyState title={t("rosters-none")} action={make}>
          {t("rosters-none-text")}
        </EmptyState>
      )}
      {data && !isNone && <RosterTable rows={data} onEdit={edited.open} />}
      {isMaking && <RosterDialog row={null} onClose={() => setMaking(false)} />}
      {edited.row && (
        <RosterDialog
          key={edited.row.id}
          row={edited.row}
          isGone={edited.isGone}
          onClose={edited.close}
        />
      )}
    </Page>
  );
}

interface RosterTableProps {
  rows: readonly RosterRow[];
  onEdit: (row: RosterRow) => void;
}

function RosterTable({ rows, onEdit }: RosterTableProps) {
  const t = useT();
  const archiving = useMutation({
    mutationFn: ({ id, version, archivedOn }: RosterRow) =>
      commands.rostersArchive({ id, version, isArchived: archivedOn === null }),
    onSuccess: (_, { name, archivedOn }) =>
      notifyUndoable(
        t(archivedOn === null ? "rosters-archived-now" : "rosters-reopened-now", { name }),
      ),
    onError: notifyError,
  });
  return (
    <ListTable
      label={t("rosters-page")}
      rows={rows}
      rowId={({ id }) => id}
      columns={[
        {
          id: "name",
          label: t("rosters-name"),
          show: ({ id, name }) => <Link href={`/companies?roster=${id}&statuses=any`}>{name}</Link>,
        },
        {
          id: "purpose",
          label: t("rosters-purpose"),
          isExtra: true,
          show: ({ purpose }) => purpose,
        },
        {
          id: "companies",
          label: t("rosters-companies"),
          align: "end",
          show: ({ companies }) => <Count value={companies} />,
        },
        { id: "made-by", label: t("rosters-made-by"), show: ({ madeBy }) => madeBy },
        {
          id: "made-on",
          label: t("rosters-made-on"),
          isWhole: true,
          isExtra: true,
          show: ({ createdAt }) => <DayOf moment={createdAt} />,
        },
        {
          id: "state",
          label: t("rosters-state"),
          isWhole: true,
          show: ({ archivedOn }) => (
            <Badge
              tone={archivedOn === null ? "good" : "neutral"}
              icon={archivedOn === null ? Check : Archive}
            >
              {t(archivedOn === null ? "rosters-open" : "rosters-archived")}
            </Badge>
          ),
        },
        {
          id: "actions",
          label: t("tags-actions-column"),
          align: "end",
          show: (row) => (
            <Menu
              icon={Ellipsis}
              label={t("tags-actions", { name: row.name })}
              actions={[
                {
                  id: "edit",
                  label: t("rosters-edit"),
                  icon: PencilLine,
                  onAction: () => onEdit(row),
                },
                {
                  id: "archive",
                  label: t(row.archivedOn === null ? "rosters-archive" : "rosters-reopen"),
                  icon: row.archivedOn === null ? Archive : ArchiveRestore,
                  onAction: () => archiving.mutate(row),
                },
              ]}
            />
          ),
        },
      ]}
    />
  );
}
