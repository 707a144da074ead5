import { CurrencyCombo } from "@/components/CurrencyCombo";
import { DecimalField } from "@/components/DecimalField";
import { FieldRow, Fieldset } from "@/components/Form";
import { useIncoterms } from "@/components/incoterms";
import { Select } from "@/components/Select";
import { TextField } from "@/components/TextField";
import { useT } from "@/i18n/t";
import type { OfferSectionProps } from "./OfferForm";

/** The choice of no terms; no Incoterm is spelled so. */
const noIncoterm = "none" as const;

/** What a unit costs, and on which terms. */
export function PriceSection({ offer, set }: OfferSectionProps) {
  const t = useT();
  const incoterms = useIncoterms();
  return (
    <Fieldset title={t("offer-price")} help={t("offer-price-help")}>
      <FieldRow>
        <DecimalField
          name="priceLow"
          label={t("offer-price-low")}
          optional
          value={offer.priceLow}
          onChange={(priceLow) => set({ priceLow })}
        />
        <DecimalField
          name="priceHigh"
          label={t("offer-price-high")}
          optional
          value={offer.priceHigh}
          onChange={(priceHigh) => set({ priceHigh })}
        />
      </FieldRow>
      <FieldRow>
        <CurrencyCombo
          name="priceCurrency"
          label={t("column-product-offers-price-currency")}
          value={offer.priceCurrency || null}
          onChange={(code) => set({ priceCurrency: code ?? "" })}
        />
        <TextField
          name="priceUnit"
          label={t("column-product-offers-price-unit")}
          placeholder={t("product-unit-example")}
          value={offer.priceUnit}
          onChange={(priceUnit) => set({ priceUnit })}
        />
      </FieldRow>
      <FieldRow>
        <Select
          name="incoterm"
          label={t("column-product-offers-incoterm")}
          optional
          options={[{ id: noIncoterm, label: t("offer-no-incoterm") }, ...incoterms]}
          value={offer.incoterm ?? noIncoterm}
          onChange={(terms) => set({ incoterm: terms === noIncoterm ? null : terms })}
        />
        <TextField
          name="incotermPlace"
          label={t("column-product-offers-incoterm-place")}
          placeholder={t("offer-place-example")}
          value={offer.incotermPlace}
          onChange={(incotermPlace) => set({ incotermPlace })}
        />
      </FieldRow>
    </Fieldset>
  );
}
