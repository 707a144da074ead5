import { BadgePercent, DoorOpen, type LucideIcon, Store, UserPlus } from "lucide-react";
import { Button } from "react-aria-components";
import { useWords } from "@/i18n/t";
import styles from "./FairMode.module.css";
import type { Target } from "./recognise";

const four: readonly { id: Target; icon: LucideIcon; key: string }[] = [
  { id: "duty", icon: BadgePercent, key: "F1" },
  { id: "lead", icon: UserPlus, key: "F2" },
  { id: "door", icon: DoorOpen, key: "F3" },
  { id: "directory", icon: Store, key: "F4" },
];

/** The four places of the day, each as large as a hand. */
export function Targets({ onOpen }: { onOpen: (target: Target) => void }) {
  const words = useWords();
  return (
    <div className={styles.targets}>
      {four.map(({ id, icon: Icon, key }) => (
        <Button key={id} className={styles.target} onPress={() => onOpen(id)}>
          <Icon aria-hidden size={40} />
          <span className={styles.name}>{words(`fair-target-${id}`)}</span>
          <span className={styles.what}>{words(`fair-what-${id}`)}</span>
          <kbd>{key}</kbd>
        </Button>
      ))}
    </div>
  );
}
