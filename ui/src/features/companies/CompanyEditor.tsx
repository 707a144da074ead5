import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useMemo } from "react";
import { BridgeError, type CompanyDetail, commands } from "@/bridge";
import { companyQuery } from "@/bridge/queries";
import { type Draft, useDraft } from "@/components/drafts";
import { RecordForm } from "@/components/RecordForm";
import { isStaleError } from "@/components/StaleNotice";
import { Skeleton } from "@/components/states";
import { notifyUndoable } from "@/components/undo";
import { problemsOf } from "@/i18n/errors";
import { useT } from "@/i18n/t";
import { ActivitySection } from "./ActivitySection";
import { ContactsSection } from "./ContactsSection";
import { FiguresSection } from "./FiguresSection";
import { IdentitySection } from "./IdentitySection";
import { MarketsSection } from "./MarketsSection";
import { PlaceSection } from "./PlaceSection";
import { ProductsSection } from "./ProductsSection";
import { type CompanyDraft, draftOf, fieldProblems, profileOf } from "./profile-form";
import { StaleNotice } from "./StaleNotice";

/** The form of a company, new or known. Nothing typed is lost, whatever happens. */
export function CompanyEditor({ company }: { company: CompanyDetail | null }) {
  const t = useT();
  const id = company?.id ?? null;
  const draft = useDraft<CompanyDraft>("company", id, draftOf(company));
  const saving = useSaving(company, draft);
  const problems = useMemo(() => fieldProblems(problemsOf(saving.error)), [saving.error]);
  const holder = useMemo(() => takenBy(saving.error), [saving.error]);
  if (!draft.isReady) return <Skeleton rows={10} />;
  const { value, change } = draft;
  const set = (part: Partial<CompanyDraft["profile"]>) =>
    draft.edit((now) => ({ ...now, profile: { ...now.profile, ...part } }));
  const section = { profile: value.profile, set };
  const isStale =
    company !== null && company.version !== value.version && !saving.isPending && !saving.isSuccess;
  const choose = (chosen: CompanyDraft) => {
    change(chosen);
    saving.reset();
  };
  return (
    <RecordForm
      label={t("company-form")}
      draft={draft}
      saving={saving}
      problems={problems}
      stale={isStale && <StaleNotice company={company} draft={value} onChange={choose} />}
      isExplained={problems.length > 0 || holder !== null}
      submit={company ? t("action-save") : t("company-register")}
      cancel={id ? `/companies/${id}` : "/companies"}
    >
      <IdentitySection {...section} companyId={id} takenBy={holder} />
      <PlaceSection {...section} />
      <ActivitySection {...section} />
      <FiguresSection {...section} />
      <ProductsSection {...section} />
      <MarketsSection {...section} />
      <ContactsSection {...section} />
    </RecordForm>
  );
}

function useSaving(company: CompanyDetail | null, draft: Draft<CompanyDraft>) {
  const t = useT();
  const client = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: async () => {
      const profile = profileOf(draft.value.profile);
      if (!company) return commands.companiesRegister(profile);
      const version = draft.value.version ?? company.version;
      await commands.companiesUpdate({ id: company.id, version, profile });
      return company.id;
    },
    onSuccess: async (id) => {
      await draft.settle();
      const name = draft.value.profile.legalName;
      await notifyUndoable(company ? t("company-saved", { name }) : t("company-added", { name }));
      await navigate({ to: "/companies/$company", params: { company: id } });
    },
    onError: (error) =>
      company && isStaleError(error)
        ? client.invalidateQueries(companyQuery(company.id))
        : undefined,
  });
}

/** The company that holds the RFC, where that is what was refused. */
function takenBy(error: unknown): { id: string; name: string } | null {
  if (!(error instanceof BridgeError) || error.error.code !== "company.tax-id-taken") return null;
  return { id: error.error.holder, name: error.error.name };
}
