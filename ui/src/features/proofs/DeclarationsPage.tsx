import { useMutation, useQuery } from "@tanstack/react-query";
import { Plus, Trash2 } from "lucide-react";
import { useState } from "react";
import { Button as AriaButton, Link } from "react-aria-components";
import { commands, type SupplierDeclarationRow } from "@/bridge";
import { Button, IconButton } from "@/components/Button";
import { Code, Day } from "@/components/figures";
import { ListTable } from "@/components/ListTable";
import { Page } from "@/components/Page";
import { EmptyState, ErrorView, Skeleton } from "@/components/states";
import { notifyError } from "@/components/toast";
import { notifyUndoable } from "@/components/undo";
import { useT, useWords } from "@/i18n/t";
import { DeclarationDialog } from "./DeclarationDialog";
import styles from "./Proofs.module.css";
import { declarationsQuery } from "./queries";

/** What suppliers declare of their materials: asked for, received, expired. */
export function DeclarationsPage() {
  const t = useT();
  const { data, error, refetch } = useQuery(declarationsQuery);
  const [edited, setEdited] = useState<SupplierDeclarationRow | "new" | null>(null);
  const create = (
    <Button look="primary" icon={Plus} onPress={() => setEdited("new")}>
      {t("declarations-new")}
    </Button>
  );
  return (
    <Page
      title={t("declarations-title")}
      subtitle={t("declarations-subtitle")}
      back={<Link href="/proofs">{t("nav-proofs")}</Link>}
      actions={data?.length ? create : null}
    >
      {error && <ErrorView error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton rows={6} />}
      {data?.length === 0 && (
        <EmptyState title={t("declarations-none")} action={create}>
          {t("declarations-none-text")}
        </EmptyState>
      )}
      {data && data.length > 0 && <Declarations rows={data} onEdit={setEdited} />}
      {edited && (
        <DeclarationDialog row={edited === "new" ? null : edited} onClose={() => setEdited(null)} />
      )}
    </Page>
  );
}

interface DeclarationsProps {
  rows: readonly SupplierDeclarationRow[];
  onEdit: (row: SupplierDeclarationRow) => void;
}

function Declarations({ rows, onEdit }: DeclarationsProps) {
  const t = useT();
  const words = useWords();
  const removal = useMutation({
    mutationFn: (id: string) => commands.declarationsRemove(id),
    onSuccess: () => void notifyUndoable(t("declarations-removed")),
    onError: notifyError,
  });
  return (
    <ListTable
      label={t("declarations-title")}
      rows={rows}
      rowId={({ id }) => id}
      columns={[
        {
          id: "supplier",
          label: t("declarations-supplier"),
          show: (row) => (
            <AriaButton className={styles.name} onPress={() => onEdit(row)}>
              {row.declaration.supplier}
            </AriaButton>
          ),
        },
        {
          id: "material",
          label: t("declarations-material"),
          show: ({ declaration: { material } }) => material,
        },
        {
          id: "code",
          label: t("proof-field-code"),
          isWhole: true,
          show: ({ declaration: { code } }) => code && <Code hs>{code}</Code>,
        },
        {
          id: "agreements",
          label: t("declarations-agreements"),
          show: ({ declaration: { agreements } }) => agreements.join(", "),
        },
        {
          id: "state",
          label: t("proofs-state"),
          show: ({ state }) => words(`declaration-state-${state}`),
        },
        {
          id: "end",
          label: t("declarations-valid-to"),
          isWhole: true,
          show: ({ declaration: { validTo } }) => validTo && <Day iso={validTo} />,
        },
        {
          id: "remove",
          label: t("declarations-remove"),
          show: ({ id, declaration: { supplier } }) => (
            <IconButton
              icon={Trash2}
              label={t("declarations-remove-of", { supplier })}
              onPress={() => removal.mutate(id)}
            />
          ),
        },
      ]}
    />
  );
}
