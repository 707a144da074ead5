import type { CompanySource } from "@/bridge";
import { Code, Day } from "@/components/figures";
import { ListTable } from "@/components/ListTable";
import { Section } from "@/components/Page";
import { useT } from "@/i18n/t";
import styles from "./companies.module.css";

/** From which files a company was imported; nothing where it was typed in. */
export function Sources({ sources }: { sources: readonly CompanySource[] }) {
  const t = useT();
  if (sources.length === 0) return null;
  return (
    <Section title={t("sources-title")}>
      <ListTable
        label={t("sources-title")}
        rows={sources}
        rowId={({ sha256, row }) => `${sha256} ${row}`}
        columns={[
          {
            id: "file",
            label: t("imports-file"),
            show: ({ file, sha256 }) => (
              <>
                <span className={styles.file}>{file}</span>
                <span className={styles.under}>
                  {t("source-fingerprint")} <Code>{sha256.slice(0, 12)}</Code>
                </span>
              </>
            ),
          },
          { id: "row", label: t("sources-row"), align: "end", show: ({ row }) => row },
          { id: "register", label: t("sources-register"), show: ({ system }) => system ?? "—" },
          {
            id: "key",
            label: t("sources-key"),
            show: ({ outsideId }) => (outsideId ? <Code>{outsideId}</Code> : "—"),
          },
          {
            id: "day",
            label: t("sources-day"),
            isWhole: true,
            show: ({ importedOn }) => <Day iso={importedOn} />,
          },
        ]}
      />
    </Section>
  );
}
