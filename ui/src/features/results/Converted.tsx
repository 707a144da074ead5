import type { Money as MoneyValue } from "@/bridge";
import { Money } from "@/components/figures";
import { useT } from "@/i18n/t";

interface ConvertedProps {
  /** What sales come to in one currency; null where no exchange rate brings them there. */
  into: MoneyValue | null;
  size?: "text" | "large";
}

/** Sales in one currency; what nothing could be converted into is unknown, not zero. */
export function Converted({ into, size = "text" }: ConvertedProps) {
  const t = useT();
  return into === null ? t("outcomes-without-rate") : <Money value={into} size={size} />;
}
