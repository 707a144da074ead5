import { Plus, X } from "lucide-react";
import { Button, IconButton } from "@/components/Button";
import { DecimalField } from "@/components/DecimalField";
import { Select } from "@/components/Select";
import { quantity, useFormats } from "@/i18n/format";
import { useT, useWords } from "@/i18n/t";
import { Chip } from "./Chip";
import { type Change, type Question, quantitiesOf } from "./question";
import styles from "./Sentence.module.css";

const units = [
  "kg",
  "g",
  "t",
  "lb",
  "l",
  "hl",
  "m3",
  "m",
  "m2",
  "piece",
  "pair",
  "dozen",
  "hundred",
  "thousand",
];

interface QuantityChipProps {
  question: Question;
  onChange: (change: Change) => void;
}

/** How much is shipped, in one unit or several. */
export function QuantityChip({ question, onChange }: QuantityChipProps) {
  const t = useT();
  const formats = useFormats();
  const words = useWords();
  const amounts = quantitiesOf(question);
  const text =
    amounts.length === 0
      ? null
      : formats.list(amounts.map(({ amount, unit }) => quantity(amount, words(`unit-${unit}`))));
  const rows = amounts.length === 0 ? [{ amount: "", unit: "kg" }] : amounts;
  const change = (next: { amount: string; unit: string }[]) =>
    onChange({
      quantities: next
        .filter(({ amount }) => amount !== "")
        .map(({ amount, unit }) => `${amount} ${unit}`)
        .join(";"),
    });
  const free = units.find((unit) => rows.every((row) => row.unit !== unit));
  return (
    <Chip label={t("benefits-quantity")} text={text} open={t("benefits-quantity-open")}>
      {rows.map((row, at) => (
        <div key={row.unit} className={styles.pair}>
          <DecimalField
            label={t("benefits-quantity")}
            value={row.amount}
            onChange={(amount) => change(rows.with(at, { ...row, amount }))}
          />
          <Select
            label={t("benefits-unit")}
            options={[...new Set([row.unit, ...units])].map((id) => ({
              id,
              label: words(`unit-${id}`),
            }))}
            value={row.unit}
            onChange={(unit) => change(rows.with(at, { ...row, unit }))}
          />
          {rows.length > 1 && (
            <IconButton
              icon={X}
              label={t("benefits-quantity-remove")}
              onPress={() => change(rows.toSpliced(at, 1))}
            />
          )}
        </div>
      ))}
      {free && amounts.length > 0 && (
        <Button
          look="quiet"
          icon={Plus}
          onPress={() => change([...rows, { amount: "1", unit: free }])}
        >
          {t("benefits-quantity-add")}
        </Button>
      )}
    </Chip>
  );
}
