import { QuantityFields } from "@/components/ShipmentFields";
import { quantity, useFormats } from "@/i18n/format";
import { useT, useWords } from "@/i18n/t";
import { Chip } from "./Chip";
import { type Change, type Question, quantitiesOf, writtenQuantities } from "./question";

interface QuantityChipProps {
  question: Question;
  /** The units in which the answer waits for a quantity. */
  needed: readonly string[];
  onChange: (change: Change) => void;
}

/** How much is shipped, in one unit or several. */
export function QuantityChip({ question, needed, onChange }: QuantityChipProps) {
  const t = useT();
  const formats = useFormats();
  const words = useWords();
  const amounts = quantitiesOf(question);
  const text =
    amounts.length === 0
      ? null
      : formats.list(amounts.map(({ amount, unit }) => quantity(amount, words(`unit-${unit}`))));
  return (
    <Chip label={t("benefits-quantity")} text={text} open={t("benefits-quantity-open")}>
      <QuantityFields
        amounts={amounts}
        needed={needed}
        onChange={(next) => onChange({ quantities: writtenQuantities(next) })}
      />
    </Chip>
  );
}
