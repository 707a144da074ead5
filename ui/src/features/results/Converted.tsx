import type { Certainty, Money as MoneyValue, SaleFigures } from "@/bridge";
import { Money } from "@/components/figures";
import { isNothing } from "@/components/money";
import { useT } from "@/i18n/t";

interface ConvertedProps {
  /** The sales of which it is, or of a part of which. */
  figures: SaleFigures;
  of: Certainty;
  /** What they come to in one currency. */
  into: MoneyValue;
  size?: "text" | "large";
}

/** Sales in one currency; what nothing could be converted into is unknown, not zero. */
export function Converted({ figures, of, into, size = "text" }: ConvertedProps) {
  const t = useT();
  if (isUnconverted(figures, of, into)) return t("outcomes-without-rate");
  return <Money value={into} size={size} />;
}

/** Whether nothing may stand there for want of a rate only. */
export function isUnconverted(figures: SaleFigures, of: Certainty, into: MoneyValue): boolean {
  return (
    isNothing(into) &&
    figures.withoutRate > 0 &&
    figures[of].some(({ currency }) => currency !== into.currency)
  );
}
