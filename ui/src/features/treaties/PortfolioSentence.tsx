import type { ReactNode } from "react";
import { RadioGroup } from "@/components/choices";
import { DecimalField } from "@/components/DecimalField";
import { ValueFields } from "@/components/ShipmentFields";
import type { Pair } from "@/components/shipment";
import { decimal } from "@/i18n/format";
import { useT } from "@/i18n/t";
import { Chip } from "./Chip";
import { DateChip } from "./chips";
import { type PortfolioChange, type PortfolioSearch, periodOf } from "./portfolio";
import { RatesChip } from "./RatesChip";
import styles from "./Sentence.module.css";

interface PortfolioSentenceProps {
  search: PortfolioSearch;
  /** The pairs of currencies for which rows wait. */
  needed: readonly Pair[];
  onChange: (change: PortfolioChange) => void;
}

/** What the scan supposes, as one sentence. No figure stands in for one that is not given. */
export function PortfolioSentence({ search, needed, onChange }: PortfolioSentenceProps) {
  const t = useT();
  const parts: Record<string, ReactNode> = {
    date: <DateChip question={search} onChange={onChange} />,
    value: <SalesChip search={search} onChange={onChange} />,
    cost: <CostChip search={search} onChange={onChange} />,
    rates: <RatesChip question={search} needed={needed} onChange={onChange} />,
  };
  const asksRates = search.rates !== undefined || needed.length > 0;
  const sentences = [t("scan-sentence"), ...(asksRates ? [t("benefits-rates-sentence")] : [])];
  const words = sentences.join(" ").split(/\[(\w+)\]/);
  return (
    <section className={styles.sentence} aria-label={t("benefits-question")}>
      {words.map((word, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of the sentence stand still.
        <span key={at}>{at % 2 === 1 ? parts[word] : word}</span>
      ))}
    </section>
  );
}

type ChipProps = Pick<PortfolioSentenceProps, "search" | "onChange">;

/** What a company is supposed to sell of a product in a market in a year. */
function SalesChip({ search, onChange }: ChipProps) {
  const t = useT();
  const { value, currency = "USD" } = search;
  const text = value ? `${currency} ${decimal(value)}` : null;
  return (
    <Chip label={t("scan-value")} text={text} open={t("scan-value-open")}>
      <ValueFields
        label={t("scan-value")}
        help={t("scan-value-help")}
        optional
        amount={value}
        currency={currency}
        onAmount={(amount) => onChange({ value: amount })}
        onCurrency={(code) => onChange({ currency: code })}
      />
    </Chip>
  );
}

/** What a proof of origin costs, for each shipment or for the year. */
function CostChip({ search, onChange }: ChipProps) {
  const t = useT();
  const { cost, currency = "USD", shipments } = search;
  const per = periodOf(search);
  const said = [
    cost && `${currency} ${decimal(cost)}`,
    per === "year" ? t("scan-per-year") : t("scan-per-shipment"),
    per === "shipment" && shipments && t("scan-shipments-said", { count: Number(shipments) }),
  ];
  const text = cost ? said.filter(Boolean).join(" ") : null;
  return (
    <Chip label={t("scan-cost")} text={text} open={t("scan-cost-open")}>
      <ValueFields
        label={t("scan-cost")}
        help={t("scan-cost-help")}
        optional
        amount={cost}
        currency={currency}
        onAmount={(amount) => onChange({ cost: amount })}
        onCurrency={(code) => onChange({ currency: code })}
      />
      <RadioGroup
        label={t("scan-per")}
        options={[
          { id: "shipment", label: t("scan-per-shipment") },
          { id: "year", label: t("scan-per-year") },
        ]}
        value={per}
        onChange={(chosen) => onChange({ per: chosen })}
      />
      {per === "shipment" && (
        <DecimalField
          label={t("scan-shipments")}
          help={t("scan-shipments-help")}
          optional
          value={shipments ?? ""}
          onChange={(typed) => onChange({ shipments: typed.replace(/\D.*/, "") })}
        />
      )}
    </Chip>
  );
}
