import { useQuery } from "@tanstack/react-query";
import type { DiversityCounts, DiversityTable } from "@/bridge";
import { ButtonLink } from "@/components/Button";
import { useSectors, useStates } from "@/components/catalogue";
import { Count } from "@/components/figures";
import { ListTable } from "@/components/ListTable";
import { Section } from "@/components/Page";
import { EmptyState, ErrorView, Notice, Skeleton } from "@/components/states";
import { useT, useWords } from "@/i18n/t";
import { PrivacyFrame } from "./PrivacyFrame";
import { diversityCountsQuery } from "./queries";

/** How many companies said what of themselves, without numbers small enough to tell anybody by. */
export function DiversityPage() {
  const t = useT();
  const { data, error, refetch } = useQuery(diversityCountsQuery);
  const isNone = data?.tables.every(({ rows }) => rows.length === 0);
  return (
    <PrivacyFrame current="/privacy/diversity">
      {error && <ErrorView error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton rows={8} />}
      {isNone && (
        <EmptyState
          title={t("diversity-none")}
          action={<ButtonLink href="/companies">{t("nav-companies")}</ButtonLink>}
        >
          {t("diversity-none-text")}
        </EmptyState>
      )}
      {data && !isNone && (
        <>
          <Notice>{t("diversity-hidden-help", { threshold: `${data.threshold}` })}</Notice>
          {data.tables.map((table) => (
            <Counted key={table.by} table={table} counts={data} />
          ))}
        </>
      )}
    </PrivacyFrame>
  );
}

interface Row {
  id: string;
  name: string;
  cells: (number | null)[];
  total: number | null;
}

function Counted({ table, counts }: { table: DiversityTable; counts: DiversityCounts }) {
  const t = useT();
  const words = useWords();
  const states = useStates();
  const sectors = useSectors();
  const nameOf = (code: string) => {
    if (code === "") return t("diversity-unknown");
    if (table.by === "state") return states.nameOf(code);
    return table.by === "sector" ? sectors.nameOf(code) : words(`size-${code}`);
  };
  const rows: Row[] = table.rows.map((code, index) => ({
    id: code || "unknown",
    name: String(nameOf(code)),
    cells: table.shown.cells[index] ?? [],
    total: table.shown.rows[index] ?? null,
  }));
  rows.push({
    id: "total",
    name: t("diversity-total"),
    cells: table.shown.columns,
    total: table.shown.total,
  });
  const figure = (count: number | null | undefined) =>
    count === null || count === undefined ? t("diversity-hidden") : <Count value={count} />;
  return (
    <Section title={words(`diversity-by-${table.by}`)}>
      <ListTable
        label={words(`diversity-by-${table.by}`)}
        rows={rows}
        rowId={({ id }) => id}
        columns={[
          { id: "name", label: words(`diversity-by-${table.by}`), show: ({ name }) => name },
          ...counts.grounds.map((ground, index) => ({
            id: ground,
            label: words(`ground-${ground}`),
            align: "end" as const,
            show: ({ cells }: Row) => figure(cells[index]),
          })),
          {
            id: "total",
            label: t("diversity-total"),
            align: "end",
            show: ({ total }) => figure(total),
          },
        ]}
      />
    </Section>
  );
}
