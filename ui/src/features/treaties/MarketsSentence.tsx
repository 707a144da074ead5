import { useQuery } from "@tanstack/react-query";
import type { Need, ProductHit } from "@/bridge";
import { productsQuery } from "@/bridge/queries";
import { pairsNeeded, unitsNeeded } from "@/components/shipment";
import { useLocale } from "@/i18n/locale";
import type { MarketsChange, MarketsQuestion } from "./markets";
import { Sentence } from "./Sentence";

interface MarketsSentenceProps {
  text: string;
  question: MarketsQuestion;
  /** The product as the answers name it. */
  product: ProductHit | null;
  needs: readonly Need[];
  onChange: (change: MarketsChange) => void;
}

/** The question without its market. */
export function MarketsSentence({
  text,
  question,
  product,
  needs,
  onChange,
}: MarketsSentenceProps) {
  const locale = useLocale();
  const { data: named } = useQuery(productsQuery(question.product ?? "", locale));
  const productName =
    named?.find(({ key, digits }) => (key ?? digits) === question.product)?.description ??
    product?.description ??
    null;
  return (
    <Sentence
      text={text}
      question={question}
      productName={productName}
      needed={pairsNeeded(needs)}
      neededUnits={unitsNeeded(needs)}
      onChange={onChange}
    />
  );
}
