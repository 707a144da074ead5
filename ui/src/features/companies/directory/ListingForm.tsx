import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { type CompanyDetail, commands, type DirectoryListing, type ListingView } from "@/bridge";
import { Button } from "@/components/Button";
import { CheckboxGroup } from "@/components/choices";
import { type Draft, useDraft } from "@/components/drafts";
import { Fieldset, FormActions } from "@/components/Form";
import { ReachFields } from "@/components/ReachFields";
import { RecordForm } from "@/components/RecordForm";
import { isStaleError, useStale } from "@/components/StaleNotice";
import { Notice, Skeleton } from "@/components/states";
import { TextField } from "@/components/TextField";
import { notifyUndoable } from "@/components/undo";
import { problemsOf } from "@/i18n/errors";
import { useFormats } from "@/i18n/format";
import { useT, useWords } from "@/i18n/t";
import { ConsentFields } from "./ConsentFields";
import { draftOf, keptOver, type ListingDraft, publicFields } from "./listing-form";
import { PersonSection } from "./PersonSection";
import { listingQuery } from "./queries";
import { useShownFields } from "./shown-fields";

interface ListingFormProps {
  company: CompanyDetail;
  view: ListingView;
}

/** The form of what a company lets the directory say, with its consent. Nothing typed is lost. */
export function ListingForm({ company, view }: ListingFormProps) {
  const t = useT();
  const formats = useFormats();
  const draft = useDraft<ListingDraft>("directory-listing", company.id, draftOf(view));
  const saving = useSaving(company, draft);
  const stale = useStale(draft, saving, draftOf(view), ({ listing }) => keptOver(listing, view));
  if (!draft.isReady) return <Skeleton rows={10} />;
  const { listing } = draft.value;
  const set = (part: Partial<DirectoryListing>) =>
    draft.edit((now) => ({ ...now, listing: { ...now.listing, ...part } }));
  return (
    <RecordForm
      label={t("directory-form")}
      draft={draft}
      saving={saving}
      problems={problemsOf(saving.error)}
      stale={stale}
      submit={t("action-save")}
      cancel={`/companies/${company.id}/directory`}
    >
      {view.withdrawnOn && (
        <Notice tone="attention">
          {t("directory-consent-new", { day: formats.day(view.withdrawnOn) })}
        </Notice>
      )}
      <PublicSection company={company} listing={listing} set={set} />
      <ConsentSection listing={listing} set={set} />
      <PersonSection
        contacts={company.profile.contacts}
        consent={listing.contact}
        onChange={(contact) => set({ contact })}
      />
    </RecordForm>
  );
}

interface SectionProps {
  listing: DirectoryListing;
  set: (part: Partial<DirectoryListing>) => void;
}

function PublicSection({ company, listing, set }: SectionProps & { company: CompanyDetail }) {
  const t = useT();
  const words = useWords();
  const shown = useShownFields(company);
  return (
    <Fieldset title={t("directory-form-public")} help={t("directory-form-public-help")}>
      <CheckboxGroup
        name="fields"
        label={t("directory-form-profile")}
        options={publicFields.map((id) => ({
          id,
          label: words(`public-field-${id}`),
          detail: shown(id) || t("directory-field-blank"),
        }))}
        value={listing.fields}
        onChange={(chosen) => set({ fields: publicFields.filter((id) => chosen.includes(id)) })}
      />
      <FormActions>
        <Button onPress={() => set({ fields: [...publicFields] })}>
          {t("directory-choose-all")}
        </Button>
        <Button onPress={() => set({ fields: [] })}>{t("directory-choose-none")}</Button>
      </FormActions>
      <ReachFields
        labels={{
          mail: t("column-directory-listings-mail"),
          phone: t("column-directory-listings-phone"),
        }}
        help={t("directory-reach-help")}
        value={listing}
        onChange={set}
      />
    </Fieldset>
  );
}

function ConsentSection({ listing, set }: SectionProps) {
  const t = useT();
  return (
    <Fieldset title={t("directory-consent-section")}>
      <TextField
        name="givenBy"
        label={t("column-directory-listings-given-by")}
        help={t("directory-given-by-help")}
        value={listing.givenBy}
        onChange={(givenBy) => set({ givenBy })}
        isRequired
      />
      <ConsentFields
        labels={{
          givenOn: t("column-directory-listings-given-on"),
          means: t("column-directory-listings-means"),
          endsOn: t("column-directory-listings-ends-on"),
        }}
        consent={listing}
        onChange={set}
      />
      <TextField
        name="note"
        label={t("column-directory-listings-note")}
        help={t("directory-note-help")}
        optional
        rows={2}
        value={listing.note}
        onChange={(note) => set({ note })}
      />
    </Fieldset>
  );
}

function useSaving({ id, profile }: CompanyDetail, draft: Draft<ListingDraft>) {
  const t = useT();
  const client = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: () => commands.directorySetListing({ company: id, ...draft.value }),
    onSuccess: async () => {
      await draft.settle();
      await notifyUndoable(t("directory-listing-saved", { name: profile.legalName }));
      await navigate({ to: "/companies/$company/directory", params: { company: id } });
    },
    onError: (error) =>
      isStaleError(error) ? client.invalidateQueries(listingQuery(id)) : undefined,
  });
}
