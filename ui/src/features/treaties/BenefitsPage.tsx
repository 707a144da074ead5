import { useQuery } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { Factory, FileText, Globe, History, Radar, Save } from "lucide-react";
import { useState } from "react";
import { commands, type LookupInput } from "@/bridge";
import { lookupQuery, productsQuery } from "@/bridge/queries";
import { Button, ButtonLink } from "@/components/Button";
import { Page } from "@/components/Page";
import { useSaving } from "@/components/saving";
import { needsOf, pairsNeeded, unitsNeeded } from "@/components/shipment";
import { EmptyState, ErrorView, Skeleton } from "@/components/states";
import { useLocale } from "@/i18n/locale";
import { useT } from "@/i18n/t";
import { AnswerView } from "./AnswerView";
import { keepQuestion, useLastQuestion } from "./last-question";
import { everywhere } from "./markets";
import { ProductOrigin } from "./ProductOrigin";
import { addressOf, type Change, changed, inputOf, type Question, searchOf } from "./question";
import { SaveDialog } from "./SaveDialog";
import { Sentence } from "./Sentence";

const route = getRouteApi("/treaties");

/** What a product pays in a market, under every treaty, and what that saves. */
export function BenefitsPage() {
  const t = useT();
  const locale = useLocale();
  const question = route.useSearch();
  const navigate = useNavigate();
  const [isSaving, setSaving] = useState(false);
  const input = inputOf(question, locale);
  const { data: answer, error, isFetching, refetch } = useQuery(lookupQuery(input));
  const { data: named } = useQuery(productsQuery(question.product ?? "", locale));
  const change = (some: Change) => {
    const next = changed(question, some);
    keepQuestion(next);
    void navigate({ to: "/treaties", search: next, replace: true });
  };
  const needs = needsOf(answer);
  const productName =
    answer?.product.description ??
    named?.find(({ key }) => key === question.product)?.description ??
    null;
  return (
    <Page
      title={t("benefits-title")}
      actions={
        <>
          <ButtonLink icon={Radar} href="/treaties/portfolio">
            {t("scan-link")}
          </ButtonLink>
          {question.product && (
            <ButtonLink icon={Globe} href={everywhere(question)}>
              {t("markets-title")}
            </ButtonLink>
          )}
          {input && answer && (
            <>
              <ButtonLink icon={Factory} href={originOf(question, answer.product.digits)}>
                {t("benefits-origin")}
              </ButtonLink>
              <Button icon={Save} onPress={() => setSaving(true)}>
                {t("benefits-save")}
              </Button>
              <PrintButton
                input={input}
                company={question.company ?? null}
                line={question.line ?? null}
              />
            </>
          )}
        </>
      }
    >
      <Sentence
        question={question}
        productName={productName}
        needed={pairsNeeded(needs)}
        neededUnits={unitsNeeded(needs)}
        onChange={change}
      />
      {!input && <Beginning />}
      {error && <ErrorView error={error} onRetry={() => void refetch()} />}
      {input && !answer && !error && isFetching && <Skeleton rows={8} />}
      {answer && <ProductOrigin question={question} answer={answer} />}
      {answer && (
        <AnswerView
          answer={answer}
          line={question.line ?? null}
          onLine={(line) => change({ line })}
          hasProofCost={question.proofCost !== undefined}
        />
      )}
      {input && isSaving && (
        <SaveDialog question={question} input={input} onClose={() => setSaving(false)} />
      )}
    </Page>
  );
}

/** A new origin case for the product that is asked about: by the digits that all countries share. It
 * knows its way back. */
function originOf(question: Question, digits: string): string {
  const { company, companyProduct } = question;
  const search = new URLSearchParams({ product: digits.slice(0, 6), from: searchOf(question) });
  if (company) search.set("company", company);
  if (companyProduct) search.set("companyProduct", companyProduct);
  return `/origin/new?${search}`;
}

/** What stands under an open question: what to do, and the way back to the last one. */
function Beginning() {
  const t = useT();
  const last = useLastQuestion();
  return (
    <EmptyState
      title={t("benefits-empty")}
      action={
        last?.product &&
        last.market && (
          <ButtonLink icon={History} href={addressOf(last)}>
            {t("benefits-resume")}
          </ButtonLink>
        )
      }
    >
      {t("benefits-empty-text")}
    </EmptyState>
  );
}

interface PrintButtonProps {
  input: LookupInput;
  company: string | null;
  line: string | null;
}

function PrintButton({ input, company, line }: PrintButtonProps) {
  const t = useT();
  const saving = useSaving();
  const print = () =>
    commands.treatiesPrintSheet({ input: { ...input, line }, companyId: company });
  return (
    <Button
      look="primary"
      icon={FileText}
      isPending={saving.isPending}
      onPress={() => saving.mutate(print)}
    >
      {t("benefits-print")}
    </Button>
  );
}
