import { CircleCheck, CircleOff } from "lucide-react";
import type { ListingView } from "@/bridge";
import { Badge } from "@/components/Badge";
import { useT, useWords } from "@/i18n/t";

/** Whether a directory of today holds the company, and why not. */
export function ListedBadge({ view: { leftOut } }: { view: ListingView }) {
  const t = useT();
  const words = useWords();
  return leftOut === null ? (
    <Badge tone="good" icon={CircleCheck}>
      {t("directory-is-in")}
    </Badge>
  ) : (
    <Badge tone="attention" icon={CircleOff}>
      {`${t("directory-is-out")}: ${words(`left-out-${leftOut}`)}`}
    </Badge>
  );
}
