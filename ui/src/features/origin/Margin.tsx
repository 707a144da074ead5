import type { AgreementOrigin } from "@/bridge";
import { decimal } from "@/i18n/format";
import { useT } from "@/i18n/t";
import styles from "./Origin.module.css";

interface MarginProps {
  found: AgreementOrigin;
  currency: string;
}

/** How far prices or the exchange rate may move before a good no longer originates; nothing where no value
 * decides that. */
export function Margin({ found: { outcome, margin }, currency }: MarginProps) {
  const t = useT();
  if (outcome !== "met" || margin === null) return null;
  const rise = decimal(margin.rise);
  return (
    <p className={styles.margin}>
      {margin.lowestPrice === null
        ? t("origin-margin", { rise })
        : t("origin-margin-price", { rise, price: decimal(margin.lowestPrice), currency })}
    </p>
  );
}
