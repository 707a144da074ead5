import { useMutation, useQuery } from "@tanstack/react-query";
import { getRouteApi, useRouter } from "@tanstack/react-router";
import { Copy, Ellipsis, Inbox, PencilLine, Plus, Trash2, UserX } from "lucide-react";
import { useState } from "react";
import { Link } from "react-aria-components";
import { commands, type SupplierDeclarationRow } from "@/bridge";
import { deskStateQuery } from "@/bridge/queries";
import { Button } from "@/components/Button";
import { FilterBar, FilterSearch, useTypedSearch } from "@/components/FilterBar";
import { Code, Count, Day } from "@/components/figures";
import { ListTable } from "@/components/ListTable";
import { Menu } from "@/components/Menu";
import { useAgreementNames } from "@/components/names";
import { MoreRows, usePortions } from "@/components/portions";
import { EmptyState, ErrorView, Skeleton } from "@/components/states";
import { notify, notifyError } from "@/components/toast";
import { notifyUndoable } from "@/components/undo";
import { hsCode } from "@/i18n/format";
import { useT } from "@/i18n/t";
import { DeclarationBadge } from "./DeclarationBadge";
import { DeclarationDialog } from "./DeclarationDialog";
import styles from "./Proofs.module.css";
import { ProofsFrame } from "./ProofsFrame";
import { declarationsQuery } from "./queries";
import { readText } from "./search";

const route = getRouteApi("/proofs/declarations");

/** Which declaration is open, as it was seen last; none for one to ask for. */
interface Opened {
  row: SupplierDeclarationRow | null;
  /** The day on which it came, where that is what shall be noted. */
  came?: string;
}

/** What suppliers declare of their materials: asked for, come, and until when it counts. */
export function DeclarationsPage() {
  const t = useT();
  const { text = "" } = route.useSearch();
  const navigate = route.useNavigate();
  const typed = useTypedSearch(
    text,
    (next) => void navigate({ search: readText({ text: next }), replace: true }),
  );
  const { limit, more } = usePortions(text);
  const { data, error, refetch } = useQuery(declarationsQuery({ text, limit }));
  const rows = data?.rows ?? [];
  const isNone = data !== undefined && rows.length === 0;
  const { data: desk } = useQuery(deskStateQuery);
  const [opened, setOpened] = useState<Opened | null>(null);
  // What is open stays so where it falls out of the list, and is renewed where the list has it newer.
  const newest = opened?.row && rows.find(({ id }) => id === opened.row?.id);
  if (opened && newest && newest !== opened.row) setOpened({ ...opened, row: newest });
  const request = (
    <Button look="primary" icon={Plus} onPress={() => setOpened({ row: null })}>
      {t("declaration-request")}
    </Button>
  );
  return (
    <ProofsFrame
      current="/proofs/declarations"
      actions={data && !(isNone && text === "") ? request : null}
    >
      {(text !== "" || rows.length > 0) && (
        <FilterBar label={t("declarations-filter")}>
          <FilterSearch label={t("declarations-search")} {...typed} />
        </FilterBar>
      )}
      {error && <ErrorView error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton rows={6} />}
      {isNone && text !== "" && (
        <EmptyState
          title={t("declarations-none-such")}
          action={<Button onPress={() => typed.onChange("")}>{t("list-clear-filters")}</Button>}
        />
      )}
      {isNone && text === "" && (
        <EmptyState title={t("declarations-none")} action={request}>
          {t("declarations-none-text")}
        </EmptyState>
      )}
      {desk && rows.length > 0 && (
        <DeclarationList rows={rows} today={desk.today} onOpen={setOpened} />
      )}
      {data?.hasMore && <MoreRows count={rows.length} onMore={more} />}
      {desk && opened && (
        <DeclarationDialog
          key={opened.row?.id}
          row={opened.row}
          today={desk.today}
          came={opened.came ?? null}
          onClose={() => setOpened(null)}
        />
      )}
    </ProofsFrame>
  );
}

