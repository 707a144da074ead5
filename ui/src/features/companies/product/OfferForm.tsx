import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { commands, type ProductDetail, type ProductOffer } from "@/bridge";
import { useCountries } from "@/components/catalogue";
import { DecimalField } from "@/components/DecimalField";
import { type Draft, useDraft } from "@/components/drafts";
import { FieldRow, Fieldset } from "@/components/Form";
import { PickField } from "@/components/PickField";
import { RecordForm } from "@/components/RecordForm";
import { isStaleError, useStale } from "@/components/StaleNotice";
import { Skeleton } from "@/components/states";
import { TextField } from "@/components/TextField";
import { notifyUndoable } from "@/components/undo";
import { problemsOf } from "@/i18n/errors";
import { useT } from "@/i18n/t";
import { draftOf, type OfferDraft } from "./offer-form";
import { PriceSection } from "./PriceSection";
import { productQuery } from "./queries";

interface OfferFormProps {
  id: string;
  detail: ProductDetail;
}

/** The form of what a company offers of a product. Nothing typed is lost. */
export function OfferForm({ id, detail }: OfferFormProps) {
  const t = useT();
  const draft = useDraft<OfferDraft>("product-offer", id, draftOf(detail));
  const saving = useSaving(id, detail, draft);
  const stale = useStale(draft, saving, draftOf(detail));
  if (!draft.isReady) return <Skeleton rows={10} />;
  const { offer } = draft.value;
  const set = (part: Partial<ProductOffer>) =>
    draft.edit((now) => ({ ...now, offer: { ...now.offer, ...part } }));
  return (
    <RecordForm
      label={t("offer-form")}
      draft={draft}
      saving={saving}
      problems={problemsOf(saving.error)}
      stale={stale}
      submit={t("action-save")}
      cancel={`/companies/${detail.company}/products/${id}`}
    >
      <DeliverySection offer={offer} set={set} />
      <PriceSection offer={offer} set={set} />
      <TechnicalSection offer={offer} set={set} />
    </RecordForm>
  );
}

export interface OfferSectionProps {
  offer: ProductOffer;
  set: (part: Partial<ProductOffer>) => void;
}

function DeliverySection({ offer, set }: OfferSectionProps) {
  const t = useT();
  const countries = useCountries();
  return (
    <Fieldset title={t("offer-delivery")}>
      <DecimalField
        name="leadDays"
        label={t("column-product-offers-lead-days")}
        help={t("offer-lead-help")}
        optional
        unit={t("offer-days-unit")}
        value={offer.leadDays}
        onChange={(leadDays) => set({ leadDays })}
      />
      <FieldRow>
        <DecimalField
          name="minimum"
          label={t("column-product-offers-minimum")}
          optional
          value={offer.minimum}
          onChange={(minimum) => set({ minimum })}
        />
        <TextField
          name="minimumUnit"
          label={t("column-product-offers-minimum-unit")}
          placeholder={t("product-unit-example")}
          value={offer.minimumUnit}
          onChange={(minimumUnit) => set({ minimumUnit })}
        />
      </FieldRow>
      <PickField
        name="destinations"
        label={t("column-product-offers-destinations")}
        help={t("offer-destinations-help")}
        optional
        options={countries.options}
        value={offer.destinations}
        onChange={(destinations) => set({ destinations })}
      />
    </Fieldset>
  );
}

function TechnicalSection({ offer, set }: OfferSectionProps) {
  const t = useT();
  return (
    <Fieldset title={t("offer-technical")} help={t("offer-technical-help")}>
      <TextField
        name="technicalEs"
        label={t("column-product-offers-technical-es")}
        optional
        rows={6}
        isPublished
        value={offer.technicalEs}
        onChange={(technicalEs) => set({ technicalEs })}
      />
      <TextField
        name="technicalEn"
        label={t("column-product-offers-technical-en")}
        optional
        rows={6}
        isPublished
        value={offer.technicalEn}
        onChange={(technicalEn) => set({ technicalEn })}
      />
    </Fieldset>
  );
}

function useSaving(id: string, { company, product }: ProductDetail, draft: Draft<OfferDraft>) {
  const t = useT();
  const client = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: () => commands.productsSetOffer({ product: id, ...draft.value }),
    onSuccess: async () => {
      await draft.settle();
      await notifyUndoable(t("offer-saved", { name: product.description }));
      await navigate({
        to: "/companies/$company/products/$product",
        params: { company, product: id },
      });
    },
    onError: (error) =>
      isStaleError(error) ? client.invalidateQueries(productQuery(id)) : undefined,
  });
}
