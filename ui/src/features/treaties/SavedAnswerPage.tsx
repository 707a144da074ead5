import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { RefreshCw } from "lucide-react";
import { useState } from "react";
import { Link } from "react-aria-components";
import { ButtonLink } from "@/components/Button";
import { Page } from "@/components/Page";
import { RecomputeAnswers } from "@/components/RecomputeAnswers";
import { ErrorView, Notice, Skeleton } from "@/components/states";
import { useFormats } from "@/i18n/format";
import { useT } from "@/i18n/t";
import { AnswerView } from "./AnswerView";
import { savedAnswerQuery } from "./queries";
import { addressOf, questionOf } from "./question";

const route = getRouteApi("/treaties/answers/$answer");

/** An answer as it was given, with the way to ask again. */
export function SavedAnswerPage() {
  const t = useT();
  const formats = useFormats();
  const { answer: id } = route.useParams();
  const [line, setLine] = useState<string | null>(null);
  const { data, error, refetch } = useQuery(savedAnswerQuery(id));
  if (!data) {
    return (
      <Page title={t("benefits-saved-title")}>
        {error ? <ErrorView error={error} onRetry={() => void refetch()} /> : <Skeleton rows={8} />}
      </Page>
    );
  }
  const { row, input, answer } = data;
  const again = {
    ...questionOf(input),
    company: row.companyId,
    ...(row.productId !== null && { companyProduct: row.productId }),
  };
  return (
    <Page
      title={row.productText}
      back={<Link href="/treaties">{t("nav-treaties")}</Link>}
      subtitle={t("benefits-saved-subtitle", {
        market: formats.country(row.market),
        on: formats.day(row.on),
        at: formats.instant(row.at),
      })}
      actions={
        <ButtonLink look="primary" icon={RefreshCw} href={addressOf(again)}>
          {t("benefits-ask-again")}
        </ButtonLink>
      }
    >
      {row.isStale && (
        <Notice tone="attention" title={t("benefits-stale")}>
          <p>{t("benefits-stale-text")}</p>
          <RecomputeAnswers ids={[id]} />
        </Notice>
      )}
      <AnswerView answer={answer} line={line ?? input.line ?? null} onLine={setLine} />
    </Page>
  );
}
