import { X } from "lucide-react";
import type { Decision } from "@/bridge";
import { Button } from "@/components/Button";
import { useT, useWords } from "@/i18n/t";
import styles from "./import.module.css";

const decisions = ["create", "update", "skip", "park"] as const satisfies readonly Decision[];

interface ChosenRowsProps {
  count: number;
  isPending: boolean;
  onDecide: (decision: Decision) => void;
  onClear: () => void;
}

/** What can be said to the chosen rows, all of them at once. */
export function ChosenRows({ count, isPending, onDecide, onClear }: ChosenRowsProps) {
  const t = useT();
  const words = useWords();
  return (
    <div className={styles.chosen}>
      <strong>{t("imports-chosen", { count })}</strong>
      {decisions.map((decision) => (
        <Button
          key={decision}
          look="quiet"
          isDisabled={isPending}
          onPress={() => onDecide(decision)}
        >
          {words(`import-decision-${decision}`)}
        </Button>
      ))}
      <Button look="quiet" icon={X} onPress={onClear}>
        {t("imports-choose-none")}
      </Button>
    </div>
  );
}
