import { Archive, CircleCheck, CornerDownRight } from "lucide-react";
import { Link } from "react-aria-components";
import type { FieldToMerge, MergeField, MergePreview, MergingCompany } from "@/bridge";
import { Badge } from "@/components/Badge";
import { Section } from "@/components/Page";
import { useFormats } from "@/i18n/format";
import { useT } from "@/i18n/t";
import { type Chosen, standingShown } from "./choices";
import styles from "./duplicates.module.css";
import { FieldRow } from "./FieldRow";

interface MergeFieldsProps {
  preview: MergePreview;
  chosen: Chosen;
  onChoose: (field: MergeField, company: string) => void;
}

/** The two companies field by field: what is to be chosen first, what they say alike last. */
export function MergeFields({ preview, chosen, onChoose }: MergeFieldsProps) {
  const t = useT();
  const { keep, gone, fields } = preview;
  const standing = (...wanted: string[]) =>
    fields.filter((field) => wanted.includes(standingShown(field, preview)));
  const rows = (shown: readonly FieldToMerge[]) => (
    <div className={styles.rows}>
      {shown.map((field) => (
        <FieldRow
          key={field.field}
          field={field}
          preview={preview}
          chosen={chosen}
          onChoose={onChoose}
        />
      ))}
    </div>
  );
  const contested = standing("conflict");
  const joined = standing("only-one", "union");
  const same = standing("same");
  return (
    <div className={styles.fields}>
      <div className={styles.heads}>
        <Head company={keep} stays />
        <Head company={gone} stays={false} />
        <p className={styles.headResult}>{t("merge-result")}</p>
      </div>
      {contested.length > 0 && (
        <Section title={t("merge-contested")} help={t("merge-contested-help")}>
          {rows(contested)}
        </Section>
      )}
      {joined.length > 0 && <Section title={t("merge-joined")}>{rows(joined)}</Section>}
      {same.length > 0 && (
        <details className={styles.same}>
          <summary>{t("merge-same", { count: same.length })}</summary>
          {rows(same)}
        </details>
      )}
    </div>
  );
}

function Head({ company, stays }: { company: MergingCompany; stays: boolean }) {
  const t = useT();
  const formats = useFormats();
  const { id, profile, isArchived, createdAt, updatedAt } = company;
  return (
    <div className={styles.head}>
      <Link href={`/companies/${id}`}>{profile.legalName}</Link>
      <span className={styles.badges}>
        <Badge tone={stays ? "good" : "neutral"} icon={stays ? CircleCheck : CornerDownRight}>
          {t(stays ? "merge-stays" : "merge-goes")}
        </Badge>
        {isArchived && (
          <Badge tone="attention" icon={Archive}>
            {t("company-status-archived")}
          </Badge>
        )}
      </span>
      <span className={styles.under}>
        {t("merge-dates", {
          registered: formats.dayOf(createdAt),
          changed: formats.dayOf(updatedAt),
        })}
      </span>
    </div>
  );
}
