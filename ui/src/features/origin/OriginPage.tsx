import { useQuery } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { Link } from "react-aria-components";
import type { OriginCaseRow } from "@/bridge";
import { ButtonLink } from "@/components/Button";
import { Code, Day, Moment } from "@/components/figures";
import { ListTable } from "@/components/ListTable";
import { Page } from "@/components/Page";
import { EmptyState, ErrorView, Skeleton } from "@/components/states";
import { useT } from "@/i18n/t";
import { casesQuery } from "./queries";

/** The origin cases of the office, the newest first. */
export function OriginPage() {
  const t = useT();
  const { data, error, refetch } = useQuery(casesQuery);
  const create = (
    <ButtonLink look="primary" icon={Plus} href="/origin/new">
      {t("origin-new")}
    </ButtonLink>
  );
  return (
    <Page
      title={t("nav-origin")}
      subtitle={t("origin-subtitle")}
      actions={data?.length ? create : null}
    >
      {error && <ErrorView error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton rows={6} />}
      {data?.length === 0 && (
        <EmptyState title={t("origin-none")} action={create}>
          {t("origin-none-text")}
        </EmptyState>
      )}
      {data && data.length > 0 && <Cases rows={data} />}
    </Page>
  );
}

function Cases({ rows }: { rows: readonly OriginCaseRow[] }) {
  const t = useT();
  return (
    <ListTable
      label={t("origin-cases")}
      rows={rows}
      rowId={({ id }) => id}
      columns={[
        {
          id: "name",
          label: t("origin-case-name"),
          show: ({ id, name }) => <Link href={`/origin/${id}`}>{name}</Link>,
        },
        {
          id: "code",
          label: t("origin-code"),
          isWhole: true,
          show: ({ code }) => <Code hs>{code}</Code>,
        },
        {
          id: "originates",
          label: t("origin-originates"),
          show: ({ originates }) => originates.join(", ") || t("origin-nowhere"),
        },
        {
          id: "open",
          label: t("origin-open"),
          show: ({ open }) => (open.length === 0 ? "" : `${open.length}`),
        },
        { id: "on", label: t("origin-on"), isWhole: true, show: ({ on }) => <Day iso={on} /> },
        { id: "at", label: t("origin-at"), isWhole: true, show: ({ at }) => <Moment iso={at} /> },
      ]}
    />
  );
}
