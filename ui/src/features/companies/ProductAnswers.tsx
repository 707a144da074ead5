import { useQuery } from "@tanstack/react-query";
import { Scale } from "lucide-react";
import type { ProductDetail } from "@/bridge";
import { ButtonLink } from "@/components/Button";
import { Section } from "@/components/Page";
import { ErrorView, Skeleton } from "@/components/states";
import { useT } from "@/i18n/t";
import { AnswerList } from "./AnswerList";
import styles from "./companies.module.css";
import { benefitHref } from "./products";
import { answersQuery } from "./queries";

/** What treaties give a product: the answers that were kept with it, and the way to a new one. */
export function ProductAnswers({ detail: { company, product } }: { detail: ProductDetail }) {
  const t = useT();
  const { data, error, refetch } = useQuery(answersQuery(company));
  const rows = data?.filter(({ productId }) => productId === product.id);
  return (
    <Section
      title={t("product-answers")}
      actions={
        product.code !== "" && (
          <ButtonLink icon={Scale} href={benefitHref(company, product)}>
            {t("product-look-up")}
          </ButtonLink>
        )
      }
    >
      {error && <ErrorView error={error} onRetry={() => void refetch()} />}
      {!rows && !error && <Skeleton rows={2} />}
      {rows?.length === 0 && (
        <p className={styles.quiet}>
          {t(product.code === "" ? "product-needs-code" : "product-answers-none")}
        </p>
      )}
      {rows && rows.length > 0 && <AnswerList rows={rows} label={t("product-answers")} />}
    </Section>
  );
}
