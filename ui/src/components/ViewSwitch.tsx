import type { LucideIcon } from "lucide-react";
import { ToggleButton, ToggleButtonGroup } from "react-aria-components";
import styles from "./ViewSwitch.module.css";

interface ViewSwitchProps<Id extends string> {
  label: string;
  views: readonly { id: Id; label: string; icon?: LucideIcon }[];
  value: Id;
  onChange: (view: Id) => void;
}

/** One of a few ways to look at the same. */
export function ViewSwitch<Id extends string>({
  label,
  views,
  value,
  onChange,
}: ViewSwitchProps<Id>) {
  return (
    <ToggleButtonGroup
      aria-label={label}
      className={styles.views}
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={(keys) => {
        const chosen = views.find(({ id }) => keys.has(id));
        if (chosen) onChange(chosen.id);
      }}
    >
      {views.map(({ id, label: words, icon: Icon }) => (
        <ToggleButton key={id} id={id} className={styles.view}>
          {Icon && <Icon aria-hidden size={16} />}
          {words}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
