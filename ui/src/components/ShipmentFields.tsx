import { Plus, X } from "lucide-react";
import { useState } from "react";
import { useT, useWords } from "@/i18n/t";
import { Button, IconButton } from "./Button";
import { CurrencyCombo } from "./CurrencyCombo";
import { DateField } from "./DateField";
import { DecimalField } from "./DecimalField";
import { Select } from "./Select";
import styles from "./ShipmentFields.module.css";
import { type Amount, distinct, type Pair } from "./shipment";
import { TextField } from "./TextField";

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

interface QuantityFieldsProps {
  amounts: readonly Amount[];
  /** The units in which the answer waits for a quantity. */
  needed: readonly string[];
  onChange: (amounts: Amount[]) => void;
}

interface Row extends Amount {
  key: string;
}

/** The amounts while they are typed: a unit stands before its amount is there. */
export function QuantityFields({ amounts, needed, onChange }: QuantityFieldsProps) {
  const t = useT();
  const words = useWords();
  const [rows, setRows] = useState(() => rowsOf(amounts, needed));
  const change = (next: Row[]) => {
    setRows(next);
    onChange(next.map(({ amount, unit }) => ({ amount, unit })));
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

function rowsOf(given: readonly Amount[], needed: readonly string[]): Row[] {
  return given.length === 0
    ? [blankRow(needed[0] ?? "kg")]
    : given.map((amount) => ({ key: crypto.randomUUID(), ...amount }));
}

function blankRow(unit: string): Row {
  return { key: crypto.randomUUID(), amount: "", unit };
}

interface ValueFieldsProps {
  label: string;
  help?: string;
  optional?: boolean;
  amount: string | undefined;
  currency: string;
  onAmount: (amount: string) => void;
  onCurrency: (code: string | null) => void;
}

/** An amount of money in a currency. */
export function ValueFields({
  amount,
  currency,
  onAmount,
  onCurrency,
  ...words
}: ValueFieldsProps) {
  const t = useT();
  return (
    <div className={styles.pair}>
      <DecimalField {...words} value={amount ?? ""} onChange={onAmount} />
      <CurrencyCombo label={t("benefits-currency")} value={currency} onChange={onCurrency} />
    </div>
  );
}

/** Exchange rates as they are typed; one day and one source stand for all. */
export interface TypedRates {
  rates: (Pair & { rate: string })[];
  on: string | null;
  from: string;
}

interface RateFieldsProps {
  given: TypedRates;
  /** The pairs of currencies for which the answer waits. */
  needed: readonly Pair[];
  onChange: (change: Partial<TypedRates>) => void;
}

/** The exchange rates that whoever asks brings along, with their day and where they stand. */
export function RateFields({ given, needed, onChange }: RateFieldsProps) {
  const t = useT();
  const isSame = (one: Pair, other: Pair) => one.from === other.from && one.to === other.to;
  const pairs = distinct([...given.rates, ...needed]);
  const rateOf = (pair: Pair) => given.rates.find((rate) => isSame(rate, pair))?.rate ?? "";
  const change = (pair: Pair, typed: string) =>
    onChange({
      rates: pairs.map((one) => ({ ...one, rate: isSame(one, pair) ? typed : rateOf(one) })),
    });
  return (
    <>
      {pairs.map((pair) => (
        <DecimalField
          key={`${pair.from}/${pair.to}`}
          label={t("benefits-rate", { from: pair.from, to: pair.to })}
          value={rateOf(pair)}
          onChange={(typed) => change(pair, typed)}
        />
      ))}
      <DateField
        label={t("benefits-rate-on")}
        optional
        value={given.on}
        onChange={(on) => onChange({ on })}
      />
      <TextField
        label={t("benefits-rate-source")}
        help={t("benefits-rate-source-help")}
        optional
        value={given.from}
        onChange={(from) => onChange({ from })}
      />
    </>
  );
}
