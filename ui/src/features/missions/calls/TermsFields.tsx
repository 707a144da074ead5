import { ArrowUp } from "lucide-react";
import type { Region, RegionTerms } from "@/bridge";
import { Button } from "@/components/Button";
import { useMarkets, useStates } from "@/components/catalogue";
import { DecimalField } from "@/components/DecimalField";
import { FieldRow, Fieldset } from "@/components/Form";
import { RowFieldset, Rows } from "@/components/FormRows";
import { withoutRow, withRow } from "@/components/form-rows";
import { PickField } from "@/components/PickField";
import { Select } from "@/components/Select";
import { TextField } from "@/components/TextField";
import { useT } from "@/i18n/t";
import { someTerms, type TypedFunding, type TypedTerms } from "./call-form";

interface TermsFieldsProps {
  funding: TypedFunding;
  onChange: (funding: TypedFunding) => void;
}

/** What is borne where; the first that holds counts, so that their order can be changed. */
export function TermsFields({ funding, onChange }: TermsFieldsProps) {
  const t = useT();
  const { terms, currency } = funding;
  const change = (next: TypedTerms[]) => onChange({ ...funding, terms: next });
  return (
    <Fieldset title={t("funding-terms")} help={t("funding-terms-help")}>
      <Rows add={t("funding-terms-add")} onAdd={() => change([...terms, someTerms()])}>
        {terms.map((row, index) => {
          const number = String(index + 1);
          return (
            <RowFieldset
              key={row.key}
              title={t("funding-terms-number", { number })}
              remove={t("funding-terms-remove", { number })}
              onRemove={() => change(withoutRow(terms, row.key))}
            >
              <TermFields
                at={`funding.terms.${index}`}
                terms={row}
                currency={currency}
                onChange={(part) => change(withRow(terms, row.key, part))}
              />
              {index > 0 && (
                <div>
                  <Button
                    look="quiet"
                    icon={ArrowUp}
                    onPress={() => change(withEarlier(terms, index))}
                  >
                    {t("funding-terms-earlier", { number })}
                  </Button>
                </div>
              )}
            </RowFieldset>
          );
        })}
      </Rows>
    </Fieldset>
  );
}

/** The rows with one before the one that stood before it. */
function withEarlier(terms: readonly TypedTerms[], index: number): TypedTerms[] {
  const moved = terms.slice(index, index + 1);
  const others = terms.filter((_, at) => at !== index);
  return [...others.slice(0, index - 1), ...moved, ...others.slice(index - 1)];
}

interface TermFieldsProps {
  at: string;
  terms: RegionTerms;
  currency: string;
  onChange: (part: Partial<RegionTerms>) => void;
}

function TermFields({ at, terms, currency, onChange }: TermFieldsProps) {
  const t = useT();
  return (
    <>
      <FieldRow>
        <TextField
          name={`${at}.name`}
          label={t("funding-region")}
          value={terms.name}
          onChange={(name) => onChange({ name })}
          isPublished
          isRequired
        />
        <DecimalField
          name={`${at}.percentage`}
          label={t("funding-percentage")}
          unit="%"
          value={terms.percentage}
          onChange={(percentage) => onChange({ percentage })}
          isRequired
        />
        <DecimalField
          name={`${at}.cap`}
          label={t("funding-cap")}
          unit={currency}
          value={terms.cap}
          onChange={(cap) => onChange({ cap })}
          isRequired
        />
      </FieldRow>
      <RegionFields at={at} region={terms.region} onChange={(region) => onChange({ region })} />
    </>
  );
}

interface RegionFieldsProps {
  at: string;
  region: Region;
  onChange: (region: Region) => void;
}

function RegionFields({ at, region, onChange }: RegionFieldsProps) {
  const t = useT();
  const states = useStates();
  const markets = useMarkets();
  const change = (of: Region["of"]) => onChange(of === "everywhere" ? { of } : { of, codes: [] });
  return (
    <FieldRow>
      <Select<Region["of"]>
        label={t("funding-region-of")}
        options={[
          { id: "everywhere", label: t("funding-everywhere") },
          { id: "states", label: t("funding-region-states") },
          { id: "markets", label: t("funding-region-markets") },
        ]}
        value={region.of}
        onChange={change}
      />
      {region.of === "states" && (
        <PickField
          name={`${at}.region`}
          label={t("funding-region-states")}
          options={states.options}
          value={region.codes}
          onChange={(codes) => onChange({ of: "states", codes })}
        />
      )}
      {region.of === "markets" && (
        <PickField
          name={`${at}.region`}
          label={t("funding-region-markets")}
          options={markets.options}
          value={region.codes}
          onChange={(codes) => onChange({ of: "markets", codes })}
        />
      )}
    </FieldRow>
  );
}
