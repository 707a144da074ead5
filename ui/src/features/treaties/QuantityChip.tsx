import { Plus, X } from "lucide-react";
import { useState } from "react";
import { Button, IconButton } from "@/components/Button";
import { DecimalField } from "@/components/DecimalField";
import { Select } from "@/components/Select";
import { quantity, useFormats } from "@/i18n/format";
import { useT, useWords } from "@/i18n/t";
import { Chip } from "./Chip";
import {
  type Amount,
  type Change,
  type Question,
  quantitiesOf,
  writtenQuantities,
} from "./question";
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
  /** The units in which the answer waits for a quantity. */
  needed: readonly string[];
  onChange: (change: Change) => void;
}

/** How much is shipped, in one unit or several. */
export function QuantityChip(props: QuantityChipProps) {
  const t = useT();
  const formats = useFormats();
  const words = useWords();
  const amounts = quantitiesOf(props.question);
  const text =
    amounts.length === 0
      ? null
      : formats.list(amounts.map(({ amount, unit }) => quantity(amount, words(`unit-${unit}`))));
  return (
    <Chip label={t("benefits-quantity")} text={text} open={t("benefits-quantity-open")}>
      <QuantityEditor {...props} />
    </Chip>
  );
}

interface Row extends Amount {
  key: string;
}

/** The amounts while they are typed: a unit stands before its amount is there. */
function QuantityEditor({ question, needed, onChange }: QuantityChipProps) {
  const t = useT();
  const words = useWords();
  const [rows, setRows] = useState(() => rowsOf(question, needed));
  const change = (next: Row[]) => {
    setRows(next);
    onChange({ quantities: writtenQuantities(next) });
  };
  const set = (key: string, part: Partial<Amount>) =>
    change(rows.map((row) => (row.key === key ? { ...row, ...part } : row)));
  const isTaken = (unit: string) => rows.some((row) => row.unit === unit);
  const free = [...needed, ...units].find((unit) => !isTaken(unit));
  return (
    <>
      {rows.map((row) => (
        <div key={row.key} className={styles.pair}>
          <DecimalField
            label={t("benefits-quantity")}
            value={row.amount}
            onChange={(amount) => set(row.key, { amount })}
          />
          <Select
            label={t("benefits-unit")}
            options={[...new Set([row.unit, ...needed, ...units])]
              .filter((id) => id === row.unit || !isTaken(id))
              .map((id) => ({ id, label: words(`unit-${id}`) }))}
            value={row.unit}
            onChange={(unit) => set(row.key, { unit })}
          />
          {rows.length > 1 && (
            <IconButton
              icon={X}
              label={t("benefits-quantity-remove")}
              onPress={() => change(rows.filter(({ key }) => key !== row.key))}
            />
          )}
        </div>
      ))}
      {free && rows.every(({ amount }) => amount !== "") && (
        <Button look="quiet" icon={Plus} onPress={() => setRows([...rows, blankRow(free)])}>
          {t("benefits-quantity-add")}
        </Button>
      )}
    </>
  );
}

function rowsOf(question: Question, needed: readonly string[]): Row[] {
  const given = quantitiesOf(question);
  return given.length === 0
    ? [blankRow(needed[0] ?? "kg")]
    : given.map((amount) => ({ key: crypto.randomUUID(), ...amount }));
}

function blankRow(unit: string): Row {
  return { key: crypto.randomUUID(), amount: "", unit };
}
