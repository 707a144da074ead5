import { useQuery } from "@tanstack/react-query";
import { Scale } from "lucide-react";
import { ButtonLink } from "@/components/Button";
import { EmptyState, ErrorView, Skeleton } from "@/components/states";
import { useT } from "@/i18n/t";
import { AnswerList } from "./AnswerList";
import { benefitHref } from "./products";
import { answersQuery } from "./queries";
import { useCompany } from "./use-company";

/** The answers that were saved for a company, and which of them rest on sources that changed. */
export function BenefitsTab() {
  const t = useT();
  const company = useCompany();
  const { data, error, refetch } = useQuery({
    ...answersQuery(company?.id ?? ""),
    enabled: company !== undefined,
  });
  if (error) return <ErrorView error={error} onRetry={() => void refetch()} />;
  if (!company || !data) return <Skeleton rows={4} />;
  if (data.length > 0) return <AnswerList rows={data} label={t("company-tab-benefits")} />;
  const product = company.profile.products.find(({ code }) => code !== "");
  return (
    <EmptyState
      title={t("company-no-answers")}
      action={
        <ButtonLink icon={Scale} href={product ? benefitHref(company.id, product) : "/treaties"}>
          {t("product-look-up")}
        </ButtonLink>
      }
    >
      {t("company-no-answers-text")}
    </EmptyState>
  );
}
