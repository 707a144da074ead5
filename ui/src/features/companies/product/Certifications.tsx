import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Pencil, Plus, Trash2 } from "lucide-react";
import { useRef, useState } from "react";
import { type CertificationRow, commands } from "@/bridge";
import { Button, IconButton } from "@/components/Button";
import { Day } from "@/components/figures";
import { ListTable } from "@/components/ListTable";
import { Section } from "@/components/Page";
import { ErrorView, Skeleton } from "@/components/states";
import textStyles from "@/components/text.module.css";
import { notifyError } from "@/components/toast";
import { notifyUndoable } from "@/components/undo";
import { useT } from "@/i18n/t";
import { CertificationBadge } from "./CertificationBadge";
import { CertificationDialog } from "./CertificationDialog";
import { certificationsQuery } from "./queries";

interface CertificationsProps {
  company: string;
  /** The product; null for those of the company as a whole. */
  product: string | null;
  /** A company that is archived changes nothing. */
  isFixed: boolean;
}

/** The certifications of a product with those of its company, or of the company alone. */
export function Certifications({ company, product, isFixed }: CertificationsProps) {
  const t = useT();
  const { data, error, refetch } = useQuery(certificationsQuery(company));
  const [edited, setEdited] = useState<CertificationRow | "new" | null>(null);
  // What is open is renewed where somebody else saved it meanwhile.
  const open = edited === "new" ? null : edited?.id;
  const newest = open && data?.find(({ id }) => id === open);
  if (newest && newest !== edited) setEdited(newest);
  const part = useRef<HTMLDivElement>(null);
  const removing = useRemoving(company, () => part.current?.focus());
  const rows = data?.filter((row) => row.product === product || row.product === null);
  const title = t(product === null ? "certifications-of-company" : "product-certifications");
  return (
    <Section
      title={title}
      actions={
        !isFixed && (
          <Button icon={Plus} onPress={() => setEdited("new")}>
            {t("certification-add")}
          </Button>
        )
      }
    >
      {error && <ErrorView error={error} onRetry={() => void refetch()} />}
      {!rows && !error && <Skeleton rows={2} />}
      {rows?.length === 0 && <p className={textStyles.quiet}>{t("certifications-none")}</p>}
      <div ref={part} tabIndex={-1}>
        {rows && rows.length > 0 && (
          <CertificationTable
            label={title}
            rows={rows}
            isOfProduct={product !== null}
            {...(!isFixed && { onEdit: setEdited, onRemove: (id) => removing.mutate(id) })}
          />
        )}
      </div>
      {edited !== null && (
        <CertificationDialog
          company={company}
          product={edited === "new" ? product : edited.product}
          row={edited === "new" ? null : edited}
          onClose={() => setEdited(null)}
        />
      )}
    </Section>
  );
}

interface CertificationTableProps {
  label: string;
  rows: readonly CertificationRow[];
  isOfProduct: boolean;
  onEdit?: (row: CertificationRow) => void;
  onRemove?: (id: string) => void;
}

function CertificationTable({
  label,
  rows,
  isOfProduct,
  onEdit,
  onRemove,
}: CertificationTableProps) {
  const t = useT();
  return (
    <ListTable
      label={label}
      rows={rows}
      rowId={({ id, certification }) => id ?? certification.kind}
      columns={[
        {
          id: "kind",
          label: t("column-certifications-kind"),
          show: ({ product, certification: { kind, scope } }) => (
            <>
              {kind}
              {isOfProduct && product === null && (
                <span className={textStyles.under}>{t("certification-of-company")}</span>
              )}
              {scope !== "" && <span className={textStyles.under}>{scope}</span>}
            </>
          ),
        },
        {
          id: "issuer",
          label: t("column-certifications-issuer"),
          show: ({ certification: { issuer, number } }) => (
            <>
              {issuer}
              {number !== "" && <span className={textStyles.under}>{number}</span>}
            </>
          ),
        },
        {
          id: "expires",
          label: t("column-certifications-expires-on"),
          isWhole: true,
          show: ({ certification: { expiresOn } }) => expiresOn !== "" && <Day iso={expiresOn} />,
        },
        {
          id: "state",
          label: t("certification-state"),
          show: ({ state }) => <CertificationBadge state={state} />,
        },
        {
          id: "actions",
          label: t("certification-actions"),
          align: "end",
          isWhole: true,
          show: (row) => (
            <>
              {onEdit && (
                <IconButton
                  icon={Pencil}
                  label={t("certification-edit-one", { kind: row.certification.kind })}
                  onPress={() => onEdit(row)}
                />
              )}
              {onRemove && row.id !== null && (
                <IconButton
                  icon={Trash2}
                  label={t("certification-remove-one", { kind: row.certification.kind })}
                  onPress={() => row.id !== null && onRemove(row.id)}
                />
              )}
            </>
          ),
        },
      ]}
    />
  );
}

function useRemoving(company: string, onRemoved: () => void) {
  const t = useT();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => commands.certificationsRemove(id),
    onSuccess: async () => {
      await client.invalidateQueries(certificationsQuery(company));
      // The button that had the focus is gone with its row.
      onRemoved();
      await notifyUndoable(t("certification-removed"));
    },
    onError: notifyError,
  });
}
