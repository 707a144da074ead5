import { useQuery } from "@tanstack/react-query";
import { FileDown } from "lucide-react";
import { Link } from "react-aria-components";
import type { MarketRow, SourceRow } from "@/bridge";
import { referenceStatusQuery } from "@/bridge/queries";
import { ButtonLink } from "@/components/Button";
import { Code, Count } from "@/components/figures";
import { ListTable } from "@/components/ListTable";
import { NextStepWords } from "@/components/NextStepWords";
import { Section } from "@/components/Page";
import { ErrorView, Skeleton } from "@/components/states";
import { useName } from "@/i18n/names";
import { useT, useWords } from "@/i18n/t";
import { RepairNotice } from "./RepairNotice";
import { RulesSection } from "./RulesSection";
import { SettingsFrame } from "./SettingsFrame";
import styles from "./settings.module.css";

/** What the program knows about tariffs, from where, and in which edition. */
export function DataPage() {
  const t = useT();
  const { data, error, refetch } = useQuery(referenceStatusQuery);
  return (
    <SettingsFrame
      current="/settings"
      actions={
        <ButtonLink look="primary" icon={FileDown} href="/settings/import">
          {t("import-start")}
        </ButtonLink>
      }
    >
      {error && <ErrorView error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton rows={8} />}
      {data && (
        <>
          {data.repair && <RepairNotice repair={data.repair} />}
          <Section title={t("data-markets")} help={t("data-markets-help")}>
            <Markets rows={data.markets} />
          </Section>
          <RulesSection />
          <Section title={t("data-sources")} help={t("data-sources-help")}>
            <Sources rows={data.sources} />
          </Section>
        </>
      )}
    </SettingsFrame>
  );
}

function Markets({ rows }: { rows: readonly MarketRow[] }) {
  const t = useT();
  const name = useName();
  return (
    <ListTable
      label={t("data-markets")}
      rows={rows}
      rowId={({ market }) => market}
      columns={[
        {
          id: "market",
          label: t("data-market"),
          isWhole: true,
          show: (row) => <Link href={`/settings/markets/${row.market}`}>{name(row)}</Link>,
        },
        {
          id: "vintage",
          label: t("data-vintage"),
          show: ({ vintage, nextStep }) =>
            vintage ?? (nextStep ? <NextStepWords step={nextStep} /> : t("data-none")),
        },
        {
          id: "lines",
          label: t("data-lines"),
          align: "end",
          show: ({ vintage, lines }) => <Known vintage={vintage} count={lines} />,
        },
        {
          id: "computed",
          label: t("data-computed"),
          align: "end",
          show: ({ vintage, computed }) => <Known vintage={vintage} count={computed} />,
        },
        {
          id: "text-only",
          label: t("data-text-only"),
          align: "end",
          show: ({ vintage, textOnly }) => <Known vintage={vintage} count={textOnly} />,
        },
      ]}
    />
  );
}

/** How many lines of an edition; without one there is nothing to count. */
function Known({ vintage, count }: { vintage: string | null; count: number }) {
  return vintage === null ? "—" : <Count value={count} />;
}

function Sources({ rows }: { rows: readonly SourceRow[] }) {
  const t = useT();
  const words = useWords();
  const name = useName();
  return (
    <ListTable
      label={t("data-sources")}
      rows={rows}
      rowId={({ id }) => id}
      columns={[
        {
          id: "name",
          label: t("data-source"),
          show: (row) => (
            <>
              {name(row)}
              <span className={styles.under}>{row.publisher}</span>
            </>
          ),
        },
        { id: "vintage", label: t("data-vintage"), show: ({ vintage }) => vintage },
        {
          id: "kind",
          label: t("data-kind"),
          show: ({ kind }) => (kind === "bundled" ? t("data-bundled") : t("data-imported")),
        },
        {
          id: "rows",
          label: t("data-rows"),
          align: "end",
          show: (row) => <Count value={row.rows} />,
        },
        {
          id: "licence",
          label: t("data-licence"),
          show: ({ licence, attribution }) => (
            <>
              {words(`licence-${licence}`)}
              {attribution && <span className={styles.under}>{attribution}</span>}
            </>
          ),
        },
        {
          id: "sha256",
          label: t("source-fingerprint"),
          show: ({ sha256 }) => <Code>{sha256.slice(0, 12)}</Code>,
        },
      ]}
    />
  );
}
