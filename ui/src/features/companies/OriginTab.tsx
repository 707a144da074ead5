import { useQuery } from "@tanstack/react-query";
import { Factory } from "lucide-react";
import { originCasesQuery } from "@/bridge/queries";
import { ButtonLink } from "@/components/Button";
import { OriginCases } from "@/components/OriginCases";
import { MoreRows, usePortions } from "@/components/portions";
import { EmptyState, ErrorView, Skeleton } from "@/components/states";
import { useT } from "@/i18n/t";
import { originHref } from "./products";
import { useCompany } from "./use-company";

/** Under which agreements the products of a company originate, case by case. */
export function OriginTab() {
  const t = useT();
  const company = useCompany();
  const { limit, more } = usePortions(company?.id ?? "");
  const { data, error, refetch } = useQuery({
    ...originCasesQuery(company?.id ?? null, "", limit),
    enabled: company !== undefined,
  });
  if (error) return <ErrorView error={error} onRetry={() => void refetch()} />;
  if (!company || !data) return <Skeleton rows={4} />;
  const product = company.profile.products.find(({ code }) => code !== "");
  const create = (
    <ButtonLink icon={Factory} href={originHref(company.id, product)}>
      {t("origin-new")}
    </ButtonLink>
  );
  if (data.rows.length === 0) {
    return (
      <EmptyState title={t("origin-none")} action={create}>
        {t("origin-none-text")}
      </EmptyState>
    );
  }
  return (
    <>
      <div>{create}</div>
      <OriginCases rows={data.rows} />
      {data.hasMore && <MoreRows count={data.rows.length} onMore={more} />}
    </>
  );
}
