import { useQuery } from "@tanstack/react-query";
import { Ban, Pencil } from "lucide-react";
import { useState } from "react";
import type { CompanyDetail, LeftOut, ListingView } from "@/bridge";
import { Button, ButtonLink } from "@/components/Button";
import { FormActions } from "@/components/Form";
import { Section } from "@/components/Page";
import { ErrorView, Notice, Skeleton } from "@/components/states";
import { useT, useWords } from "@/i18n/t";
import { ConsentFacts } from "./directory/ConsentFacts";
import { EntryView } from "./directory/EntryView";
import { listingQuery } from "./directory/queries";
import { WithdrawDialog } from "./directory/WithdrawDialog";
import { useCompany } from "./use-company";

/** What the directory says of a company today, or why it says nothing; and the consent behind it. */
export function DirectoryTab() {
  const t = useT();
  const words = useWords();
  const company = useCompany();
  const {
    data: view,
    error,
    refetch,
  } = useQuery({
    ...listingQuery(company?.id ?? ""),
    enabled: company !== undefined,
  });
  if (error) return <ErrorView error={error} onRetry={() => void refetch()} />;
  if (!company || !view) return <Skeleton rows={6} />;
  return (
    <>
      {view.leftOut ? (
        <OutNotice reason={view.leftOut} company={company} />
      ) : (
        <Notice tone="good" title={t("directory-is-in")}>
          {t("directory-is-in-text")}
        </Notice>
      )}
      {view.contactOut && (
        <Notice tone="attention" title={t("directory-person-out")}>
          {words(`contact-out-${view.contactOut}`)}
        </Notice>
      )}
      <Actions view={view} company={company} />
      {view.entry && (
        <Section title={t("directory-entry")}>
          <EntryView entry={view.entry} />
        </Section>
      )}
      {view.listing && (
        <Section title={t("directory-consent-section")}>
          <ConsentFacts listing={view.listing} withdrawnOn={view.withdrawnOn} />
        </Section>
      )}
    </>
  );
}

/** Why a company is not in the directory, and the way to mend it. */
function OutNotice({ reason, company }: { reason: LeftOut; company: CompanyDetail }) {
  const t = useT();
  const words = useWords();
  const isOfProfile = reason === "no-product" || reason === "no-name";
  return (
    <Notice tone="attention" title={`${t("directory-is-out")}: ${words(`left-out-${reason}`)}`}>
      <p>{words(`directory-mend-${reason}`)}</p>
      {isOfProfile && (
        <ButtonLink icon={Pencil} href={`/companies/${company.id}/edit`}>
          {t("company-edit")}
        </ButtonLink>
      )}
    </Notice>
  );
}

function Actions({ view, company }: { view: ListingView; company: CompanyDetail }) {
  const t = useT();
  const [isWithdrawing, setWithdrawing] = useState(false);
  const { listing, withdrawnOn } = view;
  const label = withdrawnOn
    ? t("directory-consent-again")
    : t(listing ? "directory-listing-edit" : "directory-consent-add");
  // A consent can be taken back at any time; it is given for a company that takes part.
  const mayEdit = company.status === "active" && view.leftOut !== "erased";
  const mayWithdraw = listing !== null && withdrawnOn === null;
  if (!mayEdit && !mayWithdraw) return null;
  return (
    <FormActions>
      {mayEdit && (
        <ButtonLink
          look={view.entry ? "secondary" : "primary"}
          icon={Pencil}
          href={`/companies/${company.id}/directory/edit`}
        >
          {label}
        </ButtonLink>
      )}
      {mayWithdraw && (
        <Button icon={Ban} onPress={() => setWithdrawing(true)}>
          {t("directory-withdraw")}
        </Button>
      )}
      {isWithdrawing && (
        <WithdrawDialog company={company} view={view} onClose={() => setWithdrawing(false)} />
      )}
    </FormActions>
  );
}