interface DeclarationListProps {
  rows: readonly SupplierDeclarationRow[];
  today: string;
  onOpen: (opened: Opened) => void;
}

function DeclarationList({ rows, today, onOpen }: DeclarationListProps) {
  const t = useT();
  const router = useRouter();
  const removal = useMutation({
    mutationFn: (id: string) => commands.declarationsRemove(id),
    onSuccess: () => notifyUndoable(t("declaration-removed")),
    onError: notifyError,
  });
  const day = (iso: string | null) => iso && <Day iso={iso} />;
  const namesOf = useAgreementNames(rows.flatMap(({ declaration }) => declaration.agreements));
  const copying = useMutation({
    mutationFn: ({ declaration }: SupplierDeclarationRow) =>
      navigator.clipboard.writeText(
        t("declaration-letter", {
          supplier: declaration.supplier,
          material: declaration.material,
          code: declaration.code ? hsCode(declaration.code) : "—",
          agreements: namesOf(declaration.agreements),
        }),
      ),
    onSuccess: () => notify(t("declaration-copied")),
    onError: notifyError,
  });
  const actionsOf = (row: SupplierDeclarationRow) => [
    {
      id: "edit",
      label: t("declaration-edit"),
      icon: PencilLine,
      onAction: () => onOpen({ row }),
    },
    ...(row.state === "requested" && row.declaration.receivedOn === null
      ? [
          {
            id: "receive",
            label: t("declaration-receive"),
            icon: Inbox,
            onAction: () => onOpen({ row, came: today }),
          },
        ]
      : []),
    ...(row.state === "received"
      ? []
      : [
          {
            id: "copy",
            label: t("declaration-copy"),
            icon: Copy,
            onAction: () => copying.mutate(row),
          },
        ]),
    {
      id: "remove",
      label: t("declaration-remove"),
      icon: Trash2,
      onAction: () => removal.mutate(row.id),
    },
    {
      id: "erase",
      label: t("privacy-erase-supplier"),
      icon: UserX,
      onAction: () => void router.navigate({ to: `/privacy/erase/supplier/${row.id}` }),
    },
  ];
  return (
    <ListTable
      label={t("proofs-tab-declarations")}
      rows={rows}
      rowId={({ id }) => id}
      columns={[
        {
          id: "material",
          label: t("declaration-material"),
          show: (row) => (
            <span className={styles.named}>
              <Link onPress={() => onOpen({ row })}>{row.declaration.material}</Link>
              {row.declaration.code && <Code hs>{row.declaration.code}</Code>}
            </span>
          ),
        },
        {
          id: "supplier",
          label: t("declaration-supplier"),
          show: ({ declaration }) => declaration.supplier,
        },
        {
          id: "agreements",
          label: t("declaration-agreements"),
          show: ({ declaration }) => namesOf(declaration.agreements),
        },
        {
          id: "state",
          label: t("proofs-state"),
          show: (row) => <DeclarationBadge row={row} today={today} />,
        },
        {
          id: "requested",
          label: t("declaration-requested-on"),
          isWhole: true,
          show: ({ declaration }) => day(declaration.requestedOn),
        },
        {
          id: "received",
          label: t("declaration-received-on"),
          isWhole: true,
          show: ({ declaration }) => day(declaration.receivedOn),
        },
        {
          id: "end",
          label: t("declaration-valid-to"),
          isWhole: true,
          show: ({ declaration }) => day(declaration.validTo),
        },
        {
          id: "documents",
          label: t("declaration-documents"),
          align: "end",
          show: ({ evidence }) => <Count value={evidence.length} />,
        },
        {
          id: "actions",
          label: t("declaration-actions"),
          align: "end",
          show: (row) => (
            <Menu
              icon={Ellipsis}
              label={t("declaration-actions-of", { material: row.declaration.material })}
              actions={actionsOf(row)}
            />
          ),
        },
      ]}
    />
  );
}
