import { useQuery } from "@tanstack/react-query";
import { CircleCheck, History, Scale } from "lucide-react";
import { Link } from "react-aria-components";
import type { AnswerRow } from "@/bridge";
import { Badge } from "@/components/Badge";
import { ButtonLink } from "@/components/Button";
import { Code, Country, Day, Money } from "@/components/figures";
import { ListTable } from "@/components/ListTable";
import { RecomputeAnswers } from "@/components/RecomputeAnswers";
import { EmptyState, ErrorView, Skeleton } from "@/components/states";
import { useShortName } from "@/i18n/names";
import { useT } from "@/i18n/t";
import styles from "./companies.module.css";
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
  if (data.length > 0) return <Answers rows={data} />;
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

function Answers({ rows }: { rows: readonly AnswerRow[] }) {
  const t = useT();
  const shortName = useShortName();
  const stale = rows.filter(({ isStale }) => isStale).map(({ id }) => id);
  return (
    <>
      {stale.length > 0 && (
        <div>
          <RecomputeAnswers ids={stale} />
        </div>
      )}
      <ListTable
        label={t("company-tab-benefits")}
        rows={rows}
        rowId={({ id }) => id}
        columns={[
          {
            id: "product",
            label: t("product-title"),
            show: ({ id, product, productText }) => (
              <>
                <Link href={`/treaties/answers/${id}`}>{productText}</Link>
                <span className={styles.under}>
                  <Code hs>{product}</Code>
                </span>
              </>
            ),
          },
          {
            id: "market",
            label: t("market-name"),
            show: ({ market }) => <Country code={market} />,
          },
          { id: "on", label: t("answer-on"), show: ({ on }) => <Day iso={on} /> },
          {
            id: "best",
            label: t("answer-best"),
            show: ({ best }) => (best ? shortName(best) : t("company-unknown")),
          },
          {
            id: "saving",
            label: t("answer-saving"),
            align: "end",
            show: ({ saving, best }) =>
              saving ? (
                <>
                  <Money value={saving} />
                  {best && (
                    <span className={styles.under}>
                      {t("answer-saving-with", { agreement: shortName(best) })}
                    </span>
                  )}
                </>
              ) : (
                t("company-unknown")
              ),
          },
          {
            id: "state",
            label: t("answer-state"),
            show: ({ isStale }) => (
              <Badge tone={isStale ? "attention" : "good"} icon={isStale ? History : CircleCheck}>
                {isStale ? t("answer-stale") : t("answer-current")}
              </Badge>
            ),
          },
        ]}
      />
    </>
  );
}
