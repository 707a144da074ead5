import { RateFields } from "@/components/ShipmentFields";
import { type Pair, rateWords } from "@/components/shipment";
import { useFormats } from "@/i18n/format";
import { useT } from "@/i18n/t";
import { Chip } from "./Chip";
import { type Change, type Question, ratesOf, writtenRates } from "./question";

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
  const text =
    given.length === 0
      ? null
      : formats.list(given.map((rate) => t("documents-sheet-rate-given", rateWords(rate))));
  return (
    <Chip label={t("benefits-rates")} text={text} open={t("benefits-rates-open")}>
      <RateFields
        given={{
          rates: given,
          on: question.ratesOn ?? null,
          from: question.ratesFrom ?? "",
        }}
        needed={needed}
        onChange={({ rates, on, from }) =>
          onChange({
            ...(rates !== undefined && { rates: writtenRates(rates) }),
            ...(on !== undefined && { ratesOn: on }),
            ...(from !== undefined && { ratesFrom: from }),
          })
        }
      />
    </Chip>
  );
}
