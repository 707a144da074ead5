import { useMutation, useQuery } from "@tanstack/react-query";
import { Ellipsis, Inbox, PencilLine, Plus, Trash2 } from "lucide-react";
import { useState } from "react";
import { Link } from "react-aria-components";
import { commands, type SupplierDeclarationRow } from "@/bridge";
import { deskStateQuery } from "@/bridge/queries";
import { Button } from "@/components/Button";
import { Code, Count, Day } from "@/components/figures";
import { ListTable } from "@/components/ListTable";
import { Menu } from "@/components/Menu";
import { Agreement } from "@/components/names";
import { EmptyState, ErrorView, Skeleton } from "@/components/states";
import { notifyError } from "@/components/toast";
import { notifyUndoable } from "@/components/undo";
import { useT } from "@/i18n/t";
import { DeclarationBadge } from "./DeclarationBadge";
import { DeclarationDialog } from "./DeclarationDialog";
import styles from "./Proofs.module.css";
import { ProofsFrame } from "./ProofsFrame";
import { declarationsQuery } from "./queries";

/** Which declaration is open, by its id; none for one to ask for. */
interface Opened {
  id: string | null;
  /** The day on which it came, where that is what shall be noted. */
  came?: string;
}

/** What suppliers declare of their materials: asked for, come, and until when it counts. */
export function DeclarationsPage() {
  const t = useT();
  const { data, error, refetch } = useQuery(declarationsQuery);
  const { data: desk } = useQuery(deskStateQuery);
  const [opened, setOpened] = useState<Opened | null>(null);
  const request = (
    <Button look="primary" icon={Plus} onPress={() => setOpened({ id: null })}>
      {t("declaration-request")}
    </Button>
  );
  return (
    <ProofsFrame current="/proofs/declarations" actions={data?.length ? request : null}>
      {error && <ErrorView error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton rows={6} />}
      {data?.length === 0 && (
        <EmptyState title={t("declarations-none")} action={request}>
          {t("declarations-none-text")}
        </EmptyState>
      )}
      {data && desk && data.length > 0 && (
        <DeclarationList rows={data} today={desk.today} onOpen={setOpened} />
      )}
      {data && desk && opened && (
        <DeclarationDialog
          row={data.find(({ id }) => id === opened.id) ?? null}
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
  const removal = useMutation({
    mutationFn: (id: string) => commands.declarationsRemove(id),
    onSuccess: () => notifyUndoable(t("declaration-removed")),
    onError: notifyError,
  });
  const day = (iso: string | null) => iso && <Day iso={iso} />;
  const actionsOf = ({ id, state, declaration }: SupplierDeclarationRow) => [
    {
      id: "edit",
      label: t("declaration-edit"),
      icon: PencilLine,
      onAction: () => onOpen({ id }),
    },
    ...(state === "requested" && declaration.receivedOn === null
      ? [
          {
            id: "receive",
            label: t("declaration-receive"),
            icon: Inbox,
            onAction: () => onOpen({ id, came: today }),
          },
        ]
      : []),
    {
      id: "remove",
      label: t("declaration-remove"),
      icon: Trash2,
      onAction: () => removal.mutate(id),
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
          show: ({ id, declaration: { material, code } }) => (
            <span className={styles.named}>
              <Link onPress={() => onOpen({ id })}>{material}</Link>
              {code && <Code hs>{code}</Code>}
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
          show: ({ declaration }) => (
            <span className={styles.badges}>
              {declaration.agreements.map((id) => (
                <Agreement key={id} id={id} />
              ))}
            </span>
          ),
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
