import { useState } from "react";
import { DecimalField } from "@/components/DecimalField";
import { FieldRow } from "@/components/Form";
import { useT, useWords } from "@/i18n/t";
import { type CaseForm, costs, hasCosts } from "./case-form";
import styles from "./Origin.module.css";

interface CostFieldsProps {
  value: CaseForm;
  set: (part: Partial<CaseForm>) => void;
}

/** The net cost of the good, or the costs that it is worked out from. */
export function CostFields({ value, set }: CostFieldsProps) {
  const t = useT();
  const words = useWords();
  const [wereGiven] = useState(() => hasCosts(value));
  return (
    <>
      <FieldRow>
        <DecimalField
          label={t("origin-net-cost")}
          help={t("origin-net-cost-help")}
          unit={value.currency}
          value={value.netCost}
          onChange={(netCost) => set({ netCost })}
          optional
        />
      </FieldRow>
      <details className={styles.more} open={wereGiven}>
        <summary>{t("origin-costs-open")}</summary>
        <p className={styles.hint}>{t("origin-costs-help")}</p>
        <FieldRow>
          {costs.map((cost) => (
            <DecimalField
              key={cost}
              label={words(`origin-cost-${cost.replaceAll("_", "-")}`)}
              unit={value.currency}
              value={value.costs[cost]}
              onChange={(amount) => set({ costs: { ...value.costs, [cost]: amount } })}
            />
          ))}
        </FieldRow>
      </details>
    </>
  );
}
