import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { Link } from "react-aria-components";
import { Page } from "@/components/Page";
import { EmptyState, ErrorView, Skeleton } from "@/components/states";
import { useT } from "@/i18n/t";
import { ProofEditor } from "./ProofEditor";
import { draftQuery } from "./queries";

const route = getRouteApi("/proofs/new");

/** A new proof, filled in with what is known of its case. */
export function NewProofPage() {
  const t = useT();
  const { case: caseId = "", agreement = "" } = route.useSearch();
  const isAsked = caseId !== "" && agreement !== "";
  const { data, error, refetch } = useQuery({
    ...draftQuery({ caseId, agreement, form: null }),
    enabled: isAsked,
  });
  return (
    <Page
      title={t("proofs-new", { agreement })}
      back={<Link href="/proofs">{t("nav-proofs")}</Link>}
    >
      {!isAsked && <EmptyState title={t("proofs-none")}>{t("proofs-none-text")}</EmptyState>}
      {error && <ErrorView error={error} onRetry={() => void refetch()} />}
      {isAsked && !data && !error && <Skeleton rows={8} />}
      {data && <ProofEditor caseId={caseId} initial={data} />}
    </Page>
  );
}
