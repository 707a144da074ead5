import type { ReactNode } from "react";
import type { Pair } from "@/components/shipment";
import { useT } from "@/i18n/t";
import { AskedFor } from "./AskedFor";
import { DateChip, MarketChip, ProductChip } from "./chips";
import { QuantityChip } from "./QuantityChip";
import type { Change, Question } from "./question";
import { RatesChip } from "./RatesChip";
import styles from "./Sentence.module.css";
import { ValueChip } from "./ValueChip";

interface SentenceProps {
  question: Question;
  /** The sentence with its parts in brackets, where it asks of more than one market. */
  text?: string;
  /** The product in words, once the desk has named it. */
  productName: string | null;
  /** The pairs of currencies for which the answer waits. */
  needed: readonly Pair[];
  /** The units in which the answer waits for a quantity. */
  neededUnits: readonly string[];
  onChange: (change: Change) => void;
}

/** The whole question as one sentence. The order of its parts is the language's own. */
export function Sentence({
  question,
  text,
  productName,
  needed,
  neededUnits,
  onChange,
}: SentenceProps) {
  const t = useT();
  const parts: Record<string, ReactNode> = {
    product: <ProductChip question={question} name={productName} onChange={onChange} />,
    market: <MarketChip question={question} onChange={onChange} />,
    date: <DateChip question={question} onChange={onChange} />,
    quantity: <QuantityChip question={question} needed={neededUnits} onChange={onChange} />,
    value: <ValueChip question={question} onChange={onChange} />,
    rates: <RatesChip question={question} needed={needed} onChange={onChange} />,
  };
  const asksRates = question.rates !== undefined || needed.length > 0;
  const sentences = [
    text ?? t("benefits-sentence"),
    ...(asksRates ? [t("benefits-rates-sentence")] : []),
  ];
  const words = sentences.join(" ").split(/\[(\w+)\]/);
  return (
    <section className={styles.sentence} aria-label={t("benefits-question")}>
      {words.map((word, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of the sentence stand still.
        <span key={at}>{at % 2 === 1 ? parts[word] : word}</span>
      ))}
      {question.company && (
        <AskedFor company={question.company} onRemove={() => onChange({ company: null })} />
      )}
    </section>
  );
}
