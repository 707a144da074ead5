import { useState } from "react";
import type { OriginLineUses } from "@/bridge";
import { DecimalField } from "@/components/DecimalField";
import { FieldRow } from "@/components/Form";
import { Select } from "@/components/Select";
import { useT, useWords } from "@/i18n/t";
import type { LineForm } from "./bill";
import { columnsFor } from "./bom-columns";
import styles from "./Origin.module.css";

interface RareFieldsProps {
  line: LineForm;
  currency: string;
  uses: OriginLineUses | null;
  onEdit: (part: Partial<LineForm>) => void;
}

/** What few materials need, in plain words; nothing where no agreement can use it. */
export function RareFields({ line, currency, uses, onEdit }: RareFieldsProps) {
  const t = useT();
  const words = useWords();
  const [wasGiven] = useState(() => line.regional !== "" || line.inventory !== "");
  const offered = columnsFor(uses, [line]);
  const [withRegional, withInventory] = [
    offered.includes("regional"),
    offered.includes("inventory"),
  ];
  if (!withRegional && !withInventory) return null;
  const known = uses?.inventory ?? [];
  const isListed = line.inventory === "" || known.some(({ code }) => code === line.inventory);
  const methods = [
    { id: "", label: t("origin-inventory-none") },
    ...known.map(({ code, label }) => ({ id: code, label })),
    ...(isListed ? [] : [{ id: line.inventory, label: words(`origin-code-${line.inventory}`) }]),
  ];
  return (
    <details className={styles.more} open={wasGiven}>
      <summary>{t("origin-rare")}</summary>
      <FieldRow>
        {withInventory && (
          <Select
            label={t("origin-inventory")}
            help={t("origin-inventory-help")}
            options={methods}
            value={line.inventory}
            onChange={(inventory) => onEdit({ inventory })}
          />
        )}
        {withRegional && (
          <DecimalField
            label={t("origin-regional")}
            help={t("origin-regional-help")}
            unit={currency}
            value={line.regional}
            onChange={(regional) => onEdit({ regional })}
            optional
          />
        )}
      </FieldRow>
    </details>
  );
}
