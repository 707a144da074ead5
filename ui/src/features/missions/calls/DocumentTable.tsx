import { useMutation } from "@tanstack/react-query";
import { BadgeCheck, CircleCheck, CircleX, Eye, MoreHorizontal, Stamp, Trash2 } from "lucide-react";
import { commands, type DocumentRow, type SupportRow } from "@/bridge";
import { Badge } from "@/components/Badge";
import { Day } from "@/components/figures";
import { ListTable } from "@/components/ListTable";
import { Menu } from "@/components/Menu";
import { useMay } from "@/components/may";
import textStyles from "@/components/text.module.css";
import { notifyError } from "@/components/toast";
import { notifyUndoable } from "@/components/undo";
import { useT } from "@/i18n/t";
import { useDocumentName } from "./documents";

interface DocumentTableProps {
  rows: readonly DocumentRow[];
  /** The requests for a support of the participation, which documents may prove. */
  supports: readonly SupportRow[];
  onAttest: (row: DocumentRow) => void;
}

/** The documents of a company, the latest first. */
export function DocumentTable({ rows, supports, onAttest }: DocumentTableProps) {
  const t = useT();
  const nameOf = useDocumentName();
  return (
    <ListTable
      label={t("documents-title")}
      rows={rows}
      rowId={({ id }) => id}
      columns={[
        {
          id: "kind",
          label: t("document-kind"),
          show: ({ document: { kind, reference }, supportId }) => {
            const support = supports.find(({ id }) => id === supportId);
            return (
              <>
                {nameOf(kind)}
                {reference !== "" && <span className={textStyles.under}>{reference}</span>}
                {support && (
                  <span className={textStyles.under}>
                    {t("document-proves", { line: support.line })}
                  </span>
                )}
              </>
            );
          },
        },
        {
          id: "handed-in",
          label: t("document-handed-in"),
          isWhole: true,
          show: ({ document }) => <Day iso={document.handedInOn} />,
        },
        { id: "holds", label: t("document-holds"), show: (row) => <Holds row={row} /> },
        { id: "seen", label: t("document-original"), show: (row) => <Original row={row} /> },
        {
          id: "actions",
          label: t("registration-moves"),
          align: "end",
          show: (row) => <Actions row={row} onAttest={onAttest} />,
        },
      ]}
    />
  );
}

function Holds({ row: { holds, document } }: { row: DocumentRow }) {
  const t = useT();
  return (
    <>
      {holds ? (
        <Badge tone="good" icon={CircleCheck}>
          {t("document-valid")}
        </Badge>
      ) : (
        <Badge tone="danger" icon={CircleX}>
          {t("document-ended")}
        </Badge>
      )}
      {document.holdsUntil !== "" && (
        <span className={textStyles.under}>
          {t("document-until")} <Day iso={document.holdsUntil} />
        </span>
      )}
    </>
  );
}

function Original({ row: { seenBy, seenOn } }: { row: DocumentRow }) {
  const t = useT();
  if (seenOn === null) {
    return (
      <Badge tone="attention" icon={Eye}>
        {t("document-unseen")}
      </Badge>
    );
  }
  return (
    <>
      <Badge tone="good" icon={BadgeCheck}>
        {t("document-seen")}
      </Badge>
      <span className={textStyles.under}>
        {seenBy} <Day iso={seenOn} />
      </span>
    </>
  );
}

function Actions({ row, onAttest }: { row: DocumentRow } & Pick<DocumentTableProps, "onAttest">) {
  const t = useT();
  const nameOf = useDocumentName();
  const name = nameOf(row.document.kind);
  const mayAttest = useMay("decide-places") && row.seenOn === null;
  const mayRemove = useMay("register-to-missions");
  const removing = useMutation({
    mutationFn: () => commands.callsRemoveDocument(row.id),
    onSuccess: () => notifyUndoable(t("document-removed", { name })),
    onError: notifyError,
  });
  const attest = {
    id: "attest",
    label: t("document-attest"),
    icon: Stamp,
    onAction: () => onAttest(row),
  };
  const remove = {
    id: "remove",
    label: t("document-remove"),
    icon: Trash2,
    onAction: () => removing.mutate(),
  };
  if (!mayAttest && !mayRemove) return null;
  return (
    <Menu
      icon={MoreHorizontal}
      label={t("registration-moves-of", { name })}
      actions={[...(mayAttest ? [attest] : []), ...(mayRemove ? [remove] : [])]}
    />
  );
}
