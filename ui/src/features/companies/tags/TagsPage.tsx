import { useMutation, useQuery } from "@tanstack/react-query";
import { Ban, Check, Ellipsis, Merge, PencilLine, Plus, RotateCcw } from "lucide-react";
import { useState } from "react";
import { Link } from "react-aria-components";
import { commands, type TagRow } from "@/bridge";
import { Badge } from "@/components/Badge";
import { Button } from "@/components/Button";
import { Count } from "@/components/figures";
import { ListTable } from "@/components/ListTable";
import { Menu } from "@/components/Menu";
import { Page } from "@/components/Page";
import { EmptyState, ErrorView, Skeleton } from "@/components/states";
import { notifyError } from "@/components/toast";
import { notifyUndoable } from "@/components/undo";
import { useT } from "@/i18n/t";
import { tagsQuery } from "./queries";
import { TagDialog } from "./TagDialog";
import { UniteDialog } from "./UniteDialog";

/** What is open over the page. */
type Opened = { what: "edit"; row: TagRow | null } | { what: "unite"; row: TagRow };

/** Every tag of the office: made, renamed, united, retired. */
export function TagsPage() {
  const t = useT();
  const { data, error, refetch } = useQuery(tagsQuery);
  const [opened, setOpened] = useState<Opened | null>(null);
  const close = () => setOpened(null);
  const make = (
    <Button look="primary" icon={Plus} onPress={() => setOpened({ what: "edit", row: null })}>
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
      {error && <ErrorView error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton rows={6} />}
      {isNone && (
        <EmptyState title={t("tags-none")} action={make}>
          {t("tags-none-text")}
        </EmptyState>
      )}
      {data && !isNone && <TagTable rows={data} onOpen={setOpened} />}
      {opened?.what === "edit" && <TagDialog row={opened.row} onClose={close} />}
      {opened?.what === "unite" && (
        <UniteDialog gone={opened.row} rows={data ?? []} onClose={close} />
      )}
    </Page>
  );
}

interface TagTableProps {
  rows: readonly TagRow[];
  onOpen: (opened: Opened) => void;
}

function TagTable({ rows, onOpen }: TagTableProps) {
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
                  onAction: () => onOpen({ what: "edit", row }),
                },
                ...(rows.length > 1
                  ? [
                      {
                        id: "unite",
                        label: t("tags-unite"),
                        icon: Merge,
                        onAction: () => onOpen({ what: "unite", row }),
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
