import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { Factory } from "lucide-react";
import { Link } from "react-aria-components";
import { proofChoicesQuery } from "@/bridge/queries";
import { ButtonLink } from "@/components/Button";
import { Page } from "@/components/Page";
import { EmptyState, ErrorView, Skeleton } from "@/components/states";
import { useShortName } from "@/i18n/names";
import { useT } from "@/i18n/t";
import { Ground } from "./Ground";
import { ProofEditor } from "./ProofEditor";
import { draftQuery } from "./queries";

const route = getRouteApi("/proofs/new");

/** A proof drafted from what a case and its company are known for. */
export function NewProofPage() {
  const t = useT();
  const short = useShortName();
  const { case: caseId = "", agreement = "" } = route.useSearch();
  const draft = useQuery(draftQuery(caseId, agreement));
  const choices = useQuery(proofChoicesQuery(agreement));
  const error = draft.error ?? choices.error;
  const retry = () => {
    void draft.refetch();
    void choices.refetch();
  };
  const isBare = caseId === "" || agreement === "";
  return (
    <Page
      title={t("proof-new")}
      subtitle={choices.data && short(choices.data.name)}
      back={<Link href="/proofs">{t("nav-proofs")}</Link>}
      width="reading"
    >
      {isBare && (
        <EmptyState
          title={t("proof-no-case")}
          action={
            <ButtonLink look="primary" icon={Factory} href="/origin">
              {t("proofs-begin")}
            </ButtonLink>
          }
        >
          {t("proofs-none-text")}
        </EmptyState>
      )}
      {error && <ErrorView error={error} onRetry={retry} />}
      {!isBare && !error && !(draft.data && choices.data) && <Skeleton rows={10} />}
      {draft.data && choices.data && (
        <>
          <Ground caseId={caseId} isStale={false} />
          <ProofEditor
            key={`${caseId} ${agreement}`}
            id={null}
            caseId={caseId}
            proof={draft.data}
            savedAt={null}
            choices={choices.data}
          />
        </>
      )}
    </Page>
  );
}
