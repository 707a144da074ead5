import { useQuery } from "@tanstack/react-query";
import type { ErasureRecord } from "@/bridge";
import { ButtonLink } from "@/components/Button";
import { Count, Day } from "@/components/figures";
import { ListTable } from "@/components/ListTable";
import { EmptyState, ErrorView, Skeleton } from "@/components/states";
import { useT, useWords } from "@/i18n/t";
import { DueErasures } from "./DueErasures";
import { PrivacyFrame } from "./PrivacyFrame";
import { erasuresQuery } from "./queries";

/** Whose data were erased, when and why, without saying who it was. */
export function ErasuresPage() {
  const t = useT();
  const { data, error, refetch } = useQuery(erasuresQuery);
  return (
    <PrivacyFrame current="/privacy/erasures">
      {error && <ErrorView error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton />}
      {data?.length === 0 && (
        <EmptyState
          title={t("privacy-erasures-none")}
          action={<ButtonLink href="/companies">{t("nav-companies")}</ButtonLink>}
        >
          {t("privacy-erasures-none-text")}
        </EmptyState>
      )}
      <DueErasures />
      {data && data.length > 0 && <Erasures rows={data} />}
    </PrivacyFrame>
  );
}

function Erasures({ rows }: { rows: readonly ErasureRecord[] }) {
  const t = useT();
  const words = useWords();
  return (
    <ListTable
      label={t("privacy-tab-erasures")}
      rows={rows}
      rowId={({ id }) => id}
      columns={[
        {
          id: "day",
          label: t("privacy-erasures-day"),
          isWhole: true,
          show: ({ erasedOn }) => <Day iso={erasedOn} />,
        },
        {
          id: "kind",
          label: t("privacy-erasures-kind"),
          show: ({ kind }) => words(`privacy-kind-${kind}`),
        },
        { id: "reason", label: t("privacy-erasures-reason"), show: ({ reason }) => reason },
        {
          id: "rows",
          label: t("privacy-erasures-rows"),
          align: "end",
          show: ({ rows: count }) => <Count value={count} />,
        },
        {
          id: "stayed",
          label: t("privacy-erasures-stayed"),
          show: ({ stayed }) =>
            [...new Set(stayed.map(({ row }) => words(`privacy-place-${row.table}`)))].join(", ") ||
            "—",
        },
      ]}
    />
  );
}
