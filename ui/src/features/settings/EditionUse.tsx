import { CircleCheck } from "lucide-react";
import { Badge } from "@/components/Badge";
import { Button } from "@/components/Button";
import { useT } from "@/i18n/t";

interface EditionUseProps {
  isCurrent: boolean;
  isPending: boolean;
  onUse: () => void;
  /** None where something else must take its place. */
  onPutAside: (() => void) | null;
}

/** Whether answers come from an edition, and the way to use it or to stop using it. */
export function EditionUse({ isCurrent, isPending, onUse, onPutAside }: EditionUseProps) {
  const t = useT();
  if (!isCurrent) {
    return (
      <Button look="quiet" isPending={isPending} onPress={onUse}>
        {t("market-use")}
      </Button>
    );
  }
  return (
    <>
      <Badge tone="good" icon={CircleCheck}>
        {t("market-current")}
      </Badge>
      {onPutAside && (
        <Button look="quiet" isPending={isPending} onPress={onPutAside}>
          {t("market-put-aside")}
        </Button>
      )}
    </>
  );
}
