import { useQuery } from "@tanstack/react-query";
import { incotermsQuery } from "@/bridge/queries";
import { DecimalField } from "@/components/DecimalField";
import { Select } from "@/components/Select";
import { ValueFields } from "@/components/ShipmentFields";
import { decimal } from "@/i18n/format";
import { useName } from "@/i18n/names";
import { useT } from "@/i18n/t";
import { Chip } from "./Chip";
import type { Change, Question } from "./question";
import styles from "./Sentence.module.css";

interface ValueChipProps {
  question: Question;
  onChange: (change: Change) => void;
}

/** The choice that leaves the value as it is; no Incoterm is spelled so. */
const noIncoterm = "none";

const carriage = ["freight", "insurance", "inland"] as const;

/** What a price covers beyond the carriage; who sells on these terms is asked for it too. */
const beyond = (incoterm: string | undefined) =>
  incoterm === "DDP"
    ? (["onward", "dutiesAndTaxes"] as const)
    : incoterm === "DAP" || incoterm === "DPU"
      ? (["onward"] as const)
      : [];

/** What the shipment is worth, under which Incoterm, and what it costs to carry. */
export function ValueChip({ question, onChange }: ValueChipProps) {
  const t = useT();
  const name = useName();
  const { data: incoterms = [] } = useQuery(incotermsQuery);
  const { value, currency = "USD", incoterm } = question;
  const text = value
    ? [currency, decimal(value), incoterm].filter((part) => part !== undefined).join(" ")
    : null;
  const labels = {
    freight: t("benefits-freight"),
    insurance: t("benefits-insurance"),
    inland: t("benefits-inland"),
    onward: t("benefits-onward"),
    dutiesAndTaxes: t("benefits-duties-and-taxes"),
  };
  return (
    <Chip label={t("benefits-value")} text={text} open={t("benefits-value-open")}>
      <ValueFields
        label={t("benefits-value")}
        amount={value}
        currency={currency}
        onAmount={(amount) => onChange({ value: amount })}
        onCurrency={(code) => onChange({ currency: code })}
      />
      <Select
        label={t("benefits-incoterm")}
        help={t("benefits-incoterm-help")}
        optional
        options={[
          {
            id: noIncoterm,
            label: t("benefits-incoterm-none"),
            detail: t("benefits-incoterm-none-detail"),
          },
          ...incoterms.map((row) => ({ id: row.code, label: row.code, detail: name(row) })),
        ]}
        value={incoterm ?? noIncoterm}
        onChange={(code) => onChange({ incoterm: code === noIncoterm ? null : code })}
      />
      <div className={styles.costs}>
        {[...carriage, ...beyond(incoterm)].map((cost) => (
          <DecimalField
            key={cost}
            label={labels[cost]}
            optional
            unit={currency}
            value={question[cost] ?? ""}
            onChange={(amount) => onChange({ [cost]: amount })}
          />
        ))}
      </div>
      <DecimalField
        label={t("benefits-proof-cost")}
        help={t("benefits-proof-cost-help")}
        optional
        unit={currency}
        value={question.proofCost ?? ""}
        onChange={(amount) => onChange({ proofCost: amount })}
      />
    </Chip>
  );
}
