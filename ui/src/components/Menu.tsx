import type { LucideIcon } from "lucide-react";
import { Menu as AriaMenu, MenuItem, MenuTrigger, Popover } from "react-aria-components";
import { IconButton } from "./Button";
import styles from "./Menu.module.css";

interface MenuAction {
  id: string;
  label: string;
  icon?: LucideIcon;
  onAction: () => void;
}

interface MenuProps {
  icon: LucideIcon;
  label: string;
  actions: readonly MenuAction[];
}

/** Secondary actions behind one button. */
export function Menu({ icon, label, actions }: MenuProps) {
  return (
    <MenuTrigger>
      <IconButton icon={icon} label={label} />
      <Popover className={styles.popover} placement="bottom end">
        <AriaMenu aria-label={label} items={actions}>
          {({ id, label: text, icon: Icon, onAction }) => (
            <MenuItem id={id} className={styles.item} textValue={text} onAction={onAction}>
              {Icon && <Icon aria-hidden size={16} />}
              {text}
            </MenuItem>
          )}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
