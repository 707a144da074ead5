import { useMutation, useQuery } from "@tanstack/react-query";
import { Ban, Check, Ellipsis, Merge, PencilLine, Plus, RotateCcw } from "lucide-react";
import { useState } from "react";
import { Link } from "react-aria-components";
import { commands, type TagRow } from "@/bridge";
import { Badge } from "@/components/Badge";
import { Button } from "@/components/Button";
import { failed } from "@/components/failed";
import { Count } from "@/components/figures";
import { ListTable } from "@/components/ListTable";
import { Menu } from "@/components/Menu";
import { useOpened } from "@/components/opened";
import { Page } from "@/components/Page";
import { EmptyState, ErrorView, Skeleton } from "@/components/states";
import { notifyError } from "@/components/toast";
import { notifyUndoable } from "@/components/undo";
import { useT } from "@/i18n/t";
import { tagsQuery } from "./queries";
import { TagDialog } from "./TagDialog";
import { keptTags, UniteDialog } from "./UniteDialog";

/** Every tag of the office: made, renamed, united, retired. */
export function TagsPage() {
  const t = useT();
  const tags = useQuery(tagsQuery);
  const { data } = tags;
  const failure = failed([tags]);
  const [isMaking, setMaking] = useState(false);
  const edited = useOpened(data);
  const united = useOpened(data);
  const make = (
    <Button look="primary" icon={Plus} onPress={() => setMaking(true)}>
      {t("tags-new")}
    </Button>
  );
  const isNone = data?.length === 0;
  return (
    <Page
      title={t("tags-page")}
      back={<Link href="/companies">{t("nav-companies")}</Link>}
      actions={isNone ? null : make}
    >
      {failure && <ErrorView {...failure} />}
      {!data && !failure && <Skeleton rows={6} />}
      {isNone && (
        <EmptyState title={t("tags-none")} action={make}>
          {t("tags-none-text")}
        </EmptyState>
      )}
      {data && !isNone && <TagTable rows={data} onEdit={edited.open} onUnite={united.open} />}
      {isMaking && <TagDialog row={null} onClose={() => setMaking(false)} />}
      {edited.row && (
        <TagDialog
          key={edited.row.id}
          row={edited.row}
          isGone={edited.isGone}
          onClose={edited.close}
        />
      )}
      {united.row && (
        <UniteDialog
          gone={united.row}
          isGone={united.isGone}
          rows={data ?? []}
          onClose={united.close}
        />
      )}
    </Page>
  );
}

interface TagTableProps {
  rows: readonly TagRow[];
  onEdit: (row: TagRow) => void;
  onUnite: (row: TagRow) => void;
}

function TagTable({ rows, onEdit, onUnite }: TagTableProps) {
  const t = useT();
  const retiring = useMutation({
    mutationFn: ({ id, version, isRetired }: TagRow) =>
      commands.tagsRetire({ id, version, isRetired: !isRetired }),
    onSuccess: (_, { name, isRetired }) =>
      notifyUndoable(t(isRetired ? "tags-back-now" : "tags-retired-now", { name })),
    onError: notifyError,
  });
  return (
    <ListTable
      label={t("tags-page")}
      rows={rows}
      rowId={({ id }) => id}
      columns={[
        { id: "name", label: t("tags-name"), show: ({ name }) => name },
        {
          id: "explanation",
          label: t("tags-explanation"),
          isExtra: true,
          show: ({ explanation }) => explanation,
        },
        {
          id: "companies",
          label: t("tags-companies"),
          align: "end",
          show: ({ id, companies }) => (
            <Link href={`/companies?tags=${id}&statuses=any`}>
              <Count value={companies} />
            </Link>
          ),
        },
        {
          id: "state",
          label: t("tags-state"),
          isWhole: true,
          show: ({ isRetired }) => (
            <Badge tone={isRetired ? "neutral" : "good"} icon={isRetired ? Ban : Check}>
              {t(isRetired ? "tags-retired" : "tags-in-use")}
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
                  label: t("tags-edit"),
                  icon: PencilLine,
                  onAction: () => onEdit(row),
                },
                ...(keptTags(row, rows).length > 0
                  ? [
                      {
                        id: "unite",
                        label: t("tags-unite"),
                        icon: Merge,
                        onAction: () => onUnite(row),
                      },
                    ]
                  : []),
                {
                  id: "retire",
                  label: t(row.isRetired ? "tags-retire-undo" : "tags-retire"),
                  icon: row.isRetired ? RotateCcw : Ban,
                  onAction: () => retiring.mutate(row),
                },
              ]}
            />
          ),
        },
      ]}
    />
  );
}
