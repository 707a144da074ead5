import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import {
  Menu as AriaMenu,
  MenuItem,
  MenuTrigger,
  Popover,
  type PopoverProps,
} from "react-aria-components";
import { IconButton } from "./Button";
import styles from "./Menu.module.css";

interface MenuAction {
  id: string;
  label: string;
  icon?: LucideIcon;
  onAction: () => void;
}

interface ActionsProps {
  label: string;
  actions: readonly MenuAction[];
}

interface MenuProps extends ActionsProps {
  icon: LucideIcon;
}

/** Secondary actions behind one button. */
export function Menu({ icon, ...actions }: MenuProps) {
  return (
    <MenuOf {...actions} placement="bottom end">
      <IconButton icon={icon} label={actions.label} />
    </MenuOf>
  );
}

interface MenuOfProps extends ActionsProps {
  placement?: PopoverProps["placement"];
  /** The button that opens it. */
  children: ReactNode;
}

/** Actions behind a button of any look. */
export function MenuOf({ label, actions, placement = "bottom start", children }: MenuOfProps) {
  return (
    <MenuTrigger>
      {children}
      <Popover className={styles.popover} placement={placement}>
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
