import { useQuery } from "@tanstack/react-query";
import { TriangleAlert } from "lucide-react";
import { Link } from "react-aria-components";
import type { OriginProofRow } from "@/bridge";
import { deskStateQuery } from "@/bridge/queries";
import { Badge } from "@/components/Badge";
import { Code, Day } from "@/components/figures";
import { ListTable } from "@/components/ListTable";
import { Agreement } from "@/components/names";
import { useT, useWords } from "@/i18n/t";
import { ProofBadge } from "./ProofBadge";
import styles from "./Proofs.module.css";

/** Proofs of origin in a list. */
export function ProofList({ rows }: { rows: readonly OriginProofRow[] }) {
  const t = useT();
  const words = useWords();
  const { data: desk } = useQuery(deskStateQuery);
  const day = (iso: string | null) => iso && <Day iso={iso} />;
  return (
    <ListTable
      label={t("nav-proofs")}
      rows={rows}
      rowId={({ id }) => id}
      columns={[
        {
          id: "good",
          label: t("proof-field-good"),
          show: ({ id, description, code, goods }) => (
            <span className={styles.named}>
              <Link href={`/proofs/${id}`}>{description || t("proof-untitled")}</Link>
              {code && <Code hs>{code}</Code>}
              {goods > 1 && <span>{t("proof-goods-count", { count: `${goods}` })}</span>}
            </span>
          ),
        },
        {
          id: "agreement",
          label: t("proof-agreement"),
          show: ({ agreement }) => <Agreement id={agreement} />,
        },
        {
          id: "form",
          label: t("proof-field-form"),
          show: ({ form }) => words(`proof-form-${form}`),
        },
        {
          id: "state",
          label: t("proofs-state"),
          show: (row) => (
            <span className={styles.badges}>
              <ProofBadge row={row} today={desk?.today} />
              {row.state === "draft" && row.findings > 0 && (
                <span>{t("proof-missing", { count: row.findings })}</span>
              )}
              {row.isStale && (
                <Badge tone="attention" icon={TriangleAlert}>
                  {t("proof-stale")}
                </Badge>
              )}
            </span>
          ),
        },
        {
          id: "issued",
          label: t("proof-issued-on"),
          isWhole: true,
          show: ({ issuedOn }) => day(issuedOn),
        },
        {
          id: "serves",
          label: t("proof-serves-until"),
          isWhole: true,
          show: ({ servesUntil }) => day(servesUntil),
        },
        {
          id: "keep",
          label: t("proof-kept-until"),
          isWhole: true,
          show: ({ keepUntil }) => day(keepUntil),
        },
      ]}
    />
  );
}
