import type { AgreementName, PreviewRate, PreviewRow, TablePreview } from "@/bridge";
import { Code } from "@/components/figures";
import { ListTable } from "@/components/ListTable";
import { Section } from "@/components/Page";
import { useShortName } from "@/i18n/names";
import { useT, useWords } from "@/i18n/t";
import { ImportFigures } from "./ImportFigures";
import styles from "./Mapping.module.css";

interface MappingPreviewProps {
  preview: TablePreview;
  /** The agreements for which a column is read. */
  agreements: readonly AgreementName[];
  /** It has no general duties. */
  isTable: boolean;
}

/** What a recipe makes of a table: its first rows as they are read, and the counts of all. */
export function MappingPreview({ preview, agreements, isTable }: MappingPreviewProps) {
  const t = useT();
  const words = useWords();
  const shortName = useShortName();
  const rate = (row: PreviewRow, agreement: string | null) => {
    const found = row.rates.find((rate) => rate.agreement === agreement);
    return found ? <Rate rate={found} /> : row.rates.length > 0 ? t("mapping-silent") : null;
  };
  return (
    <Section title={t("mapping-preview")} help={t("mapping-preview-help")}>
      <ListTable
        label={t("mapping-preview")}
        rows={preview.rows}
        rowId={({ number }) => `${number}`}
        columns={[
          { id: "number", label: t("mapping-row"), show: ({ number }) => number },
          {
            id: "code",
            label: t("meaning-code"),
            isWhole: true,
            show: ({ code, rejected }) => (rejected === null ? <Code>{code}</Code> : code),
          },
          {
            id: "description",
            label: isTable ? t("mapping-base-category") : t("meaning-description"),
            show: ({ description, rejected }) =>
              rejected === null ? description : words(`reason-${rejected}`),
          },
          ...(isTable
            ? []
            : [{ id: "mfn", label: t("meaning-mfn"), show: (row: PreviewRow) => rate(row, null) }]),
          ...agreements.map((agreement) => ({
            id: agreement.id,
            label: shortName(agreement),
            show: (row: PreviewRow) => rate(row, agreement.id),
          })),
        ]}
      />
      <ImportFigures counted={preview} />
    </Section>
  );
}

/** A rate as it stands in the file and, under it, what it was read as or why it stays text. */
function Rate({ rate }: { rate: PreviewRate }) {
  const words = useWords();
  return (
    <>
      {rate.text}
      <span className={styles.under}>{rate.read ?? words(`reason-${rate.reason}`)}</span>
    </>
  );
}
