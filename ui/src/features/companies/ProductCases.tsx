import { useQuery } from "@tanstack/react-query";
import { Factory } from "lucide-react";
import type { ProductDetail } from "@/bridge";
import { originCasesQuery } from "@/bridge/queries";
import { ButtonLink } from "@/components/Button";
import { OriginCases } from "@/components/OriginCases";
import { Section } from "@/components/Page";
import { MoreRows, usePortions } from "@/components/portions";
import { ErrorView, Skeleton } from "@/components/states";
import { useT } from "@/i18n/t";
import styles from "./companies.module.css";
import { originHref } from "./products";

/** Under which agreements a product originates, case by case, and the way to a new case. */
export function ProductCases({ detail: { company, product } }: { detail: ProductDetail }) {
  const t = useT();
  const { limit, more } = usePortions(product.id ?? "");
  const { data, error, refetch } = useQuery(originCasesQuery(company, "", limit, product.id));
  return (
    <Section
      title={t("origin-cases")}
      actions={
        product.code !== "" && (
          <ButtonLink icon={Factory} href={originHref(company, product)}>
            {t("origin-new")}
          </ButtonLink>
        )
      }
    >
      {error && <ErrorView error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton rows={2} />}
      {data?.rows.length === 0 && <p className={styles.quiet}>{t("product-cases-none")}</p>}
      {data && data.rows.length > 0 && <OriginCases rows={data.rows} />}
      {data?.hasMore && <MoreRows count={data.rows.length} onMore={more} />}
    </Section>
  );
}
