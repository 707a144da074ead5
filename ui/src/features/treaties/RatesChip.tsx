import { DateField } from "@/components/DateField";
import { DecimalField } from "@/components/DecimalField";
import { TextField } from "@/components/TextField";
import { useFormats } from "@/i18n/format";
import { useT } from "@/i18n/t";
import { Chip } from "./Chip";
import { type Change, distinct, type Pair, type Question, ratesOf, writtenRates } from "./question";

interface RatesChipProps {
  question: Question;
  /** The pairs of currencies for which the answer waits. */
  needed: readonly Pair[];
  onChange: (change: Change) => void;
}

/** The exchange rates that whoever asks brings along, with their day and where they stand. */
export function RatesChip({ question, needed, onChange }: RatesChipProps) {
  const t = useT();
  const formats = useFormats();
  const given = ratesOf(question);
  const pairs = distinct([...given, ...needed]);
  const rateOf = ({ from, to }: Pair) =>
    given.find((rate) => rate.from === from && rate.to === to)?.rate ?? "";
  const text =
    given.length === 0
      ? null
      : formats.list(given.map((rate) => t("documents-sheet-rate-given", rateWords(rate))));
  const change = (pair: Pair, typed: string) =>
    onChange({
      rates: writtenRates(
        pairs.map((one) => ({
          ...one,
          rate: one.from === pair.from && one.to === pair.to ? typed : rateOf(one),
        })),
      ),
    });
  return (
    <Chip label={t("benefits-rates")} text={text} open={t("benefits-rates-open")}>
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
        value={question.ratesOn ?? null}
        onChange={(ratesOn) => onChange({ ratesOn })}
      />
      <TextField
        label={t("benefits-rate-source")}
        help={t("benefits-rate-source-help")}
        optional
        value={question.ratesFrom ?? ""}
        onChange={(ratesFrom) => onChange({ ratesFrom })}
      />
    </Chip>
  );
}

/** What the words of a rate need. */
export function rateWords({ from, to, rate }: Pair & { rate: string }) {
  return { from, to, rate };
}
