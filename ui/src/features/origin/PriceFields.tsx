import { useQuery } from "@tanstack/react-query";
import type { Cost, OriginPrices } from "@/bridge";
import { termsQuery } from "@/bridge/queries";
import { DecimalField } from "@/components/DecimalField";
import { FieldRow } from "@/components/Form";
import { useIncoterms } from "@/components/incoterms";
import { Select } from "@/components/Select";
import { decimal } from "@/i18n/format";
import { useT, useWords } from "@/i18n/t";
import type { CaseForm } from "./case-form";
import styles from "./Origin.module.css";

interface PriceFieldsProps {
  value: CaseForm;
  set: (part: Partial<CaseForm>) => void;
  /** What the price counts as, once the desk has worked it out. */
  prices: OriginPrices | null;
  /** What the two prices mean, for whoever never read an annex. */
  help?: { fob: string; exWorks: string };
}

/** The price of the good: as the two that count, or by its terms with what it includes. */
export function PriceFields({ value, set, prices, help }: PriceFieldsProps) {
  const t = useT();
  const words = useWords();
  const { data: known = [] } = useQuery(termsQuery);
  const terms = useIncoterms();
  const costs = known.find(({ terms: id }) => id === value.terms)?.covers ?? [];
  const setCost = (cost: Cost, amount: string) =>
    set({ onTheWay: { ...value.onTheWay, [cost]: amount } });
  return (
    <>
      <FieldRow>
        <Select
          label={t("origin-terms")}
          options={[{ id: "none" as const, label: t("origin-terms-none") }, ...terms]}
          value={value.terms}
          onChange={(chosen) => set({ terms: chosen })}
        />
        {value.terms !== "none" && (
          <DecimalField
            label={t("origin-price")}
            unit={value.currency}
            value={value.price}
            onChange={(price) => set({ price })}
          />
        )}
      </FieldRow>
      {value.terms === "none" ? (
        <FieldRow>
          <DecimalField
            label={t("origin-fob")}
            {...(help && { help: help.fob })}
            unit={value.currency}
            value={value.transactionValue}
            onChange={(transactionValue) => set({ transactionValue })}
            optional
          />
          <DecimalField
            label={t("origin-ex-works")}
            {...(help && { help: help.exWorks })}
            unit={value.currency}
            value={value.exWorks}
            onChange={(exWorks) => set({ exWorks })}
            optional
          />
        </FieldRow>
      ) : (
        <>
          {costs.length > 0 && <p className={styles.hint}>{t("origin-sale-help")}</p>}
          <FieldRow>
            {costs.map((cost) => (
              <DecimalField
                key={cost}
                label={words(`origin-sale-${cost}`)}
                unit={value.currency}
                value={value.onTheWay[cost] ?? ""}
                onChange={(amount) => setCost(cost, amount)}
              />
            ))}
          </FieldRow>
          {prices && <Counted prices={prices} currency={value.currency} />}
        </>
      )}
    </>
  );
}

/** What the price counts as. */
function Counted({ prices, currency }: { prices: OriginPrices; currency: string }) {
  const t = useT();
  const said = (amount: string | null) =>
    amount === null ? t("origin-sale-unknown") : `${decimal(amount)} ${currency}`;
  return (
    <p className={styles.hint} role="status">
      {t("origin-sale-left", {
        value: said(prices.transactionValue),
        exWorks: said(prices.exWorks),
      })}
    </p>
  );
}
