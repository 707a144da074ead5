import { useQuery } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { originCasesQuery } from "@/bridge/queries";
import { ButtonLink } from "@/components/Button";
import { OriginCases } from "@/components/OriginCases";
import { Page } from "@/components/Page";
import { EmptyState, ErrorView, Skeleton } from "@/components/states";
import { useT } from "@/i18n/t";

/** The origin cases of the office, the newest first. */
export function OriginPage() {
  const t = useT();
  const { data, error, refetch } = useQuery(originCasesQuery(null));
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
      {data && data.length > 0 && <OriginCases rows={data} />}
    </Page>
  );
}
